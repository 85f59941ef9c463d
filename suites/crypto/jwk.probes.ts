/** What a JWK is imported for. */
export interface Import {
  algorithm: Algorithm;
  extractable: boolean;
  usages: KeyUsage[];
}

/** Whether the algorithm is registered, by a key of it. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(jwk: JsonWebKey, given: Import) {
  const found = await imports(jwk, given);
  return !("name" in found) || found.name !== "NotSupportedError";
}

/** What a JWK is imported as, or how that is refused. https://w3c.github.io/webcrypto/#JsonWebKey-dictionary */
export async function imports(jwk: object, { algorithm, extractable, usages }: Import) {
  try {
    const key = await crypto.subtle.importKey("jwk", jwk as JsonWebKey, algorithm, extractable, usages);
    return { type: key.type, extractable: key.extractable, usages: key.usages };
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}

/** What a JWK is imported as whose members are on its prototype. https://webidl.spec.whatwg.org/#js-dictionary */
export async function importsInherited(jwk: JsonWebKey, given: Import) {
  return await imports(Object.create(jwk) as object, given);
}

/** What the JWK of a key is as an object. https://webidl.spec.whatwg.org/#js-dictionary */
export async function exportedObject(jwk: JsonWebKey, { algorithm, usages }: Import) {
  const key = await crypto.subtle.importKey("jwk", jwk, algorithm, true, usages);
  const exported = await crypto.subtle.exportKey("jwk", key);
  return { members: Object.keys(exported).sort(), isPlain: Object.getPrototypeOf(exported) === Object.prototype };
}
