type Bytes = Uint8Array<ArrayBuffer>;

/** A call of deriveBits; without a length it is called without the argument. */
export interface Call {
  params: Algorithm & Partial<HkdfParams & Pbkdf2Params>;
  secret: Bytes;
  length?: number | null;
}

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(name: string) {
  const found = await outcomeOf(importSecret(name, new Uint8Array(16), "deriveBits"));
  return !("name" in found && found.name === "NotSupportedError");
}

/** What an imported secret says of itself. https://w3c.github.io/webcrypto/#hkdf-operations-import-key */
export async function importsSecret(name: string, secret: Bytes) {
  const key = await crypto.subtle.importKey("raw", secret, name, false, ["deriveKey", "deriveBits"]);
  return factsOf(key);
}

/** Bits from each secret, or how that is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-deriveBits */
export async function derivesBits(...calls: Call[]) {
  const found = [];
  for (const { params, secret, length } of calls) {
    const key = await importSecret(params.name, secret, "deriveBits");
    const rest: [length?: number | null] = length === undefined ? [] : [length];
    found.push(await outcomeOf(crypto.subtle.deriveBits(params, key, ...rest)));
  }
  return found;
}

/** Keys from a secret, and their bytes, or how that is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-deriveKey */
export async function derivesKeys(params: HkdfParams, secret: Bytes, ...wanted: [Algorithm, KeyUsage[]][]) {
  const base = await importSecret(params.name, secret, "deriveKey");
  const found = [];
  for (const [derived, usages] of wanted)
    found.push(await outcomeOf(crypto.subtle.deriveKey(params, base, derived, true, usages).then(withBytes)));
  return found;
}

/** How the import of some secrets is refused. https://w3c.github.io/webcrypto/#hkdf-operations-import-key */
export async function refusesImport(name: string, ...calls: [format: string, extractable: boolean, KeyUsage[]][]) {
  const found = [];
  for (const [format, extractable, usages] of calls) {
    const data = format === "jwk" ? { kty: "oct", k: "AAAAAAAAAAA" } : new Uint8Array(8);
    const importing = crypto.subtle.importKey(format as "jwk", data as JsonWebKey, name, extractable, usages);
    found.push(await outcomeOf(importing));
  }
  return found;
}

async function withBytes(key: CryptoKey) {
  return { ...factsOf(key), raw: await crypto.subtle.exportKey("raw", key) };
}

function importSecret(name: string, secret: Bytes, usage: KeyUsage) {
  return crypto.subtle.importKey("raw", secret, name, false, [usage]);
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
