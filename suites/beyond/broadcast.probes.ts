import { next, turn, within } from "./waiting.ts";

/** Channels of a name of their own, closed in the end. */
async function among<T>(count: number, act: (channels: BroadcastChannel[], name: string) => Promise<T>): Promise<T> {
  const name = `channel ${Math.random()}`;
  const channels = Array.from({ length: count }, () => new BroadcastChannel(name));
  try {
    return await act(channels, name);
  } finally {
    for (const channel of channels) channel.close();
  }
}

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    if (error instanceof DOMException) return `DOMException ${error.name}`;
    return error instanceof TypeError ? "TypeError" : String(error);
  }
}

/** Who hears a message. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-broadcastchannel-postmessage */
export async function messageIsHeard() {
  return among(3, async ([sender, one, other], name) => {
    const stranger = new BroadcastChannel(`${name} and more`);
    const heard: string[] = [];
    sender?.addEventListener("message", () => heard.push("sender"));
    stranger.addEventListener("message", () => heard.push("stranger"));
    const both = [next(one as BroadcastChannel), next(other as BroadcastChannel)];
    sender?.postMessage("to all");
    const events = await Promise.all(both);
    await turn();
    stranger.close();
    return { data: events.map((event) => event.data), heard };
  });
}

/** What comes with a message. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-broadcastchannel-postmessage */
export async function messageIsCloned() {
  return among(2, async ([sender, receiver]) => {
    const sent = { map: new Map([[1, new Date(0)]]), bytes: Uint8Array.of(1, 2) };
    const coming = next(receiver as BroadcastChannel);
    sender?.postMessage(sent);
    sent.bytes[0] = 9;
    const event = await coming;
    return {
      data: event.data,
      type: event.type,
      isMessageEvent: event instanceof MessageEvent,
      isTarget: event.target === receiver,
      ports: event.ports.length,
    };
  });
}

/** In what order several messages come. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-broadcastchannel-postmessage */
export async function messagesKeepOrder() {
  return among(3, async ([one, other, receiver]) => {
    const seen: unknown[] = [];
    const all = new Promise<void>((resolve) => {
      receiver?.addEventListener("message", ({ data }) => {
        seen.push(data);
        if (seen.length === 4) resolve();
      });
    });
    one?.postMessage(1);
    other?.postMessage(2);
    one?.postMessage(3);
    other?.postMessage(4);
    await within(all, "four messages");
    return seen;
  });
}

/** Names, as they are given and as strings. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-broadcastchannel-name */
export async function namesAre() {
  const made = ["a b", "", null, 1].map((name) => new BroadcastChannel(name as string));
  for (const channel of made) channel.close();
  return {
    names: made.map(({ name }) => name),
    missing: thrownBy(() => Reflect.construct(BroadcastChannel, [])),
    isTarget: made[0] instanceof EventTarget,
  };
}

/** A channel that is closed. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-broadcastchannel-close */
export async function closedIsDeaf() {
  return among(3, async ([sender, closed, open]) => {
    const heard: unknown[] = [];
    closed?.addEventListener("message", ({ data }) => heard.push(data));
    closed?.close();
    const coming = next(open as BroadcastChannel);
    sender?.postMessage("after");
    const { data } = await coming;
    await turn();
    return { heard, data, posting: thrownBy(() => closed?.postMessage(1)), again: thrownBy(() => closed?.close()) };
  });
}

/** What can't be cloned. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-broadcastchannel-postmessage */
export async function refusesToClone() {
  return among(2, async ([sender, receiver]) => {
    const coming = next(receiver as BroadcastChannel);
    const thrown = [() => 1, Symbol("s")].map((value) => thrownBy(() => sender?.postMessage(value)));
    sender?.postMessage("next");
    return { thrown, data: (await coming).data };
  });
}
