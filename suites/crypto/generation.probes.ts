/** A call of generateKey. */
export type Call = [algorithm: object, usages: string[]];

/** Whether the algorithm is registered: the usages are wrong, so no key is made. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(algorithm: Algorithm, wrongUsages: KeyUsage[]) {
  const [found] = await refusesGeneration([algorithm, wrongUsages]);
  return !(found && "name" in found && found.name === "NotSupportedError");
}

/** What the keys of new pairs say of themselves. https://w3c.github.io/webcrypto/#SubtleCrypto-method-generateKey */
export async function generatesPairs(extractable: boolean, ...calls: Call[]) {
  const found = [];
  for (const call of calls) {
    const { publicKey, privateKey, ...rest } = (await generate(extractable, call)) as CryptoKeyPair;
    found.push({ publicKey: factsOf(publicKey), privateKey: factsOf(privateKey), ...rest });
  }
  return found;
}

/** The public members of both keys of a new pair. https://w3c.github.io/webcrypto/#keypair */
export async function publicMembersOfPair(...call: Call) {
  const { publicKey, privateKey } = (await generate(true, call)) as CryptoKeyPair;
  return { ofPublic: await publicMembers(publicKey), ofPrivate: await publicMembers(privateKey) };
}

/** What new secret keys say of themselves, and how long they are. https://w3c.github.io/webcrypto/#SubtleCrypto-method-generateKey */
export async function generatesSecrets(...calls: Call[]) {
  const found = [];
  for (const call of calls) {
    const key = (await generate(true, call)) as CryptoKey;
    const { k } = await crypto.subtle.exportKey("jwk", key);
    found.push({ ...factsOf(key), base64urlLength: k?.length });
  }
  return found;
}

/** Secrets of some new keys that differ. https://w3c.github.io/webcrypto/#SubtleCrypto-method-generateKey */
export async function differentSecrets(count: number, ...call: Call) {
  const secrets = new Set<string | undefined>();
  for (let index = 0; index < count; index++) {
    const key = (await generate(true, call)) as CryptoKey;
    secrets.add((await crypto.subtle.exportKey("jwk", key)).k);
  }
  return secrets.size;
}

/** How the generation of keys is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-generateKey */
export async function refusesGeneration(...calls: Call[]) {
  const found = [];
  for (const call of calls) found.push(await outcomeOf(generate(true, call)));
  return found;
}

function generate(extractable: boolean, [algorithm, usages]: Call): Promise<CryptoKey | CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm as Algorithm, extractable, usages as KeyUsage[]);
}

async function publicMembers(key: CryptoKey) {
  const { n, e, crv, x, y } = await crypto.subtle.exportKey("jwk", key);
  return { n, e, crv, x, y };
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
