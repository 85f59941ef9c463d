type Bytes = Uint8Array<ArrayBuffer>;

/** A call of encrypt or decrypt. */
export interface Call {
  format: "raw" | "raw-secret";
  key: Bytes;
  algorithm: { name: string; iv?: Bytes; additionalData?: Bytes; tagLength?: number };
  data: Bytes;
}

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(name: string) {
  const algorithm = { name, length: 128 };
  const found = await outcomeOf(crypto.subtle.generateKey(algorithm, false, ["encrypt"]));
  return !("name" in found && found.name === "NotSupportedError");
}

/** The ciphertext of each message, or how that is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-encrypt */
export async function encrypts(...calls: Call[]) {
  const found = [];
  for (const call of calls) {
    const key = await importSecret(call);
    found.push(await outcomeOf(crypto.subtle.encrypt(call.algorithm, key, call.data)));
  }
  return found;
}

/** The message of each ciphertext, or how that is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-decrypt */
export async function decrypts(...calls: Call[]) {
  const found = [];
  for (const call of calls) {
    const key = await importSecret(call);
    found.push(await outcomeOf(crypto.subtle.decrypt(call.algorithm, key, call.data)));
  }
  return found;
}

function importSecret({ format, key, algorithm }: Call) {
  return crypto.subtle.importKey(format as "raw", key, algorithm.name, false, ["encrypt", "decrypt"]);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
