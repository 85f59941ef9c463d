import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^crypto\/aead#.*AES-GCM:gives-.*-of-test-case-5-whose-iv-has-8-bytes$/,
    reason:
      "An iv of fewer than 12 bytes rejects with OperationError; the AES-GCM operations bound its length only above.",
  },
  {
    checks: /^crypto\/key-refusals#.*exportKey.*rejects-with-InvalidAccessError-for-a-format-of-the-other-half$/,
    reason:
      "Up to Node 24 spki of a private key and pkcs8 of a public one reject with NotSupportedError; the export key operations throw InvalidAccessError.",
  },
  {
    checks: /^crypto\/key-refusals#.*exportKey.*rejects-with-InvalidAccessError-for-a-private-key-as-raw$/,
    reason: "raw of a private key rejects with NotSupportedError; the export key operations throw InvalidAccessError.",
  },
  {
    checks: /^crypto\/key-refusals#.*rejects-with-DataError-for-spki-and-pkcs8-with-a-byte-after-their-end$/,
    reason:
      "Bytes after the end of spki and pkcs8 are ignored; both are parsed with exactData, for which unconsumed bytes are a DataError.",
  },
  {
    checks:
      "crypto/key-refusals#SubtleCrypto.importKey:rejects-with-TypeError-for-bytes-as-jwk-and-a-JWK-as-anything-else",
    reason:
      "Bytes as jwk reject with DataError; step 2 of importKey throws TypeError where keyData is no JsonWebKey dictionary.",
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
