type Bytes = Uint8Array<ArrayBuffer>;
export interface Params extends Algorithm {
  nonce?: Bytes;
  parallelism?: number;
  memory?: number;
  passes?: number;
  version?: number;
  secretValue?: Bytes;
  associatedData?: Bytes;
}

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(name: string) {
  const found = await outcomeOf(importSecret(name, new Uint8Array(8), "deriveBits"));
  // A runtime without the draft may know neither the algorithm nor the format, which Web IDL has it refuse first.
  return !("name" in found && (found.name === "NotSupportedError" || found.name === "TypeError"));
}

/** Bits from a password with each set of parameters, or how that is refused. https://wicg.github.io/webcrypto-modern-algos/#argon2-operations-derive-bits */
export async function derivesBits(password: Bytes, ...calls: [params: Params, length: number | null][]) {
  const found = [];
  for (const [params, length] of calls) {
    const key = await importSecret(params.name, password, "deriveBits");
    found.push(await outcomeOf(crypto.subtle.deriveBits(params, key, length)));
  }
  return found;
}

/** A key from a password. https://w3c.github.io/webcrypto/#SubtleCrypto-method-deriveKey */
export async function derivesKey(params: Params, password: Bytes, derived: AesDerivedKeyParams) {
  const base = await importSecret(params.name, password, "deriveKey");
  const key = await crypto.subtle.deriveKey(params as HkdfParams & Params, base, derived, true, ["encrypt"]);
  return { algorithm: key.algorithm, raw: await crypto.subtle.exportKey("raw", key) };
}

/** How imports of a password are refused. https://wicg.github.io/webcrypto-modern-algos/#argon2-operations-import-key */
export async function refusesImport(name: string, ...calls: [format: string, extractable: boolean, KeyUsage[]][]) {
  const found = [];
  for (const [format, extractable, usages] of calls)
    found.push(await outcomeOf(crypto.subtle.importKey(format as "raw", new Uint8Array(8), name, extractable, usages)));
  return found;
}

function importSecret(name: string, password: Bytes, usage: KeyUsage) {
  return crypto.subtle.importKey("raw-secret" as "raw", password, name, false, [usage]);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
