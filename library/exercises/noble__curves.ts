// @noble/curves@2: signatures, shared secrets, points
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@noble/curves/nist.js";
import { schnorr, secp256k1 } from "@noble/curves/secp256k1.js";

const [key, text] = [new Uint8Array(32).fill(7), new Uint8Array([1, 2, 3])];
const round = (curve) =>
  [curve.sign(text, key)].map((signed) => [signed, curve.verify(signed, text, curve.getPublicKey(key))]);
export const signs = () => [round(secp256k1), round(p256), round(ed25519)];
export const sharesSecrets = () => [
  x25519.getSharedSecret(key, x25519.getPublicKey(key)),
  secp256k1.getSharedSecret(key, secp256k1.getPublicKey(key)),
];
export const addsPoints = () => secp256k1.Point.BASE.multiply(5n).add(secp256k1.Point.BASE).toHex();
export const drawsKeys = () => [p256, ed25519, schnorr].map((curve) => curve.utils.randomSecretKey().length);
