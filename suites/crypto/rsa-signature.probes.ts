type Bytes = Uint8Array<ArrayBuffer>;

/** What a key is imported for, and the parameters of a call. */
export interface Call {
  algorithm: RsaHashedImportParams;
  jwk: JsonWebKey;
  params: Algorithm | RsaPssParams;
  message: Bytes;
}

/** Whether the algorithm is registered, by its public key. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(algorithm: RsaHashedImportParams, jwk: JsonWebKey) {
  const found = await outcomeOf(crypto.subtle.importKey("jwk", jwk, algorithm, true, ["verify"]));
  return !("name" in found && found.name === "NotSupportedError");
}

/** The signature of each message, or how that is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-sign */
export async function signs(...calls: Call[]) {
  const found = [];
  for (const { algorithm, jwk, params, message } of calls) {
    const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["sign"]);
    found.push(await outcomeOf(crypto.subtle.sign(params, key, message)));
  }
  return found;
}

/** Whether each signature is found to be right. https://w3c.github.io/webcrypto/#SubtleCrypto-method-verify */
export async function verifies(...calls: (Call & { signature: Bytes })[]) {
  const found = [];
  for (const { algorithm, jwk, params, signature, message } of calls) {
    const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"]);
    found.push(await crypto.subtle.verify(params, key, signature, message));
  }
  return found;
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
