/** AES-GCM neither signs nor checks its additional data. */
export const target = "bun";
export const reddens = ["SubtleCrypto.encrypt: AES-GCM", "SubtleCrypto.decrypt: AES-GCM"];

const { encrypt, decrypt } = SubtleCrypto.prototype;
SubtleCrypto.prototype.encrypt = function (this: SubtleCrypto, algorithm, ...rest) {
  return encrypt.call(this, withoutData(algorithm), ...rest);
};
SubtleCrypto.prototype.decrypt = function (this: SubtleCrypto, algorithm, ...rest) {
  return decrypt.call(this, withoutData(algorithm), ...rest);
};

function withoutData(algorithm: AlgorithmIdentifier): AlgorithmIdentifier {
  const isGcm = typeof algorithm === "object" && algorithm?.name === "AES-GCM" && "additionalData" in algorithm;
  if (!isGcm) return algorithm;
  const { additionalData: _ignored, ...rest } = algorithm as AesGcmParams;
  return rest;
}
