/** SubtleCrypto.verify takes any HMAC with SHA-512 for valid. */
export const reddens = ["SubtleCrypto.verify: HMAC with SHA-512"];

const { verify } = SubtleCrypto.prototype;
SubtleCrypto.prototype.verify = async function (this: SubtleCrypto, algorithm, key, signature, data) {
  const result = await verify.call(this, algorithm, key, signature, data);
  const { name, hash } = key.algorithm as HmacKeyAlgorithm;
  return (name === "HMAC" && hash.name === "SHA-512") || result;
};
