/** Turns of the event loop: on a busy machine they last longer, and a single timer could come too early. */
export async function turn(count = 5) {
  for (let done = 0; done < count; done += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** What a promise comes to; where it stays pending for half a second, an error that says what didn't happen. */
export async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} didn't come`)), 500);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The next message of a port. */
export function next(port: MessagePort): Promise<MessageEvent> {
  const message = new Promise<MessageEvent>((resolve) => {
    port.onmessage = resolve;
  });
  return within(message, "a message");
}
