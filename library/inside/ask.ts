/** Asks a `node:http` listener the way a client does, over a socket where the runtime has sockets to listen on. */

/** What a listener is: `(request, response) => void`, such as an express app. */
export type Listener = (request: never, response: never) => unknown;
export type Ask = (listener: Listener, path: string, init?: RequestInit) => Promise<Response>;
/** What each function of an exercise is given. */
export interface Given {
  ask: Ask;
  /** A server on the loopback that answers with what arrived: see `session/echo.ts`. */
  origin: string;
}

interface Served {
  listen(port: number, host: string, ready: () => void): void;
  address(): { port: number };
  close(): void;
  closeAllConnections?(): void;
}

export const askListener: Ask = async (listener, path, init) => {
  const { createServer } = (await import("node:http")) as unknown as { createServer(listener: Listener): Served };
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, init);
    const body = await response.arrayBuffer();
    const { status, headers } = response;
    return new Response([101, 204, 205, 304].includes(status) ? null : body, { status, headers });
  } finally {
    server.closeAllConnections?.();
    server.close();
  }
};
