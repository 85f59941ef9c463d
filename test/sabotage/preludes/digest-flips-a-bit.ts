/** SubtleCrypto.digest flips a bit of every SHA-384. */
export const reddens = ["SubtleCrypto.digest: SHA-384"];

const { digest } = SubtleCrypto.prototype;
SubtleCrypto.prototype.digest = async function (
  this: SubtleCrypto,
  algorithm: AlgorithmIdentifier,
  data: BufferSource,
) {
  const result = await digest.call(this, algorithm, data);
  const name = typeof algorithm === "string" ? algorithm : algorithm.name;
  if (name.toUpperCase() === "SHA-384") new Uint8Array(result)[0]! ^= 1;
  return result;
};
