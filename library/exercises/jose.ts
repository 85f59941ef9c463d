// jose@>=5 <7: signing, verification, encryption, keys, thumbprints
import * as jose from "jose";

const secret = new Uint8Array(32).fill(7);
const jwk = { kty: "oct", k: jose.base64url.encode(secret) };
const sign = (key, alg) => new jose.SignJWT({ a: 1 }).setProtectedHeader({ alg }).setIssuedAt(0).sign(key);
const sealed = () => new jose.CompactEncrypt(secret).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(secret);
const round = async (alg, keys) => (await jose.jwtVerify(await sign(keys.privateKey, alg), keys.publicKey)).payload;
export const signs = async () => [await sign(secret, "HS256")].map((token) => [token, jose.decodeJwt(token)]);
export const refuses = () => jose.jwtVerify("a.b.c", secret).catch(({ code }) => [code, jose.errors.JWSInvalid.code]);
export const signsWithEC = async () => round("ES256", await jose.generateKeyPair("ES256"));
export const signsWithEdwards = async () => round("EdDSA", await jose.generateKeyPair("EdDSA"));
export const encrypts = async () => jose.compactDecrypt(await sealed(), secret);
export const keepsKeys = async () => jose.exportJWK(await jose.importJWK(jwk, "HS256"));
export const printsThumbs = () => jose.calculateJwkThumbprint(jwk);
