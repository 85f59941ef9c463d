type Format = "raw" | "spki" | "pkcs8" | "jwk";

/** A call of importKey. */
export interface Import {
  format: string;
  data: unknown;
  algorithm: Algorithm;
  usages: KeyUsage[];
}
/** An export of a key that is imported from JWK. */
export interface Export {
  jwk: JsonWebKey;
  algorithm: Algorithm;
  usages: KeyUsage[];
  extractable?: boolean;
  to: string;
}

/** Whether the algorithm is registered, by a key of it. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(given: Import) {
  const [found] = await refusesImport(given);
  return !(found && "name" in found && found.name === "NotSupportedError");
}

/** How imports are refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-importKey */
export async function refusesImport(...imports: Import[]) {
  const found = [];
  for (const { format, data, algorithm, usages } of imports) {
    const importing = crypto.subtle.importKey(format as "jwk", data as JsonWebKey, algorithm, true, usages);
    found.push(await outcomeOf(importing));
  }
  return found;
}

/** How exports are refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-exportKey */
export async function refusesExport(...exports: Export[]) {
  const found = [];
  for (const { jwk, algorithm, usages, extractable = true, to } of exports) {
    const key = await crypto.subtle.importKey("jwk", jwk, algorithm, extractable, usages);
    found.push(await outcomeOf(crypto.subtle.exportKey(to as Format, key)));
  }
  return found;
}

async function outcomeOf<Value extends object>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
