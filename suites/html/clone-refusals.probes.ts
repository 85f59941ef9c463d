import { thrownBy } from "./thrown.ts";

const clonings = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, thrownBy(() => structuredClone(value))]));

/** Functions of any kind. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesFunctions() {
  return clonings({
    function: () => 1,
    async: async () => 1,
    class: class {},
    builtin: Math.abs,
    property: { a: [() => 1] },
    item: new Map([[1, () => 1]]),
  });
}

/** Symbols, and their wrapper objects. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesSymbols() {
  return clonings({
    symbol: Symbol("s"),
    registered: Symbol.for("s"),
    wrapper: Object(Symbol("s")),
    property: { a: Symbol() },
  });
}

/** Objects with other internal slots. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesOtherSlots() {
  function* generate() {
    yield 1;
  }
  const collections = { WeakMap: new WeakMap(), WeakSet: new WeakSet(), WeakRef: new WeakRef({}) };
  const promises = { Promise: Promise.resolve(), FinalizationRegistry: new FinalizationRegistry(() => 1) };
  const iterators = { map: new Map().entries(), array: [1][Symbol.iterator](), string: ""[Symbol.iterator]() };
  return clonings({ ...collections, ...promises, generator: generate(), ...iterators });
}

/** Proxies. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesProxies() {
  return clonings({ object: new Proxy({}, {}), array: new Proxy([], {}), property: { a: new Proxy({}, {}) } });
}

/** Platform objects of fetch. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesFetchObjects() {
  const request = new Request("http://127.0.0.1/");
  return clonings({ Headers: new Headers(), Request: request, Response: new Response(), FormData: new FormData() });
}

/** URLs and coders. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesUrlsAndCoders() {
  const urls = { URL: new URL("http://127.0.0.1/"), URLSearchParams: new URLSearchParams() };
  return clonings({ ...urls, TextEncoder: new TextEncoder(), TextDecoder: new TextDecoder() });
}

/** Events and their targets. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesEventsAndTargets() {
  const controller = new AbortController();
  const targets = { EventTarget: new EventTarget(), AbortSignal: controller.signal };
  return clonings({ Event: new Event("a"), ...targets, AbortController: controller });
}

/** A port that is cloned without being transferred. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesPort() {
  const { port1 } = new MessageChannel();
  const outcomes = clonings({ port: port1, property: { port1 } });
  port1.close();
  return outcomes;
}

/** A detached buffer and a view of it. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesDetached() {
  const view = new Uint8Array(4);
  const { buffer } = view;
  buffer.transfer();
  return clonings({ buffer, view });
}

/** Views that are out of the bounds of a buffer that shrank. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function refusesOutOfBounds() {
  const buffer = new ArrayBuffer(8, { maxByteLength: 8 });
  const views = { array: new Uint8Array(buffer, 4, 4), data: new DataView(buffer, 4, 4) };
  buffer.resize(2);
  return clonings(views);
}

/** The exception of a getter comes through. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function getterThrows() {
  const reason = { thrown: "by a getter" };
  const given = {
    get a(): unknown {
      throw reason;
    },
  };
  try {
    structuredClone([given]);
    return "nothing";
  } catch (error) {
    return error === reason;
  }
}

/** What structuredClone takes as arguments. https://html.spec.whatwg.org/multipage/structured-data.html#dom-structuredclone */
export async function takesArguments() {
  const clone = structuredClone as (...given: unknown[]) => unknown;
  const given = {
    none: [],
    number: [1, 1],
    noList: [1, { transfer: 1 }],
    nothing: [1, { transfer: null }],
    item: [1, { transfer: [1] }],
  };
  const refused = Object.entries(given).map(([name, list]) => [name, thrownBy(() => clone(...list))]);
  const taken = [
    clone(1, undefined),
    clone(1, null),
    clone(1, {}),
    clone(1, { transfer: undefined }),
    clone(1, () => 1),
  ];
  return { refused: Object.fromEntries(refused), taken };
}
