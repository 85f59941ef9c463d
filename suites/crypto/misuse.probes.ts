type Bytes = Uint8Array<ArrayBuffer>;
/** A key of sixteen bytes, by what it is imported for. */
export type Key = { algorithm: HmacImportParams | Algorithm; usage: KeyUsage };
export type Method = keyof typeof calls;

const data: Bytes = new Uint8Array(32);
const aes = { name: "AES-GCM", length: 128 };

const calls: Record<
  "encrypt" | "decrypt" | "sign" | "verify" | "deriveBits" | "deriveKey" | "wrapKey" | "unwrapKey",
  (algorithm: Algorithm, key: CryptoKey) => Promise<unknown>
> = {
  encrypt: (algorithm, key) => crypto.subtle.encrypt(algorithm, key, data),
  decrypt: (algorithm, key) => crypto.subtle.decrypt(algorithm, key, data),
  sign: (algorithm, key) => crypto.subtle.sign(algorithm, key, data),
  verify: (algorithm, key) => crypto.subtle.verify(algorithm, key, data, data),
  deriveBits: (algorithm, key) => crypto.subtle.deriveBits(algorithm, key, 256),
  deriveKey: (algorithm, key) => crypto.subtle.deriveKey(algorithm as HkdfParams, key, aes, true, ["encrypt"]),
  wrapKey: async (algorithm, key) => {
    const wrapped = await crypto.subtle.importKey("raw", data, "AES-GCM", true, ["encrypt"]);
    return await crypto.subtle.wrapKey("raw", wrapped, key, algorithm);
  },
  unwrapKey: (algorithm, key) => crypto.subtle.unwrapKey("raw", data, key, algorithm, "AES-GCM", true, ["encrypt"]),
};

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(key: Key) {
  const found = await outcomeOf(importKey(key));
  return !("name" in found && found.name === "NotSupportedError");
}

/** How a call with a key is refused. https://w3c.github.io/webcrypto/#subtlecrypto-interface-methods */
export async function refusesCall(method: Method, algorithm: Algorithm, key: Key) {
  const imported = await importKey(key);
  return await outcomeOf(calls[method](algorithm, imported));
}

/** How each method refuses things that are no keys. https://webidl.spec.whatwg.org/#js-interface */
export async function refusesNoKeys(algorithms: Record<Method, Algorithm>, ...notKeys: unknown[]) {
  const found: Record<string, unknown> = {};
  for (const [method, algorithm] of Object.entries(algorithms)) {
    const refusals = notKeys.map((notKey) => outcomeOf(calls[method as Method](algorithm, notKey as CryptoKey)));
    found[method] = await Promise.all(refusals);
  }
  return found;
}

/** How each method refuses an algorithm, given a key of another one. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function refusesAlgorithms(algorithms: Record<Method, string>, key: Key) {
  const imported = await importKey(key);
  const found: Record<string, unknown> = {};
  for (const [method, name] of Object.entries(algorithms))
    found[method] = await outcomeOf(calls[method as Method]({ name }, imported));
  return found;
}

/** What each method does without arguments. https://webidl.spec.whatwg.org/#dfn-create-operation-function */
export async function callsWithoutArguments(methods: string[]) {
  return await callsOn(crypto.subtle, methods);
}

/** What each method does on another object. https://webidl.spec.whatwg.org/#dfn-create-operation-function */
export async function callsOnOtherObject(methods: string[]) {
  return await callsOn({}, methods);
}

async function callsOn(receiver: object, methods: string[]) {
  const found: Record<string, unknown> = {};
  for (const name of methods) {
    const method = crypto.subtle[name as "digest"] as unknown as () => Promise<unknown>;
    try {
      found[name] = await outcomeOf(method.call(receiver));
    } catch (error) {
      found[name] = { thrownAtOnce: (error as Error).name };
    }
  }
  return found;
}

/** How the derivation of keys of some algorithms is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-deriveKey */
export async function refusesDerivedKeys(...names: string[]) {
  const key = await importKey({ algorithm: { name: "PBKDF2" }, usage: "deriveKey" });
  const algorithm = { name: "PBKDF2", hash: "SHA-256", salt: data, iterations: 1 };
  const found = [];
  for (const name of names) {
    const deriving = crypto.subtle.deriveKey(algorithm, key, { name }, true, ["encrypt"]);
    found.push(await outcomeOf(deriving));
  }
  return found;
}

function importKey({ algorithm, usage }: Key) {
  return crypto.subtle.importKey("raw", new Uint8Array(16), algorithm, false, [usage]);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
