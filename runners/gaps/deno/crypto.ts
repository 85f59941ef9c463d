import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^crypto\/aead#.*AES-GCM:gives-.*-of-test-case-[56]-whose-iv-has-/,
    reason:
      "An iv of other than 12 or 16 bytes rejects with NotSupportedError; the AES-GCM operations take every length up to 2^64 - 1.",
  },
  {
    checks: /^crypto\/aead#.*decrypt:-AES-GCM:gives-the-message-of-test-case-4-with-tags-of-/,
    reason:
      "decrypt with a tagLength other than 128 rejects with TypeError; AES-GCM has 32, 64, 96, 104, 112, 120 and 128, and encrypt takes them.",
  },
  {
    checks:
      /^crypto\/(aead|aes|modern-digest)#.*rejects-with-TypeError-(for-a-tag-length|for-a-counter-length|without-a-length)-/,
    reason:
      "Numbers out of range are wrapped and reject with OperationError or not at all; lengths are [EnforceRange], whose conversion throws TypeError.",
  },
  {
    checks: /^crypto\/generation#.*Web-IDL-conversions:rejects-with-TypeError-for-a-length-out-of-range$/,
    reason:
      "A length out of range is wrapped and rejects with OperationError; it is [EnforceRange], whose conversion throws TypeError.",
  },
  {
    checks: "crypto/aes#SubtleCrypto.encrypt:-AES-CTR:lets-the-counter-wrap-in-its-bits-and-leaves-the-others-alone",
    reason: "A counter length other than 32, 64 and 128 rejects with TypeError; AES-CTR has 1 to 128.",
  },
  {
    checks: /^crypto\/agreement#.*clears-the-bits-after-a-length-that-ends-within-a-byte$/,
    reason:
      "The last byte is given whole where length ends within it; deriveBits gives the first length bits of the secret.",
  },
  {
    checks: "crypto/argon2#SubtleCrypto.deriveBits:-Argon2id:takes-version-19-alone",
    reason: "Version 16 is taken; the draft throws OperationError for every version but 19 (0x13).",
  },
  {
    checks:
      /^crypto\/(argon2|drafts)#SubtleCrypto\.importKey:-(Argon2id|AES-OCB|KMAC\d+):rejects-with-NotSupportedError-for-raw$/,
    reason: "raw is taken as raw-secret; the draft has no raw for this algorithm: NotSupportedError.",
  },
  {
    checks:
      /^crypto\/(argon2|derivation)#SubtleCrypto\.importKey:.*rejects-with-SyntaxError-when-it-should-be-extractable/,
    reason:
      "The key is imported as extractable; the import key operation throws SyntaxError unless extractable is false.",
  },
  {
    checks: /^crypto\/derivation#SubtleCrypto\.deriveKey:.*rejects-with-SyntaxError-for-no-usages$/,
    reason:
      "A key without usages is given; deriveKey throws SyntaxError for a secret or private key whose usages are empty.",
  },
  {
    checks: "crypto/drafts#SubtleCrypto.supports:is-false-where-parameters-don-t-fit",
    reason:
      "supports() is true for generateKey with AES-GCM and no length; the member is required, so normalizing fails and supports() is false.",
  },
  {
    checks: /^crypto\/ec-signature#.*ECDSA-on-P-384:(gives-signatures|finds)-/,
    reason:
      "ECDSA on P-384 with SHA-1 rejects with a plain Error when signing and finds right signatures to be wrong; every curve goes with every hash.",
  },
  {
    checks: /^crypto\/generation#.*for-an-exponent-that-is-no-Uint8Array$/,
    reason: "publicExponent may be another view; it is a BigInteger, a Uint8Array, so others throw TypeError.",
  },
  {
    checks: /^crypto\/generation#.*for-a-usage-that-there-isn-t$/,
    reason:
      "A usage that isn't in KeyUsage rejects with SyntaxError; Web IDL's conversion of an enumeration throws TypeError.",
  },
  {
    checks: "crypto/hmac#SubtleCrypto.importKey:-HMAC:keeps-only-the-bits-of-the-length-given",
    reason: "The last byte is kept whole where length ends within it; HMAC's key is the first length bits of the data.",
  },
  {
    checks: "crypto/hmac#SubtleCrypto.importKey:-HMAC:spells-hashes-as-they-are-registered",
    reason: 'hash.name is left as it was given ("sha-256"); normalizing sets the name as it is registered.',
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-ECDSA:rejects-with-DataError-for-a-wrong-crv",
    reason:
      "A private JWK whose crv isn't the namedCurve asked for is imported; ECDSA's import key throws DataError where they differ.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-ECDSA:rejects-with-DataError-for-a-wrong-x-and-y",
    reason: "x and y of a private JWK aren't compared with d; an invalid pair is a DataError in ECDSA's import key.",
  },
  {
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK-for-Ed25519:rejects-with-DataError-for-a-wrong-alg",
    reason: "alg isn't looked at; Ed25519's import key throws DataError for one other than Ed25519 and EdDSA.",
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
    checks: "crypto/jwk#SubtleCrypto.importKey:-JWK:rejects-with-TypeError-for-key-ops-that-are-no-list",
    reason: "A string is taken as key_ops; the member is a sequence, and converting a string to one throws TypeError.",
  },
  {
    checks: /^crypto\/key#CryptoKey\.usages:/,
    reason:
      "usages are listed as they were given, duplicates included; they are set to the normalized value: each once, in KeyUsage's order.",
  },
  {
    checks: /^crypto\/key-formats#.*-(ECDH|ECDSA):gives-a-JWK-no-alg$/,
    reason: 'A JWK gets an alg ("ECDH", or "ES256" by the curve); the export key operations set none.',
  },
  {
    checks: "crypto/key-formats#SubtleCrypto.exportKey:-Ed25519:gives-a-JWK-the-alg-Ed25519",
    reason: 'A JWK gets no alg; Ed25519\'s export key sets "Ed25519".',
  },
  {
    checks: /^crypto\/key-refusals#.*rejects-with-DataError-for-a-point-that-isn-t-on-the-curve$/,
    reason: "A raw point off the curve is imported; the import key operations throw DataError for it.",
  },
  {
    checks: "crypto/misuse#SubtleCrypto.decrypt:rejects-with-InvalidAccessError-for-a-key-of-another-algorithm",
    reason:
      "decrypt doesn't compare the key's algorithm with the given one and rejects with OperationError; it throws InvalidAccessError where they differ.",
  },
  {
    checks:
      "crypto/misuse#SubtleCrypto.deriveKey:rejects-with-NotSupportedError-for-a-derived-key-of-an-unfit-algorithm",
    reason:
      "An algorithm without a key length or an import rejects with TypeError; normalizing it for those operations throws NotSupportedError.",
  },
  {
    checks: /^crypto\/misuse#SubtleCrypto:-algorithm-normalization:/,
    reason:
      "The key is looked at first, which rejects with InvalidAccessError or OperationError; normalizing comes before it and throws NotSupportedError.",
  },
  {
    checks: /^crypto\/ml-dsa#.*(signs-with-a-context|for-a-context-of-more-than-255-bytes)$/,
    reason:
      "A context that isn't empty rejects with NotSupportedError; the draft signs with one of up to 255 bytes and throws OperationError for more.",
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
  {
    checks: /^crypto\/rsa-signature#.*RSA-PSS:rejects-with-OperationError-for-a-salt-too-long-for-the-key$/,
    reason: "A salt too long for the key rejects with a plain Error; RSA-PSS's sign throws OperationError.",
  },
  {
    checks: /^crypto\/wrapping#.*AES-KW:rejects-with-OperationError-/,
    reason:
      "Data of a size that AES-KW can't wrap or unwrap rejects with TypeError; wrap key and unwrap key throw OperationError.",
  },
] satisfies KnownGap[];
