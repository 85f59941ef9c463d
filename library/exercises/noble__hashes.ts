// @noble/hashes@2: digests, MACs, derivation of keys
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { pbkdf2Async } from "@noble/hashes/pbkdf2.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { keccak_256, sha3_256 } from "@noble/hashes/sha3.js";
import { bytesToHex, hexToBytes, randomBytes, utf8ToBytes } from "@noble/hashes/utils.js";

const text = utf8ToBytes("abc");
export const digests = () => [sha256, sha512, sha3_256, keccak_256].map((hash) => bytesToHex(hash(text)));
export const authenticates = () => [hmac(sha256, text, text), hkdf(sha256, text, text, text, 16)].map(bytesToHex);
export const derives = () => pbkdf2Async(sha256, text, text, { c: 9 });
export const stretches = () => scrypt(text, text, { N: 16, r: 8, p: 1 });
export const convertsBytes = () => [hexToBytes("00ff"), randomBytes(8).length];
