type Bytes = Uint8Array<ArrayBuffer>;
type Wrap = Algorithm | AesCbcParams | AesCtrParams | AesGcmParams;
type Format = "raw" | "spki" | "pkcs8" | "jwk";
/** A secret by its bytes, or a key by its JWK. */
export type Kek = { raw: Bytes; algorithm: Algorithm } | { jwk: JsonWebKey; algorithm: Algorithm };
/** What is wrapped, and what it is imported for. */
export interface Subject {
  jwk: JsonWebKey;
  algorithm: Algorithm;
  usages: KeyUsage[];
}

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(kek: Kek) {
  const refusal = await refusalOf(importKek(kek, "wrapKey"));
  return refusal.name !== "NotSupportedError";
}

/** A key in wrapped form. https://w3c.github.io/webcrypto/#SubtleCrypto-method-wrapKey */
export async function wraps(format: Format, subject: Subject, kek: Kek, params: Wrap) {
  const key = await importSubject(subject, true);
  return await crypto.subtle.wrapKey(format, key, await importKek(kek, "wrapKey"), params);
}

/** What comes out of a wrapped key, and that as JWK. https://w3c.github.io/webcrypto/#SubtleCrypto-method-unwrapKey */
export async function unwraps(format: Format, wrapped: BufferSource, kek: Kek, params: Wrap, subject: Subject) {
  const { algorithm, usages } = subject;
  const unwrapping = await importKek(kek, "unwrapKey");
  const key = await crypto.subtle.unwrapKey(format, wrapped, unwrapping, params, algorithm, true, usages);
  const { type, extractable } = key;
  return { type, extractable, usages: key.usages, jwk: await crypto.subtle.exportKey("jwk", key) };
}

/** What the JSON says that a key is wrapped as. https://w3c.github.io/webcrypto/#SubtleCrypto-method-wrapKey */
export async function jsonOfWrappedJwk(subject: Subject, raw: Bytes, iv: Bytes) {
  const params = { name: "AES-GCM", iv };
  const kek = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["wrapKey", "decrypt"]);
  const wrapped = await crypto.subtle.wrapKey("jwk", await importSubject(subject, true), kek, params);
  const text = new TextDecoder().decode(await crypto.subtle.decrypt(params, kek, wrapped));
  return JSON.parse(text) as unknown;
}

/** How wrapping is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-wrapKey */
export async function refusesWrapping(format: Format, subject: Subject, extractable: boolean, kek: Kek, params: Wrap) {
  const key = await importSubject(subject, extractable);
  return await refusalOf(crypto.subtle.wrapKey(format, key, await importKek(kek, "wrapKey"), params));
}

/** How unwrapping is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-unwrapKey */
export async function refusesUnwrapping(wrapped: Bytes, kek: Kek, params: Wrap, { algorithm, usages }: Subject) {
  const unwrapping = await importKek(kek, "unwrapKey");
  return await refusalOf(crypto.subtle.unwrapKey("raw", wrapped, unwrapping, params, algorithm, true, usages));
}

/** What some text comes out as when it is unwrapped as a JWK. https://w3c.github.io/webcrypto/#concept-parse-a-jwk */
export async function unwrapsText(
  text: string,
  raw: Bytes,
  iv: Bytes,
  { algorithm, usages }: Subject,
  extractable: boolean,
) {
  const params = { name: "AES-GCM", iv };
  const kek = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "unwrapKey"]);
  const wrapped = await crypto.subtle.encrypt(params, kek, new TextEncoder().encode(text));
  const unwrapping = crypto.subtle.unwrapKey("jwk", wrapped, kek, params, algorithm, extractable, usages);
  return await refusalOf(unwrapping.then((key) => ({ type: key.type, extractable: key.extractable })));
}

function importSubject({ jwk, algorithm, usages }: Subject, extractable: boolean) {
  return crypto.subtle.importKey("jwk", jwk, algorithm, extractable, usages);
}

function importKek(kek: Kek, usage: KeyUsage) {
  if ("jwk" in kek) return crypto.subtle.importKey("jwk", kek.jwk, kek.algorithm, false, [usage]);
  return crypto.subtle.importKey("raw", kek.raw, kek.algorithm, false, [usage]);
}

async function refusalOf(operation: Promise<unknown>) {
  try {
    return { fulfilled: await operation };
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
