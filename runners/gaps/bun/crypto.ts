import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^crypto\/.*rejects-with-SyntaxError-/,
    reason:
      "The rejection is with ECMAScript's SyntaxError, which has no code and is no DOMException; the specification's is the DOMException of that name.",
  },
  {
    checks: "crypto/drafts#SubtleCrypto.supports:is-false-where-parameters-don-t-fit",
    reason:
      "supports() is true for AES keys of 100 bits and AES-GCM tags of 100; it is to be false where the operation would throw for its parameters.",
  },
  {
    checks: /^crypto\/hmac#SubtleCrypto\.importKey:-HMAC:.*-length-/,
    reason:
      "A length other than the data's rejects with NotSupportedError; HMAC's import key takes one that ends within the last byte and throws DataError for others.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-Ed25519:rejects-with-DataError-for-a-wrong-x-and-d",
    reason:
      "A private JWK without x is imported; RFC 8037 §2 requires x, and a JWK that doesn't meet it is a DataError.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK:rejects-with-DataError-for-an-operation-that-is-listed-twice",
    reason: "key_ops may list an operation twice; RFC 7517 §4.3 forbids it, and a JWK that breaks that is a DataError.",
  },
  {
    checks:
      "crypto/key-refusals#SubtleCrypto.importKey:-RSASSA-PKCS1-v1_5:rejects-with-DataError-for-spki-and-pkcs8-with-a-byte-after-their-end",
    reason:
      "Bytes after the end of spki and pkcs8 are ignored for RSA keys; both are parsed with exactData, for which unconsumed bytes are a DataError.",
  },
  {
    checks: "crypto/random#Crypto.getRandomValues:throws-QuotaExceededError-for-more-bytes-and-leaves-them-alone",
    reason: "More than 65536 bytes are filled; getRandomValues throws QuotaExceededError for them.",
  },
  {
    checks: "crypto/random#Crypto.getRandomValues:throws-TypeError-for-a-view-on-shared-memory",
    reason: "A view on a SharedArrayBuffer is filled; the parameter has no [AllowShared], so Web IDL throws TypeError.",
  },
  {
    checks: "crypto/random#Crypto.getRandomValues:throws-TypeError-for-what-is-no-view",
    reason:
      "What is no view throws TypeMismatchError; the conversion to ArrayBufferView comes before the method's steps and throws TypeError.",
  },
] satisfies KnownGap[];
