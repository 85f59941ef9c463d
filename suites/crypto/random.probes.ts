type Bytes = Uint8Array<ArrayBuffer>;
type ViewClass = new (buffer: ArrayBuffer) => ArrayBufferView<ArrayBuffer>;

const kinds = [
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int16Array",
  "Uint16Array",
  "Int32Array",
  "Uint32Array",
  "BigInt64Array",
  "BigUint64Array",
] as const;

/** Integer arrays of 64 bytes that stay all zero. https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues */
export async function kindsLeftUnfilled() {
  const unfilled: string[] = [];
  for (const kind of kinds) {
    const array = new (globalThis[kind] as ViewClass)(new ArrayBuffer(64));
    crypto.getRandomValues(array);
    if (new Uint8Array(array.buffer).every((byte) => byte === 0)) unfilled.push(kind);
  }
  return unfilled;
}

/** What is returned for an array. https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues */
export async function returnsItsArgument() {
  const array = new Uint8Array(8);
  const empty = new Uint8Array(0);
  return { filled: crypto.getRandomValues(array) === array, empty: crypto.getRandomValues(empty) === empty };
}

/** The bytes around a view of 32 bytes, after it was filled. https://webidl.spec.whatwg.org/#arraybufferview-write */
export async function fillsOnlyTheView() {
  const large = new Uint8Array(64);
  crypto.getRandomValues(new Uint32Array(large.buffer, 16, 8));
  const isFilled = large.subarray(16, 48).some((byte) => byte !== 0);
  return { before: large.slice(0, 16), isFilled, after: large.slice(48) };
}

/** How many values differ among random ones of 16 bytes. https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues */
export async function differentValues(count: number) {
  const values = Array.from({ length: count }, () => String(crypto.getRandomValues(new Uint32Array(4))));
  return new Set(values).size;
}

/** The largest array that is taken. https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues */
export async function fillsArrayOf(byteLength: number) {
  const array = crypto.getRandomValues(new Uint8Array(byteLength));
  return { byteLength: array.byteLength, endIsFilled: array.subarray(-32).some((byte) => byte !== 0) };
}

/** How an array is refused, and what it holds then. https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues */
export async function refusesArrayOf(byteLength: number) {
  const array = new Uint8Array(byteLength);
  const refusal = refusalOf(() => crypto.getRandomValues(array));
  return { refusal, untouched: array.every((byte) => byte === 0) };
}

/** How views of other kinds are refused. https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues */
export async function refusesViews(...kinds: ("Float16Array" | "Float32Array" | "Float64Array" | "DataView")[]) {
  const views = kinds.map((kind) => new (globalThis[kind] as ViewClass)(new ArrayBuffer(8)));
  return views.map((view) => refusalOf(() => crypto.getRandomValues(view)));
}

/** How what is no view is refused. https://webidl.spec.whatwg.org/#ArrayBufferView */
export async function refusesArguments(...list: unknown[]) {
  return list.map((argument) => refusalOf(() => crypto.getRandomValues(argument as Bytes)));
}

/** How a view on shared memory is refused. https://webidl.spec.whatwg.org/#AllowShared */
export async function refusesSharedMemory() {
  const shared = new Uint8Array(new SharedArrayBuffer(8));
  return refusalOf(() => crypto.getRandomValues(shared as unknown as Bytes));
}

/** How the methods are refused on another object. https://webidl.spec.whatwg.org/#dfn-create-operation-function */
export async function refusesOtherReceiver() {
  const getRandomValues = refusalOf(() => crypto.getRandomValues.call({} as Crypto, new Uint8Array(1)));
  const randomUUID = refusalOf(() => crypto.randomUUID.call({} as Crypto));
  return { getRandomValues, randomUUID };
}

/** Some UUIDs. https://w3c.github.io/webcrypto/#Crypto-method-randomUUID */
export async function randomUUIDs(count: number) {
  return Array.from({ length: count }, () => crypto.randomUUID());
}

/** Whether the globals are one object each. https://w3c.github.io/webcrypto/#crypto-interface */
export async function globalsAreOneObject() {
  const { crypto: again } = globalThis;
  const { subtle } = again;
  return {
    crypto: crypto === again && crypto instanceof Crypto,
    subtle: crypto.subtle === subtle && subtle instanceof SubtleCrypto,
  };
}

/** How construction is refused. https://webidl.spec.whatwg.org/#internally-create-a-new-object-implementing-the-interface */
export async function refusesConstruction() {
  const construct = (type: unknown) => refusalOf(() => new (type as new () => object)());
  return { Crypto: construct(Crypto), SubtleCrypto: construct(SubtleCrypto), CryptoKey: construct(CryptoKey) };
}

function refusalOf(operation: () => unknown) {
  try {
    return { returned: operation() };
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
