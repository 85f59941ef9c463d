const tagOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

/** What primitive values become. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesPrimitives(values: unknown[]) {
  return values.map((value) => structuredClone(value));
}

/** Wrapper objects keep their kind and value, and lose their properties. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesWrappers() {
  return [false, -0, 2n ** 64n, "a\ud800"].map((value) => {
    const wrapper = Object.assign(Object(value) as object, { extra: 1 });
    const clone = structuredClone(wrapper);
    const own = "extra" in clone;
    return { type: typeof clone, tag: tagOf(clone), value: clone.valueOf(), same: clone === wrapper, own };
  });
}

/** Dates keep their time, valid or not. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesDates(times: number[]) {
  return times.map((time) => {
    const date = new Date(time);
    const clone = structuredClone(date);
    return { isDate: clone instanceof Date, same: clone === date, time: Date.prototype.getTime.call(clone) };
  });
}

// No literals: where the flag v isn't known they would keep all of the bundle from being read.
const v = "v";

/** Whether patterns may have the flag v. https://tc39.es/ecma262/#sec-regexpinitialize */
export async function hasUnicodeSets(): Promise<boolean> {
  try {
    return new RegExp("", v).unicodeSets;
  } catch {
    return false;
  }
}

/** Patterns keep source and flags; lastIndex starts anew. https://html.spec.whatwg.org/multipage/structured-data.html#structureddeserialize */
export async function clonesPatterns() {
  const sets = new RegExp("[\\p{L}--[a-z]]", v);
  return [/a(?<b>.)/dgimsuy, /\/\n[/]/, sets].map((pattern) => {
    pattern.lastIndex = 3;
    const { source, flags, lastIndex } = structuredClone(pattern);
    return { source: source === pattern.source, flags, lastIndex };
  });
}

/** Maps keep the order of their entries, and clone keys and values. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesMap() {
  const key = { key: 1 };
  const map = new Map<unknown, unknown>([
    ["z", 1],
    [key, key],
    [NaN, new Map([[1, "one"]])],
    ["a", undefined],
  ]);
  const clone = structuredClone(map);
  const entries = [...clone];
  const [held, value] = entries[1] ?? [];
  return { isMap: clone instanceof Map, entries, cloned: held !== key, one: held === value, has: clone.has(NaN) };
}

/** Sets keep the order of their items. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesSet() {
  const clone = structuredClone(new Set<unknown>(["z", { a: 1 }, 3, new Set([1]), "a"]));
  return { isSet: clone instanceof Set, items: [...clone] };
}

/** Heirs of built-in classes come out as what they inherit from. https://html.spec.whatwg.org/multipage/structured-data.html#structureddeserialize */
export async function heirsBecomeBuiltins() {
  class OwnMap extends Map {}
  class OwnArray extends Array {}
  class OwnDate extends Date {}
  class OwnBytes extends Uint8Array {}
  const heirs = [new OwnMap(), new OwnArray(), new OwnDate(0), new OwnBytes(1)];
  const bases = [Map, Array, Date, Uint8Array];
  return heirs.map((heir, index) => Object.getPrototypeOf(structuredClone(heir)) === bases[index]?.prototype);
}

/** Properties of a Map, a Set, a Date, a pattern or a buffer stay behind. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function propertiesStayBehind() {
  const holders = [new Map(), new Set(), new Date(0), /a/, new ArrayBuffer(1), new Uint8Array(1)];
  return holders.map((holder) => "extra" in structuredClone(Object.assign(holder, { extra: 1 })));
}

/** A Blob keeps its bytes and type. https://w3c.github.io/FileAPI/#blob-section */
export async function clonesBlob() {
  const given = new Blob(["abc"], { type: "text/x" });
  const clone = structuredClone(given);
  const { type, size } = clone;
  return { isBlob: clone instanceof Blob, same: clone === given, type, size, text: await clone.text() };
}

/** A File keeps its bytes and attributes. https://w3c.github.io/FileAPI/#file-section */
export async function clonesFile() {
  const clone = structuredClone(new File(["de"], "name.txt", { type: "text/y", lastModified: 5 }));
  const { name, lastModified, type } = clone;
  return { isFile: clone instanceof File, name, lastModified, type, text: await clone.text() };
}
