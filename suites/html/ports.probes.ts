import { next, turn, within } from "./messages.ts";
import { thrownBy } from "./thrown.ts";

/** A channel has two ports, the same two each time. https://html.spec.whatwg.org/multipage/web-messaging.html#message-channels */
export async function channelHasPorts() {
  const channel = new MessageChannel();
  const { port1, port2 } = channel;
  const stay = [channel.port1 === port1, channel.port2 === port2, port1 !== port2];
  const kinds = [port1, port2].map((port) => port instanceof MessagePort && port instanceof EventTarget);
  port1.close();
  return { stay, kinds };
}

/** What a message event is, and its data. https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
export async function messageIsCloned() {
  const { port1, port2 } = new MessageChannel();
  const sent = { map: new Map([[1, new Date(0)]]), list: [undefined, 1n] };
  port1.postMessage(sent);
  sent.list.length = 0;
  const event = await next(port2);
  const { type, data, bubbles, cancelable } = event;
  port1.close();
  return {
    isMessageEvent: event instanceof MessageEvent,
    isTarget: event.target === port2,
    type,
    bubbles,
    cancelable,
    data,
  };
}

/** What a message event says of where it is from. https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
export async function messageTellsNoSource() {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(1);
  const { origin, lastEventId, source } = await next(port2);
  port1.close();
  return { origin, lastEventId, source };
}

/** The ports of a message that has none. https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
export async function messageHasNoPorts() {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(1);
  const { ports } = await next(port2);
  port1.close();
  return { count: ports.length, frozen: Object.isFrozen(ports) && Array.isArray(ports) };
}

/** Messages come in order, each way. https://html.spec.whatwg.org/multipage/web-messaging.html#message-ports */
export async function messagesKeepOrder() {
  const { port1, port2 } = new MessageChannel();
  const there: unknown[] = [];
  const back: unknown[] = [];
  const done = new Promise<void>((resolve) => {
    port2.onmessage = ({ data }) => {
      there.push(data);
      port2.postMessage(-(data as number));
    };
    port1.onmessage = ({ data }) => {
      back.push(data);
      if (back.length === 4) resolve();
    };
  });
  for (const label of [1, 2, 3, 4]) port1.postMessage(label);
  await within(done, "the fourth message");
  port1.close();
  return { there, back };
}

/** A message comes in a task of its own, after all microtasks. https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
export async function messageComesInTask() {
  const { port1, port2 } = new MessageChannel();
  const order: string[] = [];
  const came = new Promise<void>((resolve) => {
    port2.onmessage = () => {
      order.push("message");
      resolve();
    };
  });
  port1.postMessage(1);
  order.push("code");
  void Promise.resolve()
    .then(() => undefined)
    .then(() => order.push("microtask"));
  await within(came, "the message");
  port1.close();
  return order;
}

/** A port that goes along moves its queue, and is there in ports. https://html.spec.whatwg.org/multipage/web-messaging.html#message-ports */
export async function portGoesAlong() {
  const carrier = new MessageChannel();
  const cargo = new MessageChannel();
  cargo.port1.postMessage("queued");
  carrier.port1.postMessage({ port: cargo.port2 }, [cargo.port2]);
  cargo.port1.postMessage("later");
  const event = await next(carrier.port2);
  const [port] = event.ports;
  const isSame = event.data.port === port && port instanceof MessagePort;
  const seen: unknown[] = [];
  if (port) port.onmessage = ({ data }) => seen.push(data);
  await turn();
  for (const channel of [carrier, cargo]) channel.port1.close();
  return { count: event.ports.length, isSame, seen };
}

/** What is transferred by either form of postMessage. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-postmessage */
export async function buffersGoAlong() {
  const { port1, port2 } = new MessageChannel();
  const seen: unknown[] = [];
  for (const form of [(buffer: ArrayBuffer) => [buffer], (buffer: ArrayBuffer) => ({ transfer: [buffer] })]) {
    const buffer = Uint8Array.of(1, 2).buffer;
    port1.postMessage(buffer, form(buffer) as Transferable[]);
    const { data } = await next(port2);
    seen.push({ left: buffer.byteLength, bytes: [...new Uint8Array(data as ArrayBuffer)] });
  }
  port1.close();
  return seen;
}

/** What can't be cloned is refused, and nothing of it comes. https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
export async function postMessageRefuses() {
  const { port1, port2 } = new MessageChannel();
  const post = (message: unknown) => thrownBy(() => port1.postMessage(message));
  const refused = { function: post([() => 1]), symbol: post(Symbol()), port: post(port2) };
  port1.postMessage("end");
  const { data } = await next(port2);
  port1.close();
  return { refused, data };
}

/** A call without a message. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-postmessage */
export async function postMessageNeedsMessage() {
  const { port1 } = new MessageChannel();
  const threw = thrownBy(() => (port1.postMessage as () => void)());
  port1.close();
  return threw;
}

/** What can't be transferred. https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
export async function postMessageRefusesToTransfer() {
  const { port1 } = new MessageChannel();
  const post = (...transfer: unknown[]) => thrownBy(() => port1.postMessage(1, transfer as Transferable[]));
  const buffer = new ArrayBuffer(1);
  const refused = { twice: post(buffer, buffer), object: post({}), view: post(new Uint8Array(1)) };
  port1.close();
  return refused;
}

/** A port can't send itself. https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
export async function portRefusesItself() {
  const { port1, port2 } = new MessageChannel();
  const threw = thrownBy(() => port1.postMessage(1, [port1]));
  port1.postMessage("still there");
  const { data } = await next(port2);
  port1.close();
  return { threw, data };
}
