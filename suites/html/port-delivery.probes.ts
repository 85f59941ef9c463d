import { next, turn } from "./messages.ts";
import { thrownBy } from "./thrown.ts";

/** What came before and after start() to a port that only has a listener. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-start */
export async function listenerWaitsForStart() {
  const { port1, port2 } = new MessageChannel();
  const seen: unknown[] = [];
  port2.addEventListener("message", ({ data }) => seen.push(data));
  port1.postMessage(1);
  port1.postMessage(2);
  await turn();
  const before = [...seen];
  port2.start();
  port2.start();
  await turn();
  port1.close();
  return { before, after: seen };
}

/** Setting onmessage starts a port, with what had come before. https://html.spec.whatwg.org/multipage/web-messaging.html#handler-messageport-onmessage */
export async function handlerStarts() {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage("early");
  await turn(2);
  const { data } = await next(port2);
  port1.close();
  return data;
}

/** What onmessage gives back of what it is set to. https://html.spec.whatwg.org/multipage/web-messaging.html#handler-messageport-onmessage */
export async function handlerIsKept() {
  const { port1, port2 } = new MessageChannel();
  const handler = () => 1;
  const seen = [handler, null, 1, "text"].map((given) => {
    port1.onmessage = given as typeof handler;
    return port1.onmessage === handler ? "handler" : port1.onmessage;
  });
  port2.close();
  return seen;
}

/** Who hears a message, and in which order: handler and listeners, until they are removed. https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes */
export async function handlerTakesItsTurn() {
  const { port1, port2 } = new MessageChannel();
  const order: string[] = [];
  const gone = () => order.push("gone");
  port2.addEventListener("message", () => order.push("first"));
  port2.onmessage = () => order.push("replaced");
  port2.addEventListener("message", () => order.push("last"));
  port2.addEventListener("message", gone);
  port2.onmessage = () => order.push("handler");
  port2.removeEventListener("message", gone);
  port1.postMessage(1);
  await turn();
  port1.close();
  return order;
}

/** What is sent before a port is closed comes, what is sent after doesn't. https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-close */
export async function closeEndsMessages() {
  const { port1, port2 } = new MessageChannel();
  const seen: unknown[] = [];
  port2.onmessage = ({ data }) => seen.push(data);
  port1.postMessage("before");
  await turn();
  port1.close();
  const threw = [
    thrownBy(() => port1.postMessage("after")),
    thrownBy(() => port2.postMessage("back")),
    thrownBy(() => port1.close()),
  ];
  await turn();
  return { seen, threw };
}

/** The other port hears of a close. https://html.spec.whatwg.org/multipage/web-messaging.html#disentangle */
export async function closeIsHeard() {
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise<unknown>((resolve) => {
    port2.addEventListener("close", (event) => resolve({ type: event.type, isTarget: event.target === port2 }));
  });
  port2.start();
  port1.close();
  return Promise.race([heard, turn(15)]);
}
