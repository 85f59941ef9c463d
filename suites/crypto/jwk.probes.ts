/** What a JWK is imported for. */
export interface Import {
  algorithm: Algorithm;
  extractable: boolean;
  usages: KeyUsage[];
}

/** Whether the algorithm is registered, by a key of it. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(jwk: JsonWebKey, given: Import) {
  const [found] = await imports(given, jwk);
  return !(found && "name" in found && found.name === "NotSupportedError");
}

/** What JWKs are imported as, or how that is refused. https://w3c.github.io/webcrypto/#JsonWebKey-dictionary */
export async function imports({ algorithm, extractable, usages }: Import, ...jwks: object[]) {
  const found = [];
  for (const jwk of jwks) {
    const importing = crypto.subtle.importKey("jwk", jwk as JsonWebKey, algorithm, extractable, usages);
    found.push(await outcomeOf(importing.then(factsOf)));
  }
  return found;
}

/** What a JWK is imported as whose members are on its prototype. https://webidl.spec.whatwg.org/#js-dictionary */
export async function importsInherited(given: Import, jwk: JsonWebKey) {
  return await imports(given, Object.create(jwk) as object);
}

/** What the JWK of a key is as an object. https://webidl.spec.whatwg.org/#js-dictionary */
export async function exportedObjects(...keys: [jwk: JsonWebKey, given: Import][]) {
  const found = [];
  for (const [jwk, { algorithm, usages }] of keys) {
    const key = await crypto.subtle.importKey("jwk", jwk, algorithm, true, usages);
    const exported = await crypto.subtle.exportKey("jwk", key);
    const members = Object.keys(exported).filter((member) => member !== "alg");
    found.push({ members: members.sort(), isPlain: Object.getPrototypeOf(exported) === Object.prototype });
  }
  return found;
}

function factsOf({ type, extractable, usages }: CryptoKey) {
  return { type, extractable, usages };
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
