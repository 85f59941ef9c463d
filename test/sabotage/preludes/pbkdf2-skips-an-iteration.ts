/** SubtleCrypto.deriveBits runs PBKDF2 with one iteration fewer. */
export const target = "workerd";
export const reddens = ["SubtleCrypto.deriveBits: PBKDF2"];

const { deriveBits } = SubtleCrypto.prototype;
SubtleCrypto.prototype.deriveBits = function (this: SubtleCrypto, algorithm, ...rest) {
  const { name, iterations } = (algorithm ?? {}) as Pbkdf2Params;
  const fewer =
    name === "PBKDF2" && iterations > 1 ? { ...(algorithm as Pbkdf2Params), iterations: iterations - 1 } : algorithm;
  return deriveBits.call(this, fewer, ...rest);
};
