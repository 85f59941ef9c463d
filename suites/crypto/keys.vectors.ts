import { createPrivateKey, createPublicKey } from "node:crypto";
import { hex } from "./bytes.ts";
import { ecdhFamilies, ecdsaFamilies, privateJwk, publicJwk, uncompressed } from "./ec.vectors.ts";
import { agreements, ed448Cases, ed25519Cases, okpPrivate, okpPublic } from "./okp.vectors.ts";
import { decryptionKey, publicOf, signingKey } from "./rsa.vectors.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Format = "raw" | "spki" | "pkcs8" | "jwk";

/** One half of a pair: its bytes by format, the JWK without what an export adds. */
export interface Half {
  usages: KeyUsage[];
  forms: Partial<Record<Exclude<Format, "jwk">, Bytes>> & { jwk: JsonWebKey };
}

export interface PairFamily {
  name: string;
  /** The import key section of its specification. */
  spec: string;
  profile: string;
  /** As given to importKey. */
  algorithm: Algorithm;
  /** As found in a key. */
  facts: object;
  /** The `alg` member of exported JWKs, where there is one. */
  alg?: string;
  /** Of one kind are keys whose formats are alike but for the curve. */
  kind: string;
  publicKey: Half;
  privateKey: Half;
}

function forms(privateKey: JsonWebKey, publicKey: JsonWebKey, raw?: Bytes) {
  const pkcs8 = createPrivateKey({ key: privateKey, format: "jwk" }).export({ type: "pkcs8", format: "der" });
  const spki = createPublicKey({ key: publicKey, format: "jwk" }).export({ type: "spki", format: "der" });
  return {
    privateForms: { pkcs8: Uint8Array.from(pkcs8), jwk: privateKey },
    publicForms: { ...(raw ? { raw } : {}), spki: Uint8Array.from(spki), jwk: publicKey },
  };
}

const w3c = (section: string) => ({
  spec: `https://w3c.github.io/webcrypto/#${section}-operations-import-key`,
  profile: "webcrypto:SubtleCrypto",
});
const secureCurves = (section: string) => ({
  spec: `https://wicg.github.io/webcrypto-secure-curves/#${section}-operations`,
  profile: "webcrypto-secure-curves:SubtleCrypto",
});

const signing = { usages: [["verify"], ["sign"]] as [KeyUsage[], KeyUsage[]] };
const deciphering = {
  usages: [
    ["encrypt", "wrapKey"],
    ["decrypt", "unwrapKey"],
  ] as [KeyUsage[], KeyUsage[]],
};
const agreeing = { usages: [[], ["deriveKey", "deriveBits"]] as [KeyUsage[], KeyUsage[]] };

const rsaKinds = [
  { name: "RSASSA-PKCS1-v1_5", section: "rsassa-pkcs1", hash: "SHA-256", alg: "RS256", key: signingKey, ...signing },
  { name: "RSA-PSS", section: "rsa-pss", hash: "SHA-384", alg: "PS384", key: signingKey, ...signing },
  { name: "RSA-OAEP", section: "rsa-oaep", hash: "SHA-512", alg: "RSA-OAEP-512", key: decryptionKey, ...deciphering },
];

const rsa: PairFamily[] = rsaKinds.map(({ name, section, hash, alg, key, usages }) => {
  const { privateForms, publicForms } = forms(key, publicOf(key));
  return {
    name,
    kind: name,
    ...w3c(section),
    algorithm: { name, hash } as Algorithm,
    facts: { name, modulusLength: 2048, publicExponent: hex("010001"), hash: { name: hash } },
    alg,
    publicKey: { usages: usages[0], forms: publicForms },
    privateKey: { usages: usages[1], forms: privateForms },
  };
});

const ecKinds = [
  ...ecdsaFamilies.map((family) => ({ ...family, name: "ECDSA", ...signing })),
  ...ecdhFamilies.map((family) => ({ ...family, name: "ECDH", ...agreeing })),
];

const ec: PairFamily[] = ecKinds.map(({ name, namedCurve, key, usages }) => {
  const jwks = [privateJwk(namedCurve, key), publicJwk(namedCurve, key)] as const;
  const { privateForms, publicForms } = forms(...jwks, uncompressed(key));
  const algorithm = { name, namedCurve };
  return {
    name: `${name} on ${namedCurve}`,
    kind: name,
    ...w3c(name.toLowerCase()),
    algorithm,
    facts: algorithm,
    publicKey: { usages: usages[0], forms: publicForms },
    privateKey: { usages: usages[1], forms: privateForms },
  };
});

const okpKinds = [
  { name: "Ed25519", key: ed25519Cases[0]!, alg: "Ed25519", about: w3c("ed25519"), ...signing },
  { name: "X25519", key: agreements[0]!.key, about: w3c("x25519"), ...agreeing },
  { name: "Ed448", key: ed448Cases[0]!, alg: "Ed448", about: secureCurves("ed448"), ...signing },
  { name: "X448", key: agreements[1]!.key, about: secureCurves("x448"), ...agreeing },
];

const okp: PairFamily[] = okpKinds.map(({ name, key, about, usages, ...rest }) => {
  const { privateForms, publicForms } = forms(okpPrivate(name, key), okpPublic(name, key.x), key.x);
  return {
    name,
    kind: name,
    ...about,
    ...rest,
    algorithm: { name },
    facts: { name },
    publicKey: { usages: usages[0], forms: publicForms },
    privateKey: { usages: usages[1], forms: privateForms },
  };
});

/** A published key pair of each algorithm. */
export const pairs = [...rsa, ...ec, ...okp];

const encrypting: KeyUsage[] = ["encrypt", "decrypt", "wrapKey", "unwrapKey"];

/** The algorithms of AES: the mode as JWK's `alg` names it. */
export const ciphers = [
  { name: "AES-CTR", mode: "CTR", usages: encrypting },
  { name: "AES-CBC", mode: "CBC", usages: encrypting },
  { name: "AES-GCM", mode: "GCM", usages: encrypting },
  { name: "AES-KW", mode: "KW", usages: ["wrapKey", "unwrapKey"] as KeyUsage[] },
];
