// jose@>=5 <7: signing, verification, encryption, keys, thumbprints
import * as jose from "jose";

const { CompactEncrypt, calculateJwkThumbprint, compactDecrypt, decodeJwt, errors, importJWK, jwtVerify, SignJWT } =
  jose;
const secret = new Uint8Array(32).fill(7);
const dir = { alg: "dir", enc: "A256GCM" };
const sign = (key, alg) => new SignJWT({ a: 1 }).setProtectedHeader({ alg }).setSubject("me").setIssuedAt(0).sign(key);
const round = async (alg, { publicKey, privateKey }) =>
  (await jwtVerify(await sign(privateKey, alg), publicKey)).payload;
export const signs = async () => [await sign(secret, "HS256")].map((token) => [token, decodeJwt(token)]);
export const refuses = () =>
  jwtVerify("a.b.c", secret).catch((error) => [error instanceof errors.JOSEError, error.code]);
export const signsWithEC = async () => round("ES256", await jose.generateKeyPair("ES256"));
export const signsWithEdwards = async () => round("EdDSA", await jose.generateKeyPair("EdDSA"));
export const encrypts = async () =>
  compactDecrypt(await new CompactEncrypt(secret).setProtectedHeader(dir).encrypt(secret), secret);
export const keepsKeys = async () =>
  jose.exportJWK(await importJWK({ kty: "oct", k: jose.base64url.encode(secret) }, "HS256"));
export const printsThumbs = () => calculateJwkThumbprint({ kty: "oct", k: "a" });
