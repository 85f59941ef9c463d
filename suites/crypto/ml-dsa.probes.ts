type Bytes = Uint8Array<ArrayBuffer>;
type Format = "raw-public" | "raw-private" | "raw-seed" | "spki" | "pkcs8" | "jwk";
type Params = Algorithm & { context?: Bytes };
type KeyData = Bytes | (JsonWebKey & { pub?: string; priv?: string });

/** Whether the algorithm is registered: the usage is wrong, so no key is made. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(name: string) {
  const refusal = await refusesGeneration(name, ["encrypt"]);
  return refusal.name !== "NotSupportedError";
}

/** Whether a signature is found to be right. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-verify */
export async function verifies(params: Params, format: Format, publicKey: KeyData, signature: Bytes, message: Bytes) {
  const key = await importAny(format, publicKey, params.name, false, ["verify"]);
  return await crypto.subtle.verify(params, key, signature, message);
}

/** What a new pair says of itself, and of signatures by it with a context. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-sign */
export async function signsWithNewPair(name: string, message: Bytes, context: Bytes) {
  const pair = (await crypto.subtle.generateKey(name, false, ["sign", "verify"])) as CryptoKeyPair;
  const signature = await crypto.subtle.sign({ name, context } as Params, pair.privateKey, message);
  const verify = (params: Params, data: Bytes) => crypto.subtle.verify(params, pair.publicKey, signature, data);
  return {
    publicKey: factsOf(pair.publicKey),
    privateKey: factsOf(pair.privateKey),
    byteLength: signature.byteLength,
    ofMessage: await verify({ name, context }, message),
    ofOtherMessage: await verify({ name, context }, new Uint8Array([...message, 0])),
    withoutContext: await verify({ name }, message),
  };
}

/** A signature by a private key, verified with its public key. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-sign */
export async function signsWith(name: string, format: Format, privateKey: Bytes, publicKey: Bytes, message: Bytes) {
  const key = await importAny(format, privateKey, name, false, ["sign"]);
  const signature = await crypto.subtle.sign(name, key, message);
  return await verifies({ name }, "raw-public", publicKey, new Uint8Array(signature), message);
}

/** What a key is exported as in some formats. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-export-key */
export async function converts(name: string, from: Format, data: KeyData, usages: KeyUsage[], to: Format[]) {
  const key = await importAny(from, data, name, true, usages);
  const exported: Record<string, unknown> = {};
  for (const format of to) exported[format] = await crypto.subtle.exportKey(format as "raw", key);
  return { type: key.type, exported };
}

/** The public key that comes of a private one. https://wicg.github.io/webcrypto-modern-algos/#SubtleCrypto-method-getPublicKey */
export async function publicKeyOf(name: string, from: Format, data: Bytes) {
  const key = await importAny(from, data, name, false, ["sign"]);
  const { getPublicKey } = crypto.subtle as unknown as {
    getPublicKey(k: CryptoKey, u: KeyUsage[]): Promise<CryptoKey>;
  };
  const publicKey = await getPublicKey.call(crypto.subtle, key, ["verify"]);
  return await crypto.subtle.exportKey("raw-public" as "raw", publicKey);
}

/** How signing is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-sign */
export async function refusesSigning(params: Params, seed: Bytes) {
  const key = await importAny("raw-seed", seed, params.name, false, ["sign"]);
  return await refusalOf(crypto.subtle.sign(params, key, seed));
}

/** How the generation of a pair is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-generate-key */
export async function refusesGeneration(name: string, usages: KeyUsage[]) {
  return await refusalOf(crypto.subtle.generateKey(name, false, usages));
}

/** How the import of a key is refused. https://wicg.github.io/webcrypto-modern-algos/#ml-dsa-operations-import-key */
export async function refusesImport(name: string, format: Format, data: KeyData, usages: KeyUsage[]) {
  return await refusalOf(importAny(format, data, name, true, usages));
}

function importAny(format: Format, data: KeyData, name: string, extractable: boolean, usages: KeyUsage[]) {
  return crypto.subtle.importKey(format as "jwk", data as JsonWebKey, name, extractable, usages);
}

function factsOf({ type, extractable, algorithm, usages }: CryptoKey) {
  return { type, extractable, algorithm, usages };
}

async function refusalOf(operation: Promise<unknown>) {
  try {
    return { fulfilled: await operation };
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
