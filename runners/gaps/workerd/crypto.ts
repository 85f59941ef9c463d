import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^crypto\/(aead|aes|derivation|generation)#.*rejects-with-TypeError-for-(a-tag-length|a-counter-length|iterations|a-length)-/,
    reason:
      "Numbers out of range are wrapped and reject with OperationError or not at all; lengths and iterations are [EnforceRange], whose conversion throws TypeError.",
  },
  {
    checks: "crypto/digest#SubtleCrypto.digest:rejects-with-TypeError-for-a-view-on-shared-memory",
    reason: "A view on a SharedArrayBuffer is hashed; BufferSource has no [AllowShared], so Web IDL throws TypeError.",
  },
  {
    checks: "crypto/digest#SubtleCrypto:-algorithm-normalization:rejects-with-TypeError-for-an-object-without-a-name",
    reason:
      "An object without a name rejects with NotSupportedError; name is a required member of Algorithm, whose conversion throws TypeError.",
  },
  {
    checks: "crypto/ec-signature#SubtleCrypto.verify:-Ed25519:gives-false-for-a-signature-of-another-length",
    reason:
      "A signature of another length than 64 bytes rejects with OperationError; Ed25519's verify has no throwing step, and RFC 8032 §5.1.7 has such a signature invalid.",
  },
  {
    checks: /^crypto\/generation#.*for-an-exponent-that-is-no-Uint8Array$/,
    reason: "publicExponent may be any buffer source; it is a BigInteger, a Uint8Array, so others throw TypeError.",
  },
  {
    checks: /^crypto\/generation#.*for-a-usage-that-there-isn-t$/,
    reason:
      "A usage that isn't in KeyUsage rejects with SyntaxError; Web IDL's conversion of an enumeration throws TypeError.",
  },
  {
    checks: /^crypto\/generation#.*named-curves:rejects-with-NotSupportedError-for-a-known-one-in-other-letters$/,
    reason: "Names of curves are taken in any case (p-256); namedCurve is compared as it is.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.exportKey:-JWK:gives-a-plain-object-with-the-members-of-the-algorithm-alone",
    reason:
      "An exported JWK has every member of JsonWebKey, those that don't apply as undefined; Web IDL makes no property for a member that isn't present.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-ECDSA:rejects-with-DataError-for-a-wrong-alg",
    reason: "An alg of another curve rejects with NotSupportedError; ECDSA's import key throws DataError.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-ECDSA:rejects-with-DataError-for-a-wrong-crv",
    reason:
      "A JWK whose crv isn't the namedCurve asked for is imported; ECDSA's import key throws DataError where they differ.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-ECDSA:rejects-with-DataError-for-a-wrong-x-and-y",
    reason:
      "A point that isn't on the curve rejects with OperationError; ECDSA's import key throws DataError for an invalid key.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-Ed25519:rejects-with-DataError-for-a-wrong-crv",
    reason: "A crv other than Ed25519 rejects with NotSupportedError; Ed25519's import key throws DataError.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-Ed25519:takes-members-that-fit",
    reason: 'The alg "Ed25519" (RFC 9864) rejects with DataError; Ed25519\'s import key takes it and "EdDSA".',
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-HMAC:rejects-with-DataError-for-a-wrong-use-key-ops-or-ext",
    reason:
      "use and key_ops aren't looked at for HMAC; its import key throws DataError where they don't allow the usages asked for.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-RSASSA-PKCS1-v1_5:rejects-with-DataError-for-a-wrong-alg",
    reason:
      "A JWK whose alg is PS256 is imported for RSASSA-PKCS1-v1_5; its import key throws DataError for an alg that isn't the RS of the hash.",
  },
  {
    checks: /^crypto\/key#CryptoKey:-structuredClone:/,
    reason: "structuredClone of a CryptoKey throws DataCloneError; CryptoKey is [Serializable].",
  },
  {
    checks: "crypto/key-formats#SubtleCrypto.exportKey:-Ed25519:gives-a-JWK-the-alg-Ed25519",
    reason: 'The alg of an exported JWK is "EdDSA"; Ed25519\'s export key sets "Ed25519".',
  },
  {
    checks:
      "crypto/key-refusals#SubtleCrypto.exportKey:-RSASSA-PKCS1-v1_5:rejects-with-NotSupportedError-for-a-private-key-as-raw",
    reason: "raw of a private RSA key rejects with InvalidAccessError; RSA has no such format: NotSupportedError.",
  },
  {
    checks: /^crypto\/key-refusals#.*Key:rejects-with-TypeError-for-a-format-that-there-isn-t$/,
    reason:
      "A format that isn't in KeyFormat rejects with NotSupportedError; Web IDL's conversion of an enumeration throws TypeError.",
  },
  {
    checks: /^crypto\/key-refusals#.*25519:rejects-with-DataError-for-spki-and-pkcs8-of-another-algorithm-or-curve$/,
    reason:
      "spki and pkcs8 of RSA and EC keys are imported as Ed25519 and X25519; their import key throws DataError where the algorithm's identifier isn't theirs.",
  },
  {
    checks: /^crypto\/misuse#SubtleCrypto:-algorithm-normalization:/,
    reason:
      "The key's algorithm is compared with the given one first, which rejects with InvalidAccessError; normalizing comes before it and throws NotSupportedError.",
  },
  {
    checks: "crypto/misuse#SubtleCrypto:rejects-with-TypeError-from-each-method-that-is-called-on-another-object",
    reason:
      "A method called on another object throws at once; Web IDL has an operation that returns a promise reject with the TypeError.",
  },
  {
    checks: "crypto/random#Crypto.getRandomValues:throws-TypeError-for-a-view-on-shared-memory",
    reason: "A view on a SharedArrayBuffer is filled; the parameter has no [AllowShared], so Web IDL throws TypeError.",
  },
  {
    checks: /^crypto\/rsa-signature#.*RSA-PSS:rejects-with-TypeError-without-a-salt-length-or-for-a-negative-one$/,
    reason:
      "A saltLength that is missing or negative rejects with DataError; it is a required [EnforceRange] member, whose conversion throws TypeError.",
  },
  {
    checks: /^crypto\/timing-safe#node:crypto\.timingSafeEqual:throws-the-error-of-/,
    reason: "The errors have no code; Node documents ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH and ERR_INVALID_ARG_TYPE.",
  },
] satisfies KnownGap[];
