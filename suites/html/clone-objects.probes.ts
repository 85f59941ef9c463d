/** Cycles come out as cycles. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function cyclesStay() {
  const map = new Map<unknown, unknown>();
  const set = new Set<unknown>();
  const root: Record<string, unknown> = { list: [], map, set };
  root.self = root;
  (root.list as unknown[]).push(root.list, root);
  map.set(map, root);
  set.add(set);
  const clone = structuredClone(root);
  const list = clone.list as unknown[];
  const [[key, value] = []] = [...(clone.map as Map<unknown, unknown>)];
  return {
    fresh: clone !== root && key !== map,
    self: clone.self === clone,
    list: [list[0] === list, list[1] === clone],
    map: [key === clone.map, value === clone],
    set: (clone.set as Set<unknown>).has(clone.set),
  };
}

/** What is one object stays one, within one clone. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function identityStays() {
  const shared = { date: new Date(0) };
  const given = { first: shared, second: [shared], date: shared.date, twin: { date: new Date(0) } };
  const clone = structuredClone(given);
  const once = [clone.first === clone.second[0], clone.first.date === clone.date, clone.twin.date === clone.date];
  return { once, fresh: clone.first !== shared, again: structuredClone(given).first === clone.first };
}

/** Arrays keep holes, length and named properties. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesArray() {
  // biome-ignore lint/suspicious/noSparseArray: a hole is the point
  const given = Object.assign([1, , undefined], { named: "n" });
  given.length = 5;
  const clone = structuredClone(given);
  return { isArray: Array.isArray(clone), length: clone.length, keys: Object.keys(clone), named: clone.named };
}

class Point {
  #hidden = 1;
  x = 1;
  get y() {
    return this.#hidden;
  }
}

/** An instance of a class becomes a plain object. https://html.spec.whatwg.org/multipage/structured-data.html#structureddeserialize */
export async function instancesBecomePlain() {
  const clones = [
    structuredClone(new Point()),
    structuredClone(Object.create(null, {})),
    structuredClone(Object.create({ a: 1 })),
  ];
  return clones.map((clone) => [Object.getPrototypeOf(clone) === Object.prototype, Reflect.ownKeys(clone)]);
}

/** Which properties come along, and as what. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesProperties() {
  const given = {
    b: 1,
    get a() {
      return 2;
    },
    2: "two",
    1: "one",
    [Symbol("s")]: 3,
    toJSON: undefined,
  };
  Object.defineProperty(given, "hidden", { value: 4, enumerable: false });
  return Object.entries(Object.getOwnPropertyDescriptors(structuredClone(Object.freeze(given))));
}

/** An own property named __proto__ is one like any other. https://html.spec.whatwg.org/multipage/structured-data.html#structureddeserialize */
export async function clonesProtoProperty() {
  const clone = structuredClone(JSON.parse('{"__proto__":{"a":1}}') as object);
  return {
    isPlain: Object.getPrototypeOf(clone) === Object.prototype,
    own: Object.keys(clone),
    inherited: "a" in clone,
  };
}

/** Getters run once, in order; what they remove is skipped, what they add isn't seen. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function gettersChangeWhatIsCloned() {
  const read: string[] = [];
  const given: Record<string, unknown> = {
    get first() {
      read.push("first");
      delete given.removed;
      given.added = 1;
      return 1;
    },
    removed: 2,
    get last() {
      read.push("last");
      return 3;
    },
  };
  return { clone: structuredClone(given), read };
}

/** Entries of a Map are listed before they are cloned. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function mapEntriesAreListedFirst() {
  const map = new Map<string, unknown>();
  const first = {
    get a() {
      map.delete("second");
      map.set("third", 3);
      return 1;
    },
  };
  map.set("first", first).set("second", 2);
  return [...structuredClone(map)];
}
