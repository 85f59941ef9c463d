type Bytes = Uint8Array<ArrayBuffer>;
type Usage = "encapsulateKey" | "encapsulateBits" | "decapsulateKey" | "decapsulateBits";
type Format = "raw-public" | "raw-seed" | "spki" | "pkcs8";
type Encapsulated<Key> = { sharedKey: Key; ciphertext: ArrayBuffer };

/** What the draft adds to SubtleCrypto, as far as it is used here. https://wicg.github.io/webcrypto-modern-algos/#partial-subtlecrypto-interface */
interface Subtle {
  generateKey(name: string, extractable: boolean, usages: readonly Usage[]): Promise<CryptoKeyPair>;
  importKey(f: Format, data: Bytes, name: string, extractable: boolean, usages: readonly Usage[]): Promise<CryptoKey>;
  exportKey(format: Format, key: CryptoKey): Promise<ArrayBuffer>;
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
  const refusal = await refusalOf(subtle().generateKey(name, false, all));
  return refusal.name !== "NotSupportedError";
}

/** The secret in a ciphertext. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-decapsulateBits */
export async function decapsulatesBits(name: string, seed: Bytes, ciphertext: Bytes) {
  const key = await subtle().importKey("raw-seed", seed, name, false, ["decapsulateBits"]);
  return await subtle().decapsulateBits(name, key, ciphertext);
}

/** A secret for a new pair, and what the pair finds in its ciphertext. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-encapsulateBits */
export async function encapsulatesBits(name: string) {
  const { publicKey, privateKey } = await subtle().generateKey(name, false, all);
  const { sharedKey, ciphertext, ...rest } = await subtle().encapsulateBits(name, publicKey);
  return { sharedKey, ciphertext, rest, decapsulated: await subtle().decapsulateBits(name, privateKey, ciphertext) };
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
export async function generates(name: string, usages: readonly Usage[]) {
  const { publicKey, privateKey } = await subtle().generateKey(name, false, usages);
  return { publicKey: factsOf(publicKey), privateKey: factsOf(privateKey) };
}

/** How the generation of a pair is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-kem-operations-generate-key */
export async function refusesGeneration(name: string, usages: string[]) {
  return await refusalOf(subtle().generateKey(name, false, usages as Usage[]));
}

/** What a key is exported as in some formats. https://wicg.github.io/webcrypto-modern-algos/#ml-kem-operations-export-key */
export async function converts(name: string, from: Format, data: Bytes, usages: Usage[], to: Format[]) {
  const key = await subtle().importKey(from, data, name, true, usages);
  const exported: Record<string, ArrayBuffer> = {};
  for (const format of to) exported[format] = await subtle().exportKey(format, key);
  return { type: key.type, exported };
}

/** The public key that comes of a seed. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-getPublicKey */
export async function publicKeyOf(name: string, seed: Bytes) {
  const key = await subtle().importKey("raw-seed", seed, name, false, ["decapsulateBits"]);
  const { getPublicKey } = crypto.subtle as unknown as {
    getPublicKey(key: CryptoKey, usages: Usage[]): Promise<CryptoKey>;
  };
  return await subtle().exportKey("raw-public", await getPublicKey.call(crypto.subtle, key, ["encapsulateBits"]));
}

/** How the import of a key is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-kem-operations-import-key */
export async function refusesImport(name: string, format: Format, data: Bytes, usages: Usage[]) {
  return await refusalOf(subtle().importKey(format, data, name, true, usages));
}

/** How decapsulation is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-kem-operations-decapsulate */
export async function refusesDecapsulation(name: string, seed: Bytes, ciphertext: Bytes, usage: Usage) {
  const key = await subtle().importKey("raw-seed", seed, name, false, [usage]);
  return await refusalOf(subtle().decapsulateBits(name, key, ciphertext));
}

/** How encapsulation for a new pair's halves is refused. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-encapsulateBits */
export async function refusesEncapsulation(name: string, otherName: string) {
  const { publicKey, privateKey } = await subtle().generateKey(name, false, all);
  const unfit = await subtle().generateKey(name, false, ["encapsulateKey", "decapsulateKey"]);
  return {
    forPrivateKey: await refusalOf(subtle().encapsulateBits(name, privateKey)),
    withoutUsage: await refusalOf(subtle().encapsulateBits(name, unfit.publicKey)),
    ofOtherAlgorithm: await refusalOf(subtle().encapsulateBits(otherName, publicKey)),
  };
}

function factsOf({ type, extractable, algorithm, usages }: CryptoKey) {
  return { type, extractable, algorithm, usages };
}

async function refusalOf(operation: Promise<unknown>) {
  try {
    return { fulfilled: await operation };
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
