type Bytes = Uint8Array<ArrayBuffer>;

/** A call of sign. */
export interface Call {
  params: Algorithm & { outputLength?: number; customization?: Bytes };
  key: Bytes;
  data: Bytes;
}

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(name: string) {
  const [found] = await generates([{ name }, ["sign"]]);
  return !(found && "name" in found && found.name === "NotSupportedError");
}

/** The MAC of each message, or how that is refused. https://wicg.github.io/webcrypto-modern-algos/#kmac-operations-sign */
export async function signs(...calls: Call[]) {
  const found = [];
  for (const { params, key, data } of calls)
    found.push(await outcomeOf(crypto.subtle.sign(params, await importKmac(params.name, key), data)));
  return found;
}

/** Whether each MAC is found to be right. https://wicg.github.io/webcrypto-modern-algos/#kmac-operations-verify */
export async function verifies(...calls: (Call & { mac: Bytes })[]) {
  const found = [];
  for (const { params, key, data, mac } of calls)
    found.push(await crypto.subtle.verify(params, await importKmac(params.name, key), mac, data));
  return found;
}

/** What new keys say of themselves, or how they are refused. https://wicg.github.io/webcrypto-modern-algos/#kmac-operations-generate-key */
export async function generates(...calls: [algorithm: Algorithm, usages: KeyUsage[]][]) {
  const found = [];
  for (const [algorithm, usages] of calls) {
    const generating = crypto.subtle.generateKey(algorithm, true, usages) as Promise<CryptoKey>;
    found.push(await outcomeOf(generating.then(factsOf)));
  }
  return found;
}

async function factsOf(key: CryptoKey) {
  const { type, extractable, algorithm, usages } = key;
  const { k } = await crypto.subtle.exportKey("jwk", key);
  return { type, extractable, algorithm, usages, base64urlLength: k?.length };
}

function importKmac(name: string, key: Bytes) {
  return crypto.subtle.importKey("raw-secret" as "raw", key, name, false, ["sign", "verify"]);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
