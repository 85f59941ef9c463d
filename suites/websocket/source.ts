/** An EventSource for the probes of this folder. */

/** Milliseconds after which something counts as not coming; a source may wait for more than a second before it connects again. */
const patience = 2500;

/** Connects, hands the source to `act`, bounds the time it takes, and closes the source whatever happens. */
export async function listen<T>(url: string, act: (source: EventSource) => Promise<T>): Promise<T | "nothing came"> {
  const source = new EventSource(url);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"nothing came">((resolve) => {
    timer = setTimeout(resolve, patience, "nothing came");
  });
  try {
    return await Promise.race([act(source), late]);
  } finally {
    clearTimeout(timer);
    source.close();
  }
}

/** Resolves with the first event of a type. */
export const once = (source: EventSource, type: string) =>
  new Promise<MessageEvent>((resolve) => source.addEventListener(type, resolve, { once: true }));
