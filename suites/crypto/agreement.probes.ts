type Import = EcKeyImportParams | Algorithm;
/** A key, with the algorithm that it is imported for. */
export interface Key {
  algorithm: Import;
  jwk: JsonWebKey;
}
/** A call of deriveBits; without a length it is called without the argument. */
export interface Call {
  own: Key;
  peer: Key;
  length?: number | null;
}

/** Whether the algorithm is registered, by its public key. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(publicKey: Key) {
  const found = await outcomeOf(importPublic(publicKey));
  return !("name" in found && found.name === "NotSupportedError");
}

/** The bits that two keys agree on, or how that is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-deriveBits */
export async function derivesBits(...calls: Call[]) {
  const found = [];
  for (const { own, peer, length } of calls) {
    const key = await importPrivate(own, ["deriveBits"]);
    const params = { name: own.algorithm.name, public: await importPublic(peer) };
    const rest: [length?: number | null] = length === undefined ? [] : [length];
    found.push(await outcomeOf(crypto.subtle.deriveBits(params, key, ...rest)));
  }
  return found;
}

/** The key that two keys agree on. https://w3c.github.io/webcrypto/#SubtleCrypto-method-deriveKey */
export async function derivesKey({ own, peer }: Call, derived: AesDerivedKeyParams) {
  const key = await importPrivate(own, ["deriveKey"]);
  const params = { name: own.algorithm.name, public: await importPublic(peer) };
  const agreed = await crypto.subtle.deriveKey(params, key, derived, true, ["encrypt"]);
  const { type, extractable, algorithm, usages } = agreed;
  return { type, extractable, algorithm, usages, raw: await crypto.subtle.exportKey("raw", agreed) };
}

/** How a private key in place of the public one is refused. https://w3c.github.io/webcrypto/#ecdh-operations-derive-bits */
export async function refusesPrivateForPublic(own: Key) {
  const key = await importPrivate(own, ["deriveBits"]);
  return await outcomeOf(crypto.subtle.deriveBits({ name: own.algorithm.name, public: key }, key, null));
}

/** How things that are no keys are refused as the public one. https://w3c.github.io/webcrypto/#dfn-EcdhKeyDeriveParams */
export async function refusesNoKeys(own: Key, ...notKeys: unknown[]) {
  const key = await importPrivate(own, ["deriveBits"]);
  const found = [];
  for (const notKey of notKeys) {
    const params = { name: own.algorithm.name, public: notKey as CryptoKey };
    found.push(await outcomeOf(crypto.subtle.deriveBits(params, key, null)));
  }
  return found;
}

function importPrivate({ algorithm, jwk }: Key, usages: KeyUsage[]) {
  return crypto.subtle.importKey("jwk", jwk, algorithm, false, usages);
}

function importPublic({ algorithm, jwk }: Key) {
  return crypto.subtle.importKey("jwk", jwk, algorithm, true, []);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
