import { suite } from "../suite.ts";
import { base64url } from "./bytes.ts";
import { ecdsaFamilies, privateJwk, publicJwk } from "./ec.vectors.ts";
import type { Import } from "./jwk.probes.ts";
import { ed25519Cases, okpPrivate, okpPublic } from "./okp.vectors.ts";
import { refused } from "./refusal.ts";
import { publicOf, signingKey } from "./rsa.vectors.ts";

const feature = suite<typeof import("./jwk.probes.ts")>("crypto/jwk");
const dataError = refused("DataError");
const [p256] = ecdsaFamilies;
const [ed25519] = ed25519Cases;

interface Family {
  name: string;
  section: string;
  given: Import;
  jwk: JsonWebKey;
  /** Members that may stand in it: each is taken. */
  fitting: JsonWebKey[];
  /** Members in place of its own: each is refused with DataError. */
  unfitting: Record<string, (JsonWebKey | object)[]>;
}

const given = (algorithm: Algorithm | HmacImportParams | EcKeyImportParams, usage: KeyUsage): Import => ({
  algorithm,
  extractable: true,
  usages: [usage],
});

const families: Family[] = [
  {
    name: "AES-GCM",
    section: "aes-gcm",
    given: given({ name: "AES-GCM" }, "encrypt"),
    jwk: { kty: "oct", k: "AAECAwQFBgcICQoLDA0ODw" },
    fitting: [{ alg: "A128GCM" }, { use: "enc" }, { key_ops: ["decrypt", "encrypt"] }, { ext: true }],
    unfitting: {
      kty: [{ kty: "RSA" }, { kty: "OCT" }, { kty: undefined }],
      k: [{ k: undefined }, { k: "AAECAwQFBgcICQoLDA0O" }, { k: "!" }],
      alg: [{ alg: "A128CBC" }, { alg: "A256GCM" }, { alg: "" }],
      "use, key_ops or ext": [{ use: "sig" }, { key_ops: ["decrypt"] }, { key_ops: [] }, { ext: false }],
    },
  },
  {
    name: "HMAC",
    section: "hmac",
    given: given({ name: "HMAC", hash: "SHA-256" }, "sign"),
    jwk: { kty: "oct", k: "AAECAwQFBgcICQoLDA0ODw" },
    fitting: [{ alg: "HS256" }, { use: "sig" }, { key_ops: ["sign", "verify"] }, { ext: true }],
    unfitting: {
      kty: [{ kty: "EC" }, { kty: undefined }],
      k: [{ k: undefined }, { k: "" }],
      alg: [{ alg: "HS1" }, { alg: "HS512" }],
      "use, key_ops or ext": [{ use: "enc" }, { key_ops: ["verify"] }, { ext: false }],
    },
  },
  {
    name: "ECDSA",
    section: "ecdsa",
    given: given({ name: "ECDSA", namedCurve: "P-256" }, "sign"),
    jwk: privateJwk("P-256", p256!.key),
    fitting: [{ alg: "ES256" }, { use: "sig" }, { key_ops: ["sign"] }, { ext: true }],
    unfitting: {
      kty: [{ kty: "OKP" }, { kty: undefined }],
      crv: [{ crv: "P-384" }, { crv: "p-256" }, { crv: undefined }],
      "x and y": [{ x: undefined }, { y: undefined }, { y: base64url(p256!.key.x) }],
      alg: [{ alg: "ES384" }, { alg: "RS256" }],
      "use, key_ops or ext": [{ use: "enc" }, { key_ops: ["verify"] }, { ext: false }],
    },
  },
  {
    name: "RSASSA-PKCS1-v1_5",
    section: "rsassa-pkcs1",
    given: given({ name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as Algorithm, "sign"),
    jwk: signingKey,
    fitting: [{ alg: "RS256" }, { use: "sig" }, { key_ops: ["sign"] }, { ext: true }],
    unfitting: {
      kty: [{ kty: "EC" }, { kty: undefined }],
      "n and e": [{ n: undefined }, { e: undefined }],
      alg: [{ alg: "RS512" }, { alg: "PS256" }],
      "use, key_ops or ext": [{ use: "enc" }, { key_ops: ["verify"] }, { ext: false }],
    },
  },
  {
    name: "Ed25519",
    section: "ed25519",
    given: given({ name: "Ed25519" }, "sign"),
    jwk: okpPrivate("Ed25519", ed25519!),
    fitting: [{ alg: "Ed25519" }, { alg: "EdDSA" }, { use: "sig" }, { key_ops: ["sign"] }, { ext: true }],
    unfitting: {
      kty: [{ kty: "EC" }, { kty: undefined }],
      crv: [{ crv: "X25519" }, { crv: undefined }],
      "x and d": [{ x: undefined }, { d: base64url(ed25519!.d.slice(1)) }, { d: "" }],
      alg: [{ alg: "ES256" }],
      "use, key_ops or ext": [{ use: "enc" }, { key_ops: ["verify"] }, { ext: false }],
    },
  },
];

for (const { name, section, given, jwk, fitting, unfitting } of families) {
  const about = {
    spec: `https://w3c.github.io/webcrypto/#${section}-operations-import-key`,
    needs: [{ probe: "recognises" as const, args: [jwk, given], label: `${name} in crypto.subtle` }],
    profiles: ["webcrypto:SubtleCrypto"],
  };
  feature(`SubtleCrypto.importKey: JWK for ${name}`, about, (check) => {
    check("takes members that fit", async ({ observe, expect }) => {
      const facts = { type: jwk.kty === "oct" ? "secret" : "private", extractable: true, usages: given.usages };
      const jwks = [{}, ...fitting].map((members) => ({ ...jwk, ...members }));
      expect(await observe("imports", given, ...jwks)).toStrictEqual(jwks.map(() => facts));
    });
    for (const [member, wrong] of Object.entries(unfitting)) {
      check(`rejects with DataError for a wrong ${member}`, async ({ observe, expect }) => {
        const jwks = wrong.map((members) => ({ ...jwk, ...members }));
        expect(await observe("imports", given, ...jwks)).toStrictEqual(jwks.map(() => dataError));
      });
    }
  });
}

const [{ given: forGcm, jwk: oct }] = families as [Family, ...Family[]];
const aes = {
  spec: "https://w3c.github.io/webcrypto/#aes-gcm-operations-import-key",
  needs: [{ probe: "recognises" as const, args: [oct, forGcm], label: "AES-GCM in crypto.subtle" }],
  profiles: ["webcrypto:SubtleCrypto"],
};

feature("SubtleCrypto.importKey: JWK", aes, (check) => {
  const facts = { type: "secret", extractable: true, usages: ["encrypt"] };
  check("takes a key that isn't extractable with ext false", async ({ observe, expect }) => {
    const found = await observe("imports", { ...forGcm, extractable: false }, { ...oct, ext: false });
    expect(found).toStrictEqual([{ ...facts, extractable: false }]);
  });
  // "fields that are not explicitly referred to in the key import procedures for an algorithm are ignored"
  const method = { spec: "https://w3c.github.io/webcrypto/#SubtleCrypto-method-importKey" };
  check("ignores members that its algorithm doesn't know", method, async ({ observe, expect }) => {
    const members = { kid: "1", x5t: "a", crv: "P-256", unknown: 7 };
    expect(await observe("imports", forGcm, { ...oct, ...members })).toStrictEqual([facts]);
  });
  // RFC 7517, 4.3: "Duplicate key operation values MUST NOT be present in the array."
  check("rejects with DataError for an operation that is listed twice", async ({ observe, expect }) => {
    const twice = { ...oct, key_ops: ["encrypt", "encrypt"] };
    expect(await observe("imports", forGcm, twice)).toStrictEqual([dataError]);
  });
  const dictionary = { spec: "https://webidl.spec.whatwg.org/#js-dictionary" };
  check("reads members that are inherited", dictionary, async ({ observe, expect }) => {
    expect(await observe("importsInherited", forGcm, oct)).toStrictEqual([facts]);
  });
  check("rejects with TypeError for key_ops that are no list", dictionary, async ({ observe, expect }) => {
    const found = await observe("imports", forGcm, { ...oct, key_ops: "encrypt" });
    expect(found).toStrictEqual([{ name: "TypeError", isDOMException: false }]);
  });
});

const agreeing = { algorithm: { name: "ECDH", namedCurve: "P-256" }, extractable: true, usages: [] };
const publicKey = publicJwk("P-256", p256!.key);
const ecdh = {
  spec: "https://w3c.github.io/webcrypto/#ecdh-operations-import-key",
  needs: [{ probe: "recognises" as const, args: [publicKey, agreeing], label: "ECDH on P-256 in crypto.subtle" }],
  profiles: ["webcrypto:SubtleCrypto"],
};

feature("SubtleCrypto.importKey: JWK for ECDH", ecdh, (check) => {
  // "If usages is non-empty and the use field of jwk is present …"
  check("takes any use for a public key, which has no usages", async ({ observe, expect }) => {
    const found = await observe("imports", agreeing, { ...publicKey, use: "sig" });
    expect(found).toStrictEqual([{ type: "public", extractable: true, usages: [] }]);
  });
});

const verifying = (index: number): Import => ({ ...families[index]!.given, usages: ["verify"] });
const objects: { key: [JsonWebKey, Import]; members: string[] }[] = [
  { key: [oct, forGcm], members: ["ext", "k", "key_ops", "kty"] },
  { key: [publicOf(signingKey), verifying(3)], members: ["e", "ext", "key_ops", "kty", "n"] },
  { key: [okpPublic("Ed25519", ed25519!.x), verifying(4)], members: ["crv", "ext", "key_ops", "kty", "x"] },
];

feature("SubtleCrypto.exportKey: JWK", { ...aes, spec: "https://webidl.spec.whatwg.org/#js-dictionary" }, (check) => {
  // Of `alg` other checks tell.
  check("gives a plain object with the members of the algorithm alone", async ({ observe, expect }) => {
    const found = await observe("exportedObjects", ...objects.map(({ key }) => key));
    expect(found).toStrictEqual(objects.map(({ members }) => ({ members, isPlain: true })));
  });
});
