type Bytes = Uint8Array<ArrayBuffer>;

/** A call of encrypt or decrypt. */
export interface Call {
  algorithm: { name: string; iv?: Bytes; counter?: Bytes; length?: number };
  key: Bytes;
  data: Bytes;
}

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(name: string) {
  const found = await outcomeOf(importAes(name, new Uint8Array(16)));
  return !("name" in found && found.name === "NotSupportedError");
}

/** The ciphertext of each message, or how that is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-encrypt */
export async function encrypts(...calls: Call[]) {
  const found = [];
  for (const { algorithm, key, data } of calls) {
    const imported = await importAes(algorithm.name, key);
    found.push(await outcomeOf(crypto.subtle.encrypt(algorithm, imported, data)));
  }
  return found;
}

/** The message of each ciphertext, or how that is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-decrypt */
export async function decrypts(...calls: Call[]) {
  const found = [];
  for (const { algorithm, key, data } of calls) {
    const imported = await importAes(algorithm.name, key);
    found.push(await outcomeOf(crypto.subtle.decrypt(algorithm, imported, data)));
  }
  return found;
}

/** A message of which data and parameters are changed after the call. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function encryptsWhatTheCallWasGiven(key: Bytes, iv: Bytes, plaintext: Bytes) {
  const imported = await importAes("AES-CBC", key);
  const pending = crypto.subtle.encrypt({ name: "AES-CBC", iv }, imported, plaintext);
  iv.fill(0);
  plaintext.fill(0);
  return await pending;
}

/** The message that comes back of what an empty one is encrypted to. https://w3c.github.io/webcrypto/#aes-cbc-operations-encrypt */
export async function encryptsNothing(key: Bytes, iv: Bytes) {
  const imported = await importAes("AES-CBC", key);
  const ciphertext = await crypto.subtle.encrypt({ name: "AES-CBC", iv }, imported, new Uint8Array(0));
  const plaintext = await crypto.subtle.decrypt({ name: "AES-CBC", iv }, imported, ciphertext);
  return { ciphertextLength: ciphertext.byteLength, plaintext };
}

function importAes(name: string, key: Bytes) {
  return crypto.subtle.importKey("raw", key, name, false, ["encrypt", "decrypt"]);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
