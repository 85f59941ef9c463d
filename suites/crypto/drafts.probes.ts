type Bytes = Uint8Array<ArrayBuffer>;
type KeyData = Bytes | JsonWebKey;
type Supports = (operation: string, algorithm: unknown, more?: unknown) => boolean;

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(algorithm: Algorithm, usages: KeyUsage[]) {
  const refusal = await refusalOf(crypto.subtle.generateKey(algorithm, false, usages));
  return refusal.name !== "NotSupportedError";
}

/** Whether the algorithm of a key is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function registers(data: KeyData, algorithm: Algorithm, usages: KeyUsage[]) {
  const refusal = await refusesImport(data instanceof Uint8Array ? "raw" : "jwk", data, algorithm, usages);
  return refusal.name !== "NotSupportedError";
}

/** Whether a format is known, by a key that has it. https://wicg.github.io/webcrypto-modern-algos/#subtlecrypto-interface-keyformat */
export async function recognisesFormat(format: string, data: Bytes, algorithm: Algorithm, usages: KeyUsage[]) {
  const refusal = await refusalOf(importAny(format, data, algorithm, usages));
  // Web IDL has an unknown format refused with TypeError, and an algorithm that lacks it does so with the other.
  return refusal.name !== "TypeError" && refusal.name !== "NotSupportedError";
}

/** What `supports` answers to some questions. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-supports */
export async function supportsAnswers(questions: [operation: string, algorithm: unknown, more?: unknown][]) {
  const { supports } = SubtleCrypto as unknown as { supports: Supports };
  return questions.map((question) => supports.apply(SubtleCrypto, question));
}

/** What `supports` answers, and whether the algorithm generates keys. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-supports */
export async function supportsAndGenerates(algorithms: { algorithm: Algorithm; usages: KeyUsage[] }[]) {
  const found: Record<string, unknown> = {};
  for (const { algorithm, usages } of algorithms) {
    const [answer] = await supportsAnswers([["generateKey", algorithm]]);
    found[algorithm.name] = { supports: answer, generates: await recognises(algorithm, usages) };
  }
  return found;
}

/** A key that came in one format and goes out in another. https://wicg.github.io/webcrypto-modern-algos/#subtlecrypto-interface-keyformat */
export async function converts(from: string, data: KeyData, algorithm: Algorithm, usages: KeyUsage[], to: string) {
  const key = await importAny(from, data, algorithm, usages);
  return { algorithm: key.algorithm, exported: await crypto.subtle.exportKey(to as "raw", key) };
}

/** What the public key of a private one is. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-getPublicKey */
export async function getsPublicKey(jwk: JsonWebKey, algorithm: Algorithm, usages: KeyUsage[], wanted: KeyUsage[]) {
  const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, usages);
  const found = await publicKeyOf(key, wanted);
  const { type, extractable, algorithm: own, usages: ownUsages } = found;
  return { type, extractable, algorithm: own, usages: ownUsages, jwk: await crypto.subtle.exportKey("jwk", found) };
}

/** How asking for a public key is refused. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-getPublicKey */
export async function refusesPublicKey(data: KeyData, algorithm: Algorithm, usages: KeyUsage[], wanted: KeyUsage[]) {
  const key = await importAny(data instanceof Uint8Array ? "raw" : "jwk", data, algorithm, usages);
  return await refusalOf(publicKeyOf(key, wanted));
}

/** How an import is refused. https://wicg.github.io/webcrypto-modern-algos/#chacha20-poly1305-operations-import-key */
export async function refusesImport(format: string, data: KeyData, algorithm: Algorithm, usages: KeyUsage[]) {
  return await refusalOf(importAny(format, data, algorithm, usages));
}

function publicKeyOf(key: CryptoKey, usages: KeyUsage[]) {
  const { getPublicKey } = crypto.subtle as unknown as {
    getPublicKey(k: CryptoKey, u: KeyUsage[]): Promise<CryptoKey>;
  };
  return getPublicKey.call(crypto.subtle, key, usages);
}

function importAny(format: string, data: KeyData, algorithm: Algorithm, usages: KeyUsage[]) {
  return crypto.subtle.importKey(format as "jwk", data as JsonWebKey, algorithm, true, usages);
}

async function refusalOf(operation: Promise<unknown>) {
  try {
    return { fulfilled: await operation };
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
