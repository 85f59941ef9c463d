/** Lets a port of the loopback lead to a socket of ours, inside a network that has no other way out. */

export interface Bridge {
  /** Its path. */
  socket: string;
  port: number;
}

/** Open until the process ends. */
export async function openBridge({ socket, port }: Bridge): Promise<void> {
  // Loaded only where it is needed: what else is measured starts without it.
  const { connect, createServer } = await import("node:net");
  const server = createServer((near) => {
    const far = connect(socket);
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((ready, fail) => {
    server.on("error", fail);
    server.listen(port, "127.0.0.1", ready);
  });
}
