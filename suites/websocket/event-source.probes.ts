import { listen, once } from "./source.ts";

/** The first error event, and the state that it finds. https://html.spec.whatwg.org/multipage/server-sent-events.html#fail-the-connection */
export function failsWith(url: string) {
  return listen(url, async (source) => {
    const events: string[] = [];
    for (const type of ["open", "message"]) source.addEventListener(type, () => events.push(type));
    const { type } = await once(source, "error");
    return { type, readyState: source.readyState, events };
  });
}

/** What the source says when it is made and when it is open. https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface */
export function opensWith(url: string) {
  return listen(url, async (source) => {
    const read = () => ({ url: source.url, readyState: source.readyState, withCredentials: source.withCredentials });
    const made = { ...read(), handlers: [source.onopen, source.onmessage, source.onerror] };
    const { type } = await once(source, "open");
    return { made, type, opened: read(), isEventTarget: source instanceof EventTarget };
  });
}

/** Handlers in attributes. https://html.spec.whatwg.org/multipage/server-sent-events.html#handler-eventsource-onopen */
export function handlersHear(url: string) {
  return listen(url, async (source) => {
    const heard: string[] = [];
    source.onopen = ({ type }) => heard.push(type);
    source.onmessage = ({ type, data }) => heard.push(`${type} ${data}`);
    await new Promise<void>((resolve) => {
      source.onerror = ({ type }) => {
        heard.push(type);
        resolve();
      };
    });
    return heard;
  });
}

/** A message event. https://html.spec.whatwg.org/multipage/server-sent-events.html#dispatchMessage */
export function messageReads(url: string) {
  return listen(url, async (source) => {
    const event = await once(source, "message");
    const { type, data, origin, bubbles, cancelable } = event;
    return {
      type,
      data,
      origin,
      bubbles,
      cancelable,
      isMessageEvent: event instanceof MessageEvent,
      isTarget: event.target === source,
    };
  });
}

/** Events and states over a stream that ends, and is taken up again, until its last message; the first lets the server cut the connection. https://html.spec.whatwg.org/multipage/server-sent-events.html#reestablish-the-connection */
export function reconnects(url: string, cut?: string) {
  return listen(url, async (source) => {
    const seen: string[] = [];
    for (const type of ["open", "error"])
      source.addEventListener(type, () => seen.push(`${type} ${source.readyState}`));
    await new Promise<void>((resolve) => {
      source.onmessage = ({ data, lastEventId }) => {
        seen.push(`${data} with ${lastEventId}`);
        if (data === "last") resolve();
        else if (cut) void fetch(cut).then((response) => response.arrayBuffer());
      };
    });
    return seen;
  });
}

/** close, called by the listener of the first message. https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource-close */
export function closesAtFirstMessage(url: string, settle: string) {
  return listen(url, async (source) => {
    const seen: string[] = [];
    for (const type of ["message", "error"]) source.addEventListener(type, ({ type }) => seen.push(type));
    await once(source, "message");
    source.close();
    const { readyState } = source;
    // A round trip: time enough for what the server had already sent.
    await (await fetch(settle)).arrayBuffer();
    return { readyState, seen };
  });
}

/** What the constructor throws. https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource */
export function constructorThrows() {
  const { EventSource: Constructor } = globalThis as unknown as {
    EventSource: new (...args: unknown[]) => EventSource;
  };
  return [["http://a b/"], []].map((args) => {
    try {
      new Constructor(...args).close();
      return "nothing";
    } catch (error) {
      return { name: (error as Error).name, isDOMException: error instanceof DOMException };
    }
  });
}

/** The constants stand on the constructor and on its instances. https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource-connecting */
export function constantsRead(url: string) {
  const source = new EventSource(url);
  source.close();
  const read = ({ CONNECTING, OPEN, CLOSED }: typeof EventSource | EventSource) => [CONNECTING, OPEN, CLOSED];
  return { onConstructor: read(EventSource), onInstance: read(source), readyState: source.readyState };
}
