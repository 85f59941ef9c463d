type Bytes = Uint8Array<ArrayBuffer>;

/** Whether the algorithm and its hash are registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(hash: string) {
  const [found] = await imports({ name: "HMAC", hash });
  return !(found && "name" in found && found.name === "NotSupportedError");
}

/** The MAC of each message. https://w3c.github.io/webcrypto/#hmac-operations-sign */
export async function signs(...cases: { hash: string; key: Bytes; data: Bytes }[]) {
  const found = [];
  for (const { hash, key, data } of cases)
    found.push(await crypto.subtle.sign("HMAC", await importHmac(hash, key), data));
  return found;
}

/** Whether each MAC is found to be right. https://w3c.github.io/webcrypto/#hmac-operations-verify */
export async function verifies(...cases: { hash: string; key: Bytes; data: Bytes; mac: Bytes }[]) {
  const found = [];
  for (const { hash, key, data, mac } of cases)
    found.push(await crypto.subtle.verify("HMAC", await importHmac(hash, key), mac, data));
  return found;
}

/** What generated keys say of themselves, and their length. https://w3c.github.io/webcrypto/#hmac-operations-generate-key */
export async function generates(...algorithms: HmacKeyGenParams[]) {
  const found = [];
  for (const algorithm of algorithms) {
    const key = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
    const raw = await crypto.subtle.exportKey("raw", key);
    const isRandom = new Uint8Array(raw).some((byte) => byte !== 0);
    found.push({ ...factsOf(key), byteLength: raw.byteLength, isRandom });
  }
  return found;
}

/** What keys of two bytes are imported as, or how that is refused. https://w3c.github.io/webcrypto/#hmac-operations-import-key */
export async function imports(...algorithms: object[]) {
  const found = [];
  for (const algorithm of algorithms) {
    const importing = crypto.subtle.importKey("raw", Uint8Array.of(0xff, 0xff), algorithm as HmacImportParams, true, [
      "sign",
      "verify",
    ]);
    found.push(await outcomeOf(importing.then(factsOf)));
  }
  return found;
}

/** A key of whole bytes less some bits, exported again. https://w3c.github.io/webcrypto/#hmac-operations-export-key */
export async function exportsPartOfByte(data: Bytes, length: number) {
  const algorithm = { name: "HMAC", hash: "SHA-256", length };
  const key = await crypto.subtle.importKey("raw", data, algorithm, true, ["sign"]);
  return await crypto.subtle.exportKey("raw", key);
}

/** How the generation of each key is refused. https://w3c.github.io/webcrypto/#hmac-operations-generate-key */
export async function refusesGeneration(...calls: [algorithm: object, usages: KeyUsage[]][]) {
  const found = [];
  for (const [algorithm, usages] of calls)
    found.push(await outcomeOf(crypto.subtle.generateKey(algorithm as HmacKeyGenParams, true, usages)));
  return found;
}

/** How the import of some data is refused. https://w3c.github.io/webcrypto/#hmac-operations-import-key */
export async function refusesImport(format: "raw" | "spki", data: Bytes) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return await outcomeOf(crypto.subtle.importKey(format, data, algorithm, true, ["sign"]));
}

function importHmac(hash: string, key: Bytes) {
  return crypto.subtle.importKey("raw", key, { name: "HMAC", hash }, false, ["sign", "verify"]);
}

function factsOf({ type, extractable, algorithm, usages }: CryptoKey) {
  return { type, extractable, algorithm, usages };
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
