async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** Whether a hash is there: which there are depends on how a runtime was built. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptocreatehashalgorithm-options */
export async function hashIsThere(name: string) {
  const { createHash } = await import("node:crypto");
  return (await thrownBy(() => createHash(name))) === "nothing";
}

/** Whether a cipher with a key of 32 bytes and an IV of 12 is there. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptocreatecipherivalgorithm-key-iv-options */
export async function cipherIsThere(name: string) {
  const { createCipheriv } = await import("node:crypto");
  const [key, iv] = [new Uint8Array(32), new Uint8Array(12)];
  return (await thrownBy(() => createCipheriv(name as "aes-256-gcm", key, iv, { authTagLength: 16 }))) === "nothing";
}

/** Parts hash as their whole. https://nodejs.org/docs/latest-v24.x/api/crypto.html#hashupdatedata-inputencoding */
export async function partsAreHashed(...algorithms: string[]) {
  const { createHash } = await import("node:crypto");
  return algorithms.map((name) =>
    createHash(name).update("a").update(Uint8Array.of(98)).update("63", "hex").digest("hex"),
  );
}

/** A copy goes on where its original stood. https://nodejs.org/docs/latest-v24.x/api/crypto.html#hashcopyoptions */
export async function hashIsCopied() {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256").update("ab");
  const copy = hash.copy().update("c").digest("base64url");
  return { copy, original: hash.digest("base64"), again: await thrownBy(() => hash.update("x")) };
}

/** The length of an extendable output is told. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptocreatehashalgorithm-options */
export async function outputIsExtended() {
  const { createHash } = await import("node:crypto");
  return createHash("shake256", { outputLength: 10 }).update("").digest("hex");
}

/** A hash is a stream too. https://nodejs.org/docs/latest-v24.x/api/crypto.html#class-hash */
export async function hashIsAStream() {
  const { createHash } = await import("node:crypto");
  const { Readable } = await import("node:stream");
  const chunks = await Readable.from(["a", "bc"]).pipe(createHash("sha256")).toArray();
  return chunks.map((chunk: Buffer) => chunk.toString("hex"));
}

/** A whole is hashed in one call. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptohashalgorithm-data-options */
export async function wholeIsHashed() {
  const { hash } = await import("node:crypto");
  return [hash("sha1", "abc"), hash("sha1", "abc", "base64"), hash("sha1", "abc", "buffer").length];
}

/** Every hash that is listed can be made. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptogethashes */
export async function listedHashesWork() {
  const { createHash, getHashes } = await import("node:crypto");
  const hashes = getHashes();
  const refused = [];
  for (const name of hashes) {
    const seen = await thrownBy(() => createHash(name));
    if (seen !== "nothing") refused.push(name);
  }
  return { refused, usual: ["sha1", "sha256", "sha384", "sha512"].filter((name) => hashes.includes(name)) };
}

/** A message is authenticated with a key. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptocreatehmacalgorithm-key-options */
export async function messageIsAuthenticated(key: string, message: string) {
  const { createHmac, createSecretKey } = await import("node:crypto");
  const made = [key, createSecretKey(key, "utf8")].map((secret) =>
    createHmac("sha256", secret).update(message).digest("hex"),
  );
  return [...new Set(made)];
}

/** A key is derived from a password, with and without a callback. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptopbkdf2password-salt-iterations-keylen-digest-callback */
export async function passwordIsStretched() {
  const { pbkdf2, pbkdf2Sync } = await import("node:crypto");
  const order: string[] = [];
  const called = new Promise<Buffer>((resolve, reject) =>
    pbkdf2("password", "salt", 2, 20, "sha1", (error, key) => {
      order.push("called");
      if (error) reject(error);
      else resolve(key);
    }),
  );
  order.push("returned");
  const sync = pbkdf2Sync("password", "salt", 2, 20, "sha1");
  return { sync: sync.toString("hex"), called: (await called).toString("hex"), order };
}

/** Memory makes the derivation hard, within a limit. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptoscryptsyncpassword-salt-keylen-options */
export async function passwordIsScrypted() {
  const { scryptSync } = await import("node:crypto");
  const key = scryptSync("", "", 64, { N: 16, r: 1, p: 1 }).toString("hex");
  const refused = await thrownBy(() => scryptSync("", "", 64, { N: 1024, r: 8, p: 1, maxmem: 1024 }));
  return { key, refused: refused === "nothing" ? refused : "refused" };
}

/** A key is extracted and expanded. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptohkdfsyncdigest-ikm-salt-info-keylen */
export async function keyIsExpanded() {
  const { hkdfSync } = await import("node:crypto");
  const { Buffer } = await import("node:buffer");
  const [key, salt, info] = ["0b".repeat(22), "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9"].map((hex) =>
    Buffer.from(hex, "hex"),
  ) as [Buffer, Buffer, Buffer];
  const made = hkdfSync("sha256", key, salt, info, 42);
  return { key: Buffer.from(made).toString("hex"), isArrayBuffer: made instanceof ArrayBuffer };
}

interface Sealing {
  algorithm: "aes-128-gcm" | "chacha20-poly1305";
  key: string;
  iv: string;
  text: string;
  aad: string;
}

/** A sealed message opens with its tag alone. https://nodejs.org/docs/latest-v24.x/api/crypto.html#ciphergetauthtag */
export async function messageIsSealed({ algorithm, key, iv, text, aad }: Sealing) {
  const { createCipheriv, createDecipheriv } = await import("node:crypto");
  const { Buffer } = await import("node:buffer");
  const [secret, nonce, extra] = [key, iv, aad].map((hex) => Buffer.from(hex, "hex")) as [Buffer, Buffer, Buffer];
  const options = { authTagLength: 16 };
  const cipher = createCipheriv(algorithm as "aes-128-gcm", secret, nonce, options).setAAD(extra);
  const sealed = cipher.update(text, "hex", "hex") + cipher.final("hex");
  const tag = cipher.getAuthTag();
  const open = (given: Buffer) => {
    const decipher = createDecipheriv(algorithm as "aes-128-gcm", secret, nonce, options)
      .setAAD(extra)
      .setAuthTag(given);
    return decipher.update(sealed, "hex", "hex") + decipher.final("hex");
  };
  const opened = open(tag) === text;
  const forged = await thrownBy(() => open(Buffer.alloc(16)));
  return { sealed, tag: tag.toString("hex"), opened, forged: forged === "nothing" ? forged : "refused" };
}

/** Blocks are padded unless it is turned off. https://nodejs.org/docs/latest-v24.x/api/crypto.html#ciphersetautopaddingautopadding */
export async function blocksArePadded() {
  const { createCipheriv } = await import("node:crypto");
  const { Buffer } = await import("node:buffer");
  const key = Buffer.from("2b7e151628aed2a6abf7158809cf4f3c", "hex");
  const iv = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex");
  const encrypt = (text: string, padding: boolean) => {
    const cipher = createCipheriv("aes-128-cbc", key, iv).setAutoPadding(padding);
    return cipher.update(text, "hex", "hex") + cipher.final("hex");
  };
  const block = "6bc1bee22e409f96e93d7e117393172a";
  const half = await thrownBy(() => encrypt("6bc1", false));
  return {
    bare: encrypt(block, false),
    padded: encrypt(block, true).length,
    half: half === "nothing" ? half : "refused",
  };
}

/** Random numbers keep to their bounds. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptorandomintmin-max-callback */
export async function randomKeepsToBounds() {
  const { randomInt } = await import("node:crypto");
  const numbers = new Set(Array.from({ length: 200 }, () => randomInt(-2, 2)));
  return [...numbers].sort((a, b) => a - b);
}

/** Random bytes come as many as asked for, never the same. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptorandombytessize-callback */
export async function randomBytesDiffer() {
  const { randomBytes } = await import("node:crypto");
  const called = await new Promise<Buffer>((resolve) => randomBytes(33, (_, bytes) => resolve(bytes)));
  return { length: called.length, isBuffer: called instanceof Buffer, same: called.equals(randomBytes(33)) };
}

/** Random bytes fill the range that is told. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptorandomfillsyncbuffer-offset-size */
export async function randomFillsItsRange() {
  const { randomFillSync } = await import("node:crypto");
  const bytes = new Uint8Array(64);
  const same = randomFillSync(bytes, 16, 32) === bytes;
  const touched = (from: number, to: number) => bytes.subarray(from, to).some((byte) => byte !== 0);
  return { same, before: touched(0, 16), inside: touched(16, 48), behind: touched(48, 64) };
}

/** Secrets are compared in constant time. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptotimingsafeequala-b */
export async function secretsAreCompared() {
  const { timingSafeEqual } = await import("node:crypto");
  const equal = (a: number[], b: number[]) => timingSafeEqual(Uint8Array.from(a), Uint8Array.from(b));
  return [equal([1, 2], [1, 2]), equal([1, 2], [1, 3])];
}

/** Secrets of different lengths aren't compared. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptotimingsafeequala-b */
export async function lengthsAreCompared() {
  const { timingSafeEqual } = await import("node:crypto");
  return thrownBy(() => timingSafeEqual(new Uint8Array(1), new Uint8Array(2)));
}

/** Primes are made and told. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptogenerateprimesyncsize-options */
export async function primesAreMade() {
  const { checkPrimeSync, generatePrimeSync } = await import("node:crypto");
  const prime = generatePrimeSync(64, { bigint: true });
  return { bits: prime.toString(2).length, prime: checkPrimeSync(prime), composite: checkPrimeSync(prime * 3n) };
}
