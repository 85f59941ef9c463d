/** Whether the algorithm is registered: the usages are wrong, so no key is made. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(algorithm: Algorithm, wrongUsages: KeyUsage[]) {
  const refusal = await refusalOf(crypto.subtle.generateKey(algorithm, false, wrongUsages));
  return refusal.name !== "NotSupportedError";
}

/** What the keys of a new pair say of themselves. https://w3c.github.io/webcrypto/#SubtleCrypto-method-generateKey */
export async function generatesPair(algorithm: Algorithm, extractable: boolean, usages: KeyUsage[]) {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey(algorithm, extractable, usages)) as CryptoKeyPair;
  return { publicKey: factsOf(publicKey), privateKey: factsOf(privateKey) };
}

/** The public members of both keys of a new pair. https://w3c.github.io/webcrypto/#keypair */
export async function publicMembersOfPair(algorithm: Algorithm, usages: KeyUsage[]) {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey(algorithm, true, usages)) as CryptoKeyPair;
  return { ofPublic: await publicMembers(publicKey), ofPrivate: await publicMembers(privateKey) };
}

/** What a new secret key says of itself, and how long it is. https://w3c.github.io/webcrypto/#SubtleCrypto-method-generateKey */
export async function generatesSecret(algorithm: Algorithm, usages: KeyUsage[]) {
  const key = (await crypto.subtle.generateKey(algorithm, true, usages)) as CryptoKey;
  const { k } = await crypto.subtle.exportKey("jwk", key);
  return { ...factsOf(key), base64urlLength: k?.length };
}

/** Secrets of some new keys that differ. https://w3c.github.io/webcrypto/#SubtleCrypto-method-generateKey */
export async function differentSecrets(algorithm: Algorithm, usages: KeyUsage[], count: number) {
  const secrets = new Set<string | undefined>();
  for (let index = 0; index < count; index++) {
    const key = (await crypto.subtle.generateKey(algorithm, true, usages)) as CryptoKey;
    secrets.add((await crypto.subtle.exportKey("jwk", key)).k);
  }
  return secrets.size;
}

/** How the generation of a key is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-generateKey */
export async function refusesGeneration(algorithm: object, usages: string[]) {
  return await refusalOf(crypto.subtle.generateKey(algorithm as Algorithm, true, usages as KeyUsage[]));
}

async function publicMembers(key: CryptoKey) {
  const { n, e, crv, x, y } = await crypto.subtle.exportKey("jwk", key);
  return { n, e, crv, x, y };
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
