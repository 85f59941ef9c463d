type Bytes = Uint8Array<ArrayBuffer>;

/** A call of encrypt or decrypt. */
export interface Call {
  hash: string;
  jwk: JsonWebKey;
  label?: Bytes;
  data: Bytes;
}

/** Whether the algorithm is registered, by its public key. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(hash: string, jwk: JsonWebKey) {
  const found = await outcomeOf(importRsa(hash, jwk, "encrypt"));
  return !("name" in found && found.name === "NotSupportedError");
}

/** The ciphertext of each message, or how that is refused. https://w3c.github.io/webcrypto/#rsa-oaep-operations-encrypt */
export async function encrypts(...calls: Call[]) {
  const found = [];
  for (const { hash, jwk, label, data } of calls) {
    const key = await importRsa(hash, jwk, "encrypt");
    found.push(await outcomeOf(crypto.subtle.encrypt(paramsOf(label), key, data)));
  }
  return found;
}

/** The message of each ciphertext, or how that is refused. https://w3c.github.io/webcrypto/#rsa-oaep-operations-decrypt */
export async function decrypts(...calls: Call[]) {
  const found = [];
  for (const { hash, jwk, label, data } of calls) {
    const key = await importRsa(hash, jwk, "decrypt");
    found.push(await outcomeOf(crypto.subtle.decrypt(paramsOf(label), key, data)));
  }
  return found;
}

function paramsOf(label: Bytes | undefined): RsaOaepParams {
  return { name: "RSA-OAEP", ...(label ? { label } : {}) };
}

function importRsa(hash: string, jwk: JsonWebKey, usage: KeyUsage) {
  return crypto.subtle.importKey("jwk", jwk, { name: "RSA-OAEP", hash }, false, [usage]);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
