type Format = "raw" | "spki" | "pkcs8" | "jwk";
type KeyData = BufferSource | JsonWebKey;

/** A key in one format, and what it is imported for. */
export interface Import {
  format: Format;
  data: KeyData;
  algorithm: Algorithm;
  usages: KeyUsage[];
}

/** Whether the algorithm is registered, by a key of it. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(given: Import) {
  try {
    await importAny(given);
    return true;
  } catch (error) {
    return (error as Error).name !== "NotSupportedError";
  }
}

/** What imported keys are, and what they are exported as in each format. https://w3c.github.io/webcrypto/#SubtleCrypto-method-exportKey */
export async function converts(to: readonly Format[], ...imports: Import[]) {
  const found = [];
  for (const given of imports) {
    const key = await importAny(given);
    const exported: Record<string, unknown> = {};
    for (const format of to) exported[format] = await crypto.subtle.exportKey(format, key);
    const { type, extractable, algorithm, usages } = key;
    found.push({ type, extractable, algorithm, usages, exported });
  }
  return found;
}

/** The `alg` members of keys' JWKs. https://w3c.github.io/webcrypto/#jwk-mapping */
export async function exportsAlg(...imports: Import[]) {
  const found = [];
  for (const given of imports) found.push((await crypto.subtle.exportKey("jwk", await importAny(given))).alg);
  return found;
}

function importAny({ format, data, algorithm, usages }: Import) {
  return crypto.subtle.importKey(format as "jwk", data as JsonWebKey, algorithm, true, usages);
}
