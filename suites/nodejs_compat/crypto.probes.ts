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
