/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises() {
  try {
    await importCipher(false, ["encrypt"]);
    return true;
  } catch (error) {
    return (error as Error).name !== "NotSupportedError";
  }
}

/** The usages of keys that were given some. https://w3c.github.io/webcrypto/#concept-normalized-usages */
export async function usagesOf(given: KeyUsage[]) {
  return (await importCipher(false, given)).usages;
}

/** The usages of a pair that was given some. https://w3c.github.io/webcrypto/#concept-usage-intersection */
export async function usagesOfPair(given: KeyUsage[]) {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, given);
  return { publicKey: pair.publicKey.usages, privateKey: pair.privateKey.usages };
}

/** What a key is. https://w3c.github.io/webcrypto/#cryptokey-interface */
export async function classOfKey() {
  const key = await importCipher(false, ["encrypt"]);
  return { isCryptoKey: key instanceof CryptoKey, tag: Object.prototype.toString.call(key) };
}

/** Whether attributes give the same object each time. https://w3c.github.io/webcrypto/#concept-cached-object */
export async function attributesAreCached() {
  const key = await importCipher(false, ["encrypt"]);
  const { algorithm, usages } = key;
  return { algorithm: key.algorithm === algorithm, usages: key.usages === usages };
}

/** Attributes that a value was assigned to, and how that was refused. https://w3c.github.io/webcrypto/#cryptokey-interface */
export async function assignsAttributes() {
  const key = await importCipher(false, ["encrypt"]);
  const values = { type: "public", extractable: true, algorithm: {}, usages: ["decrypt"] };
  const refusals = Object.entries(values).map(([name, value]) => [name, assignmentRefusal(key, name, value)]);
  const { type, extractable, usages } = key;
  return { refusals: Object.fromEntries(refusals), type, extractable, usages };
}

/** What a key does whose attributes' objects were changed. https://w3c.github.io/webcrypto/#cryptokey-interface-internal-slots */
export async function worksDespiteChangedAttributes() {
  const key = await importCipher(false, ["encrypt"]);
  // Unlike an assignment this doesn't throw where they can't be changed.
  Reflect.set(key.usages, 0, "decrypt");
  Reflect.set(key.algorithm, "name", "AES-CTR");
  const params = { name: "AES-CBC", iv: new Uint8Array(16) };
  const encryption = await refusalOf(crypto.subtle.encrypt(params, key, new Uint8Array(1)));
  const decryption = await refusalOf(crypto.subtle.decrypt(params, key, new Uint8Array(16)));
  return { encryption, decryption };
}

/** What a clone of a key is and does. https://w3c.github.io/webcrypto/#cryptokey-interface-serializable */
export async function clonesKey(extractable: boolean) {
  const key = await importCipher(extractable, ["encrypt", "decrypt"]);
  const clone = structuredClone(key);
  const params = { name: "AES-CBC", iv: new Uint8Array(16) };
  const ciphertext = await crypto.subtle.encrypt(params, key, Uint8Array.of(1, 2, 3));
  const { type, extractable: own, algorithm, usages } = clone;
  const facts = { isCryptoKey: clone instanceof CryptoKey, isSame: clone === key, type, extractable: own };
  return { ...facts, algorithm, usages, plaintext: await crypto.subtle.decrypt(params, clone, ciphertext) };
}

/** A private key cloned within an object, and what it signed. https://w3c.github.io/webcrypto/#cryptokey-interface-serializable */
export async function clonesPair() {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const pair = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
  const { privateKey } = structuredClone(pair);
  const params = { name: "ECDSA", hash: "SHA-256" };
  const signature = await crypto.subtle.sign(params, privateKey, Uint8Array.of(1));
  const { type, extractable } = privateKey;
  return {
    type,
    extractable,
    verified: await crypto.subtle.verify(params, pair.publicKey, signature, Uint8Array.of(1)),
  };
}

function assignmentRefusal(key: CryptoKey, name: string, value: unknown) {
  try {
    (key as unknown as Record<string, unknown>)[name] = value;
    return "none";
  } catch (error) {
    return (error as Error).name;
  }
}

function importCipher(extractable: boolean, usages: KeyUsage[]) {
  return crypto.subtle.importKey("raw", new Uint8Array(16), "AES-CBC", extractable, usages);
}

async function refusalOf(operation: Promise<unknown>) {
  try {
    return { fulfilled: await operation };
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
