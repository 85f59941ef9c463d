type Bytes = Uint8Array<ArrayBuffer>;
type Wrap = Algorithm | AesCbcParams | AesCtrParams | AesGcmParams;
type Format = "raw" | "spki" | "pkcs8" | "jwk";
/** A secret by its bytes, or a key by its JWK, and what it is imported for. */
export type Kek = { raw: Bytes; algorithm: Algorithm } | { jwk: JsonWebKey; algorithm: Algorithm };
/** What is wrapped, and what it is imported for. */
export interface Subject {
  jwk: JsonWebKey;
  algorithm: Algorithm;
  usages: KeyUsage[];
}
/** A call of wrapKey. */
export interface Wrapping {
  format: Format;
  subject: Subject;
  extractable?: boolean;
  kek: Kek;
  params: Wrap;
}
/** A call of unwrapKey. */
export interface Unwrapping {
  format: Format;
  wrapped: Bytes;
  kek: Kek;
  params: Wrap;
  subject: Subject;
}

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(kek: Kek) {
  const found = await outcomeOf(importKek(kek, "wrapKey"));
  return !("name" in found && found.name === "NotSupportedError");
}

/** Keys in wrapped form, or how that is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-wrapKey */
export async function wraps(...calls: Wrapping[]) {
  const found = [];
  for (const { format, subject, extractable = true, kek, params } of calls) {
    const key = await importSubject(subject, extractable);
    found.push(await outcomeOf(crypto.subtle.wrapKey(format, key, await importKek(kek, "wrapKey"), params)));
  }
  return found;
}

/** What comes out of wrapped keys, and that as JWK, or how it is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-unwrapKey */
export async function unwraps(...calls: Unwrapping[]) {
  const found = [];
  for (const { format, wrapped, kek, params, subject } of calls) {
    const key = await importKek(kek, "unwrapKey");
    const { algorithm, usages } = subject;
    const unwrapping = crypto.subtle.unwrapKey(format, wrapped, key, params, algorithm, true, usages);
    found.push(await outcomeOf(unwrapping.then(withJwk)));
  }
  return found;
}

/** What comes out of keys that were wrapped before. https://w3c.github.io/webcrypto/#SubtleCrypto-method-unwrapKey */
export async function wrapsAndUnwraps(unwrapping: Kek, ...calls: Wrapping[]) {
  const found = [];
  for (const { format, subject, kek, params } of calls) {
    const key = await importSubject(subject, true);
    const wrapped = await crypto.subtle.wrapKey(format, key, await importKek(kek, "wrapKey"), params);
    found.push(...(await unwraps({ format, wrapped: new Uint8Array(wrapped), kek: unwrapping, params, subject })));
  }
  return found;
}

/** What the JSON says that a key is wrapped as. https://w3c.github.io/webcrypto/#SubtleCrypto-method-wrapKey */
export async function jsonOfWrappedJwk(subject: Subject, raw: Bytes, iv: Bytes) {
  const params = { name: "AES-GCM", iv };
  const kek = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["wrapKey", "decrypt"]);
  const wrapped = await crypto.subtle.wrapKey("jwk", await importSubject(subject, true), kek, params);
  const text = new TextDecoder().decode(await crypto.subtle.decrypt(params, kek, wrapped));
  return JSON.parse(text) as unknown;
}

/** What some JSON comes out as when it is unwrapped as a JWK. https://w3c.github.io/webcrypto/#concept-parse-a-jwk */
export async function unwrapsJson(json: object, raw: Bytes, iv: Bytes, subject: Subject, extractable: boolean) {
  const { algorithm, usages } = subject;
  const params = { name: "AES-GCM", iv };
  const kek = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "unwrapKey"]);
  const wrapped = await crypto.subtle.encrypt(params, kek, new TextEncoder().encode(JSON.stringify(json)));
  const unwrapping = crypto.subtle.unwrapKey("jwk", wrapped, kek, params, algorithm, extractable, usages);
  return await outcomeOf(unwrapping.then((key) => ({ type: key.type, extractable: key.extractable })));
}

async function withJwk(key: CryptoKey) {
  const { type, extractable, usages } = key;
  return { type, extractable, usages, jwk: await crypto.subtle.exportKey("jwk", key) };
}

function importSubject({ jwk, algorithm, usages }: Subject, extractable: boolean) {
  return crypto.subtle.importKey("jwk", jwk, algorithm, extractable, usages);
}

function importKek(kek: Kek, usage: KeyUsage) {
  if ("jwk" in kek) return crypto.subtle.importKey("jwk", kek.jwk, kek.algorithm, false, [usage]);
  return crypto.subtle.importKey("raw", kek.raw, kek.algorithm, false, [usage]);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
