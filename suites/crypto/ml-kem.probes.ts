type Bytes = Uint8Array<ArrayBuffer>;
type Usage = "encapsulateKey" | "encapsulateBits" | "decapsulateKey" | "decapsulateBits";
type Format = "raw-public" | "raw-seed" | "spki" | "pkcs8";
/** A key in one format, and what it is imported for. */
export interface Import {
  name: string;
  format: Format;
  data: Bytes;
  usages: Usage[];
}
type Encapsulated<Key> = { sharedKey: Key; ciphertext: ArrayBuffer };

/** What the draft adds to SubtleCrypto, as far as it is used here. https://wicg.github.io/webcrypto-modern-algos/#partial-subtlecrypto-interface */
interface Subtle {
  generateKey(name: string, extractable: boolean, usages: readonly Usage[]): Promise<CryptoKeyPair>;
  importKey(f: Format, data: Bytes, name: string, extractable: boolean, usages: readonly Usage[]): Promise<CryptoKey>;
  exportKey(format: Format, key: CryptoKey): Promise<ArrayBuffer>;
  getPublicKey(key: CryptoKey, usages: readonly Usage[]): Promise<CryptoKey>;
  encapsulateBits(name: string, key: CryptoKey): Promise<Encapsulated<ArrayBuffer>>;
  decapsulateBits(name: string, key: CryptoKey, ciphertext: BufferSource): Promise<ArrayBuffer>;
  encapsulateKey(name: string, key: CryptoKey, shared: Algorithm, ...rest: KeyRest): Promise<Encapsulated<CryptoKey>>;
  decapsulateKey(
    name: string,
    key: CryptoKey,
    ciphertext: BufferSource,
    shared: Algorithm,
    ...rest: KeyRest
  ): Promise<CryptoKey>;
}
type KeyRest = [extractable: boolean, usages: KeyUsage[]];

const subtle = () => crypto.subtle as unknown as Subtle;
const all = ["encapsulateKey", "encapsulateBits", "decapsulateKey", "decapsulateBits"] as const;

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(name: string) {
  const [found] = await refusesGeneration([name, [...all]]);
  return !(found && "name" in found && found.name === "NotSupportedError");
}

/** The secrets in ciphertexts, or how decapsulation is refused. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-decapsulateBits */
export async function decapsulatesBits(name: string, seed: Bytes, ...calls: [ciphertext: Bytes, usage: Usage][]) {
  const found = [];
  for (const [ciphertext, usage] of calls) {
    const key = await subtle().importKey("raw-seed", seed, name, false, [usage]);
    found.push(await outcomeOf(subtle().decapsulateBits(name, key, ciphertext)));
  }
  return found;
}

/** Secrets for a new pair, and what the pair finds in their ciphertexts. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-encapsulateBits */
export async function encapsulatesBits(name: string, count: number) {
  const { publicKey, privateKey } = await subtle().generateKey(name, false, all);
  const found = [];
  for (let index = 0; index < count; index++) {
    const encapsulated = await subtle().encapsulateBits(name, publicKey);
    const { ciphertext } = encapsulated;
    found.push({ ...encapsulated, decapsulated: await subtle().decapsulateBits(name, privateKey, ciphertext) });
  }
  return found;
}

/** A key for a new pair, and what the pair finds in its ciphertext. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-encapsulateKey */
export async function encapsulatesKey(name: string, shared: Algorithm, usages: KeyUsage[]) {
  const { publicKey, privateKey } = await subtle().generateKey(name, false, all);
  const { sharedKey, ciphertext } = await subtle().encapsulateKey(name, publicKey, shared, true, usages);
  const found = await subtle().decapsulateKey(name, privateKey, ciphertext, shared, true, usages);
  return {
    encapsulated: { ...factsOf(sharedKey), raw: await crypto.subtle.exportKey("raw", sharedKey) },
    decapsulated: { ...factsOf(found), raw: await crypto.subtle.exportKey("raw", found) },
  };
}

/** What the keys of a new pair say of themselves. https://wicg.github.io/webcrypto-modern-algos/#ml-kem-operations-generate-key */
export async function generates(name: string) {
  const { publicKey, privateKey } = await subtle().generateKey(name, false, all);
  return { publicKey: factsOf(publicKey), privateKey: factsOf(privateKey) };
}

/** How the generation of pairs is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-kem-operations-generate-key */
export async function refusesGeneration(...calls: [name: string, usages: string[]][]) {
  const found = [];
  for (const [name, usages] of calls) found.push(await outcomeOf(subtle().generateKey(name, false, usages as Usage[])));
  return found;
}

/** What keys are exported as in some formats. https://wicg.github.io/webcrypto-modern-algos/#ml-kem-operations-export-key */
export async function converts(to: Format[], ...imports: Import[]) {
  const found = [];
  for (const given of imports) {
    const key = await importAny(given);
    const exported: Record<string, ArrayBuffer> = {};
    for (const format of to) exported[format] = await subtle().exportKey(format, key);
    found.push({ type: key.type, exported });
  }
  return found;
}

/** The public key that comes of a seed. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-getPublicKey */
export async function publicKeyOf(name: string, seed: Bytes) {
  const key = await subtle().importKey("raw-seed", seed, name, false, ["decapsulateBits"]);
  return await subtle().exportKey("raw-public", await subtle().getPublicKey(key, ["encapsulateBits"]));
}

/** How the import of keys is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-kem-operations-import-key */
export async function refusesImport(...imports: Import[]) {
  const found = [];
  for (const given of imports) found.push(await outcomeOf(importAny(given)));
  return found;
}

/** How encapsulation for keys that don't fit is refused. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-encapsulateBits */
export async function refusesEncapsulation(name: string, otherName: string) {
  const { publicKey, privateKey } = await subtle().generateKey(name, false, all);
  const unfit = await subtle().generateKey(name, false, ["encapsulateKey", "decapsulateKey"]);
  return {
    forPrivateKey: await outcomeOf(subtle().encapsulateBits(name, privateKey)),
    withoutUsage: await outcomeOf(subtle().encapsulateBits(name, unfit.publicKey)),
    ofOtherAlgorithm: await outcomeOf(subtle().encapsulateBits(otherName, publicKey)),
  };
}

function importAny({ name, format, data, usages }: Import) {
  return subtle().importKey(format, data, name, true, usages);
}

function factsOf({ type, extractable, algorithm, usages }: CryptoKey) {
  return { type, extractable, algorithm, usages };
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
