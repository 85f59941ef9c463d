type Bytes = Uint8Array<ArrayBuffer>;
type Format = "raw-public" | "raw-private" | "raw-seed" | "spki" | "pkcs8" | "jwk";
type Params = Algorithm & { context?: Bytes };

/** A key in one format, and what it is imported for. */
export interface Import {
  name: string;
  format: Format;
  data: Bytes | (JsonWebKey & { pub?: string; priv?: string });
  usages: KeyUsage[];
}

/** Whether the algorithm is registered: the usage is wrong, so no key is made. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(name: string) {
  const [found] = await refusesGeneration(name, ["encrypt"]);
  return !(found && "name" in found && found.name === "NotSupportedError");
}

/** Whether signatures are found to be right. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-verify */
export async function verifies(publicKey: Bytes, ...calls: [params: Params, signature: Bytes, message: Bytes][]) {
  const found = [];
  for (const [params, signature, message] of calls) {
    const key = await importAny({ name: params.name, format: "raw-public", data: publicKey, usages: ["verify"] });
    found.push(await crypto.subtle.verify(params, key, signature, message));
  }
  return found;
}

/** What a new pair says of itself, and of its signature. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-sign */
export async function signsWithNewPair(name: string, message: Bytes) {
  const pair = (await crypto.subtle.generateKey(name, false, ["sign", "verify"])) as CryptoKeyPair;
  const signature = await crypto.subtle.sign(name, pair.privateKey, message);
  const other = new Uint8Array([...message, 0]);
  return {
    publicKey: factsOf(pair.publicKey),
    privateKey: factsOf(pair.privateKey),
    byteLength: signature.byteLength,
    ofMessage: await crypto.subtle.verify(name, pair.publicKey, signature, message),
    ofOtherMessage: await crypto.subtle.verify(name, pair.publicKey, signature, other),
  };
}

/** What a signature with a context is found to be with it and without. https://wicg.github.io/webcrypto-modern-algos/#context-params */
export async function signsWithContext(name: string, message: Bytes, context: Bytes) {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey(name, false, ["sign", "verify"])) as CryptoKeyPair;
  const params: Params = { name, context };
  const signature = await crypto.subtle.sign(params, privateKey, message);
  const withContext = await crypto.subtle.verify(params, publicKey, signature, message);
  return { withContext, withoutContext: await crypto.subtle.verify(name, publicKey, signature, message) };
}

/** A signature by a private key, verified with its public key. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-sign */
export async function signsWith(given: Import, publicKey: Bytes, message: Bytes) {
  const signature = await crypto.subtle.sign(given.name, await importAny(given), message);
  return await verifies(publicKey, [{ name: given.name }, new Uint8Array(signature), message]);
}

/** What keys are exported as in some formats. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-export-key */
export async function converts(to: Format[], ...imports: Import[]) {
  const found = [];
  for (const given of imports) {
    const key = await importAny(given);
    const exported: Record<string, unknown> = {};
    for (const format of to) exported[format] = await crypto.subtle.exportKey(format as "raw", key);
    found.push({ type: key.type, exported });
  }
  return found;
}

/** The public key that comes of a private one. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-getPublicKey */
export async function publicKeyOf(given: Import) {
  const { getPublicKey } = crypto.subtle as unknown as {
    getPublicKey(k: CryptoKey, u: KeyUsage[]): Promise<CryptoKey>;
  };
  const publicKey = await getPublicKey.call(crypto.subtle, await importAny(given), ["verify"]);
  return await crypto.subtle.exportKey("raw-public" as "raw", publicKey);
}

/** How signing with a context is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-sign */
export async function refusesContext(given: Import, context: Bytes) {
  const params: Params = { name: given.name, context };
  return await outcomeOf(crypto.subtle.sign(params, await importAny(given), context));
}

/** How the generation of pairs is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-generate-key */
export async function refusesGeneration(name: string, ...wrong: KeyUsage[][]) {
  const found = [];
  for (const usages of wrong) found.push(await outcomeOf(crypto.subtle.generateKey(name, false, usages)));
  return found;
}

/** How the import of keys is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-import-key */
export async function refusesImport(...imports: Import[]) {
  const found = [];
  for (const given of imports) found.push(await outcomeOf(importAny(given)));
  return found;
}

function importAny({ name, format, data, usages }: Import) {
  return crypto.subtle.importKey(format as "jwk", data as JsonWebKey, name, true, usages);
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
