/** Turns of the event loop: on a busy machine they last longer, and a single timer could come too early. */
export async function turn(count = 5) {
  for (let done = 0; done < count; done += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** What a promise comes to; where it stays pending for a second, an error that says what didn't happen. */
export async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} didn't come`)), 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The next message of a channel or a worker. */
export function next(source: EventTarget): Promise<MessageEvent> {
  const message = new Promise<MessageEvent>((resolve) => {
    source.addEventListener("message", (event) => resolve(event as MessageEvent), { once: true });
  });
  return within(message, "a message");
}
