import { thrownBy } from "./thrown.ts";

export { globalHas, globalTakesListeners } from "./scope.ts";

/** What a CustomEvent has of its init. https://dom.spec.whatwg.org/#interface-customevent */
export async function detailsAreKept() {
  const detail = { any: "value" };
  const { type, bubbles, cancelable } = new CustomEvent("x", { bubbles: true, cancelable: true, detail });
  return {
    kept: new CustomEvent("x", { detail }).detail === detail,
    falsy: [0, "", false].map((value) => new CustomEvent("x", { detail: value }).detail),
    event: [new CustomEvent("x") instanceof Event, type, bubbles, cancelable],
  };
}

/** Without a detail there is null. https://dom.spec.whatwg.org/#dictdef-customeventinit */
export async function noDetailIsNull() {
  return [new CustomEvent("x").detail, new CustomEvent("x", { detail: undefined }).detail];
}

/** What initCustomEvent makes of an event, and when it doesn't. https://dom.spec.whatwg.org/#dom-customevent-initcustomevent */
export async function customEventsAreInitialized() {
  const target = new EventTarget();
  const event = new CustomEvent<string>("x", { detail: "first" });
  const factsOf = ({ type, bubbles, cancelable, detail }: CustomEvent) => [type, bubbles, cancelable, detail];
  const seen: unknown[] = [];
  target.addEventListener("x", () => {
    event.initCustomEvent("y", true, true, "within");
    seen.push(factsOf(event));
  });
  target.dispatchEvent(event);
  event.initCustomEvent("y", true, true, "second");
  seen.push(factsOf(event));
  event.initCustomEvent("z");
  return [...seen, factsOf(event)];
}

/** What an ErrorEvent has of its init. https://html.spec.whatwg.org/multipage/webappapis.html#errorevent */
export async function errorEventsAreFilled() {
  const error = new Error("told");
  const init = { message: "told", filename: "file.js", lineno: 3, colno: 4, error, cancelable: true };
  const factsOf = ({ message, filename, lineno, colno }: ErrorEvent) => [message, filename, lineno, colno];
  const full = new ErrorEvent("error", init);
  return {
    plain: factsOf(new ErrorEvent("error")),
    full: [...factsOf(full), full.error === error, full.cancelable, full instanceof Event],
  };
}

/** How members of an ErrorEvent's init are converted. https://html.spec.whatwg.org/multipage/webappapis.html#erroreventinit */
export async function errorEventsAreConverted() {
  const init = { message: 1, filename: null, lineno: -1, colno: 4.9, error: null };
  const { message, filename, lineno, colno, error } = new ErrorEvent("x", init as unknown as ErrorEventInit);
  return { message, filename, lineno, colno, error };
}

/** What a PromiseRejectionEvent has of its init. https://html.spec.whatwg.org/multipage/webappapis.html#promiserejectionevent */
export async function rejectionEventsAreFilled() {
  const promise = Promise.resolve();
  const reason = { why: "object" };
  const full = new PromiseRejectionEvent("x", { promise, reason, cancelable: true });
  return {
    promise: full.promise === promise,
    reason: full.reason === reason,
    none: new PromiseRejectionEvent("x", { promise }).reason,
    event: [full.type, full.cancelable, full instanceof Event],
  };
}

/** Without a promise there is no PromiseRejectionEvent. https://html.spec.whatwg.org/multipage/webappapis.html#promiserejectioneventinit */
export async function rejectionEventsNeedPromise() {
  const make = PromiseRejectionEvent as unknown as new (...args: unknown[]) => Event;
  return [[], ["x"], ["x", {}], ["x", { reason: "told" }]].map((args) => thrownBy(() => new make(...args)));
}

/** What a MessageEvent has without an init. https://html.spec.whatwg.org/multipage/comms.html#messageevent */
export async function messageEventsHaveDefaults() {
  const event = new MessageEvent("message");
  const { data, origin, lastEventId, source, ports } = event;
  return { data, origin, lastEventId, source, ports: [...ports], isEvent: event instanceof Event };
}

/** What a MessageEvent has of its init. https://html.spec.whatwg.org/multipage/comms.html#messageevent */
export async function messageEventsAreFilled() {
  const data = { any: "value" };
  const { port1, port2 } = new MessageChannel();
  const init = { data, origin: "https://example.com", lastEventId: "7", source: port1, ports: [port2] };
  const event = new MessageEvent("message", init);
  port1.close();
  return {
    data: event.data === data,
    texts: [event.origin, event.lastEventId],
    source: event.source === port1,
    ports: event.ports.length === 1 && event.ports[0] === port2,
  };
}

/** Ports are one frozen array. https://webidl.spec.whatwg.org/#dfn-frozen-array-type */
export async function portsAreFrozen() {
  const { port1 } = new MessageChannel();
  const given = [port1];
  const event = new MessageEvent("message", { ports: given });
  given.length = 0;
  port1.close();
  const { ports } = event;
  return [Object.isFrozen(ports), event.ports === ports, ports.length];
}

/** What is no source and no port. https://html.spec.whatwg.org/multipage/comms.html#messageeventinit */
export async function otherPortsAreRefused() {
  const inits = [{ source: {} }, { source: 1 }, { ports: null }, { ports: 1 }, { ports: [{}] }, { ports: [null] }];
  return inits.map((init) => thrownBy(() => new MessageEvent("message", init as unknown as MessageEventInit)));
}

/** What initMessageEvent makes of an event. https://html.spec.whatwg.org/multipage/comms.html#dom-messageevent-initmessageevent */
export async function messageEventsAreInitialized() {
  const event = new MessageEvent("x", { data: "first", lastEventId: "1" });
  event.initMessageEvent("y", true, true, "second", "https://example.com", "2");
  const factsOf = ({ type, bubbles, cancelable, data, origin, lastEventId }: MessageEvent) =>
    [type, bubbles, cancelable, data, origin, lastEventId] as unknown[];
  const full = factsOf(event);
  event.initMessageEvent("z");
  return [full, factsOf(event)];
}
