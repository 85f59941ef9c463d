async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** Whether a cipher with a key of 32 bytes and an IV of 12 is there. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptocreatecipherivalgorithm-key-iv-options */
export async function cipherIsThere(name: string) {
  const { createCipheriv } = await import("node:crypto");
  const [key, iv] = [new Uint8Array(32), new Uint8Array(12)];
  return (await thrownBy(() => createCipheriv(name as "aes-256-gcm", key, iv, { authTagLength: 16 }))) === "nothing";
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
