/** SubtleCrypto.verify takes any HMAC for valid. */
export const reddens = ["SubtleCrypto.verify: HMAC"];

const { verify } = SubtleCrypto.prototype;
SubtleCrypto.prototype.verify = async function (this: SubtleCrypto, algorithm, key, signature, data) {
  const result = await verify.call(this, algorithm, key, signature, data);
  return key.algorithm.name === "HMAC" || result;
};
