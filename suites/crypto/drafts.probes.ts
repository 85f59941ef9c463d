type Bytes = Uint8Array<ArrayBuffer>;
type KeyData = Bytes | JsonWebKey;
/** A key in one format, and what it is imported for. */
export interface Import {
  from: string;
  data: KeyData;
  algorithm: Algorithm;
  usages: KeyUsage[];
}
type Supports = (operation: string, algorithm: unknown, more?: unknown) => boolean;

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(algorithm: Algorithm, usages: KeyUsage[]) {
  const found = await outcomeOf(crypto.subtle.generateKey(algorithm, false, usages));
  return !("name" in found && found.name === "NotSupportedError");
}

/** Whether the algorithm of a key is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function registers(data: KeyData, algorithm: Algorithm, usages: KeyUsage[]) {
  const from = data instanceof Uint8Array ? "raw" : "jwk";
  const found = await outcomeOf(importAny({ from, data, algorithm, usages }));
  return !("name" in found && found.name === "NotSupportedError");
}

/** Whether a format is known, by a key that has it. https://wicg.github.io/webcrypto-modern-algos/#subtlecrypto-interface-keyformat */
export async function recognisesFormat(from: string, data: Bytes, algorithm: Algorithm, usages: KeyUsage[]) {
  const found = await outcomeOf(importAny({ from, data, algorithm, usages }));
  // Web IDL has an unknown format refused with TypeError; an algorithm that hasn't it refuses it with the other.
  return !("name" in found && (found.name === "TypeError" || found.name === "NotSupportedError"));
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

/** Keys that came in one format and go out in another. https://wicg.github.io/webcrypto-modern-algos/#subtlecrypto-interface-keyformat */
export async function converts(...calls: (Import & { to: string })[]) {
  const found = [];
  for (const { to, ...given } of calls) {
    const key = await importAny(given);
    found.push({ algorithm: key.algorithm, exported: await crypto.subtle.exportKey(to as "raw", key) });
  }
  return found;
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
  const from = data instanceof Uint8Array ? "raw" : "jwk";
  return await outcomeOf(publicKeyOf(await importAny({ from, data, algorithm, usages }), wanted));
}

/** How imports are refused. https://wicg.github.io/webcrypto-modern-algos/#chacha20-poly1305-operations-import-key */
export async function refusesImport(...imports: Import[]) {
  const found = [];
  for (const given of imports) found.push(await outcomeOf(importAny(given)));
  return found;
}

function publicKeyOf(key: CryptoKey, usages: KeyUsage[]) {
  const { getPublicKey } = crypto.subtle as unknown as {
    getPublicKey(k: CryptoKey, u: KeyUsage[]): Promise<CryptoKey>;
  };
  return getPublicKey.call(crypto.subtle, key, usages);
}

function importAny({ from, data, algorithm, usages }: Import) {
  return crypto.subtle.importKey(from as "jwk", data as JsonWebKey, algorithm, true, usages);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
