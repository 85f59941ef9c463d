import { thrownBy } from "./thrown.ts";

function fieldsOf(event: MessageEvent) {
  const { type, bubbles, cancelable, data, origin, lastEventId, source, ports } = event;
  return { type, bubbles, cancelable, data, origin, lastEventId, source, ports: [...ports] };
}

/** Fields of an event that is given its type alone. https://html.spec.whatwg.org/multipage/comms.html#the-messageevent-interface */
export async function defaultsOf() {
  const event = new MessageEvent("m");
  return { ...fieldsOf(event), isEvent: event instanceof Event };
}

/** Fields of an event that is given all of them. https://html.spec.whatwg.org/multipage/comms.html#the-messageevent-interface */
export async function takesFields() {
  const data = { a: 1 };
  const fields = { bubbles: true, cancelable: true, origin: "o\ud800", lastEventId: 5 as unknown as string };
  const event = new MessageEvent("m", { data, ...fields });
  return { ...fieldsOf(event), sameData: event.data === data };
}

/** Ports of an event are a frozen array of what was given. https://html.spec.whatwg.org/multipage/comms.html#dom-messageevent-ports */
export async function portsAreFrozen() {
  const { port1, port2 } = new MessageChannel();
  const given = [port1, port2];
  const event = new MessageEvent("m", { ports: given, source: port1 });
  given.pop();
  const { ports, source } = event;
  port1.close();
  return {
    items: [ports[0] === port1, ports[1] === port2, ports.length],
    frozen: Object.isFrozen(ports) && Array.isArray(ports),
    stays: event.ports === ports,
    source: source === port1,
  };
}

/** What the constructor refuses. https://html.spec.whatwg.org/multipage/comms.html#the-messageevent-interface */
export async function refusesFields() {
  const make = MessageEvent as unknown as new (...given: unknown[]) => MessageEvent;
  const given = {
    none: [],
    init: ["m", 1],
    source: ["m", { source: {} }],
    port: ["m", { ports: [{}] }],
    ports: ["m", { ports: 1 }],
  };
  return Object.fromEntries(Object.entries(given).map(([name, list]) => [name, thrownBy(() => new make(...list))]));
}

/** Fields after initMessageEvent. https://html.spec.whatwg.org/multipage/comms.html#dom-messageevent-initmessageevent */
export async function initSetsFields() {
  const event = new MessageEvent("m", { data: 1, origin: "o" });
  event.initMessageEvent("n", true, true, "data", "origin", "id", null, []);
  const set = fieldsOf(event);
  event.initMessageEvent("again");
  return { set, again: fieldsOf(event) };
}
