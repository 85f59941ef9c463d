type Format = "raw" | "spki" | "pkcs8" | "jwk";
type KeyData = BufferSource | JsonWebKey;

/** Whether the algorithm is registered, by a key of it. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(format: Format, data: KeyData, algorithm: Algorithm, usages: KeyUsage[]) {
  const refusal = await refusesImport(format, data, algorithm, usages);
  return refusal.name !== "NotSupportedError";
}

/** How an import is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-importKey */
export async function refusesImport(format: string, data: unknown, algorithm: Algorithm, usages: KeyUsage[]) {
  return await refusalOf(importAny(format as Format, data as KeyData, algorithm, true, usages));
}

/** How an export is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-exportKey */
export async function refusesExport(
  jwk: JsonWebKey,
  algorithm: Algorithm,
  usages: KeyUsage[],
  extractable: boolean,
  to: string,
) {
  const key = await importAny("jwk", jwk, algorithm, extractable, usages);
  return await refusalOf(crypto.subtle.exportKey(to as Format, key));
}

function importAny(format: Format, data: KeyData, algorithm: Algorithm, extractable: boolean, usages: KeyUsage[]) {
  return crypto.subtle.importKey(format as "jwk", data as JsonWebKey, algorithm, extractable, usages);
}

async function refusalOf(operation: Promise<unknown>) {
  try {
    return { fulfilled: await operation };
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
