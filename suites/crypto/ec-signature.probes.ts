type Bytes = Uint8Array<ArrayBuffer>;
type Import = Algorithm | EcKeyImportParams;
type Params = EcdsaParams | (Algorithm & { context?: Bytes });

/** A call of verify, with what its key is imported for. */
export interface Call {
  algorithm: Import;
  jwk: JsonWebKey;
  params: Params;
  message: Bytes;
  signature: Bytes;
}

/** Whether the algorithm is registered, by its public key. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(algorithm: Import, publicKey: JsonWebKey) {
  const found = await outcomeOf(crypto.subtle.importKey("jwk", publicKey, algorithm, true, ["verify"]));
  return !("name" in found && found.name === "NotSupportedError");
}

/** Whether each signature is found to be right. https://w3c.github.io/webcrypto/#SubtleCrypto-method-verify */
export async function verifies(...calls: Call[]) {
  const found = [];
  for (const { algorithm, jwk, params, signature, message } of calls) {
    const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"]);
    found.push(await outcomeOf(crypto.subtle.verify(params, key, signature, message)));
  }
  return found;
}

/** What signatures of the runtime's own are found to be. https://w3c.github.io/webcrypto/#SubtleCrypto-method-sign */
export async function signsAndVerifies(...calls: (Omit<Call, "signature"> & { privateJwk: JsonWebKey })[]) {
  const found = [];
  for (const { algorithm, jwk, privateJwk, params, message } of calls) {
    const privateKey = await crypto.subtle.importKey("jwk", privateJwk, algorithm, false, ["sign"]);
    const publicKey = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"]);
    found.push(await outcomeOf(signAndVerify(privateKey, publicKey, params, message)));
  }
  return found;
}

async function signAndVerify(privateKey: CryptoKey, publicKey: CryptoKey, params: Params, message: Bytes) {
  const signature = await crypto.subtle.sign(params, privateKey, message);
  const other = new Uint8Array([...message, 0]);
  return {
    byteLength: signature.byteLength,
    ofMessage: await crypto.subtle.verify(params, publicKey, signature, message),
    ofOther: await crypto.subtle.verify(params, publicKey, signature, other),
  };
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
