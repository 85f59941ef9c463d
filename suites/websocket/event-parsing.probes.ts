import { listen, once } from "./source.ts";

/** What an EventSource heard, by the type of the event. */
interface Heard {
  type: string;
  data: unknown;
  lastEventId: string;
}

/** Messages and events of the given types until one of the type `end` or an error comes. https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
export async function hears(url: string, ...types: string[]) {
  const heard: Heard[] = [];
  await listen(url, async (source) => {
    const hear = (event: Event) => {
      const { type, data, lastEventId } = event as MessageEvent;
      heard.push({ type, data, lastEventId });
    };
    for (const type of ["message", ...types]) source.addEventListener(type, hear);
    await Promise.race([once(source, "end"), once(source, "error")]);
  });
  return heard;
}

/** Each event is heard ahead of the next one, which the probe lets go. https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
export function hearsOneByOne(url: string, count: number, release: string) {
  return listen(url, async (source) => {
    const heard: string[] = [];
    while (heard.length < count) {
      const message = once(source, "message");
      await (await fetch(release, { method: "POST" })).arrayBuffer();
      heard.push((await message).data);
    }
    return heard;
  });
}
