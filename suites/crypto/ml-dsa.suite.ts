import { createHash } from "node:crypto";
import { suite } from "../suite.ts";
import { pkcs8Of, seedPkcs8, spkiOf } from "./akp.ts";
import { base64url, damaged, hex, utf8 } from "./bytes.ts";
import { families, hashBased, seed, signedExample } from "./ml-dsa.vectors.ts";
import { refused } from "./refusal.ts";

const feature = suite<typeof import("./ml-dsa.probes.ts")>("crypto/ml-dsa");
const draft = "https://wicg.github.io/webcrypto-modern-algos/";
const profiles = ["webcrypto-modern:SubtleCrypto"];
const message = utf8("a message");
const context = utf8("a context");
const sha256 = (bytes: ArrayBuffer) => createHash("sha256").update(new Uint8Array(bytes)).digest("hex");
const recognised = (name: string) => [
  { probe: "recognises" as const, args: [name], label: `${name} in crypto.subtle` },
];

/** What a new pair and its signature are. */
const pairOf = (name: string, byteLength: number) => ({
  publicKey: { type: "public", extractable: true, algorithm: { name }, usages: ["verify"] },
  privateKey: { type: "private", extractable: false, algorithm: { name }, usages: ["sign"] },
  byteLength,
  ofMessage: true,
  ofOtherMessage: false,
  withoutContext: false,
});

for (const { name, identifier, publicLength, signatureLength, publicHash } of families) {
  const about = { needs: recognised(name), profiles };
  const ofPublicKey = { needs: ["crypto.subtle.getPublicKey"] };

  feature(`SubtleCrypto.sign: ${name}`, { ...about, spec: `${draft}#ml-dsa-operations-sign` }, (check) => {
    check("signs with a new pair and a context", async ({ observe, expect }) => {
      const found = await observe("signsWithNewPair", name, message, context);
      expect(found).toStrictEqual(pairOf(name, signatureLength));
    });
    check("signs with the key of a seed", ofPublicKey, async ({ observe, expect }) => {
      const publicKey = new Uint8Array(await observe("publicKeyOf", name, "raw-seed", seed));
      expect(await observe("signsWith", name, "raw-seed", seed, publicKey, message)).toBe(true);
    });
    // FIPS 204, 5.2, algorithm 2: "if |ctx| > 255 then return ⊥"; the draft: "If … returned an error, … OperationError".
    check("rejects with OperationError for a context of more than 255 bytes", async ({ observe, expect }) => {
      const found = await observe("refusesSigning", { name, context: new Uint8Array(256) }, seed);
      expect(found).toStrictEqual(refused("OperationError"));
    });
  });

  feature(
    `SubtleCrypto.generateKey: ${name}`,
    { ...about, spec: `${draft}#ml-dsa-operations-generate-key` },
    (check) => {
      check("rejects with SyntaxError for other usages or none for the private key", async ({ observe, expect }) => {
        for (const usages of [[], ["verify"], ["sign", "encrypt"]] as KeyUsage[][])
          expect(await observe("refusesGeneration", name, usages)).toStrictEqual(refused("SyntaxError"));
      });
    },
  );

  feature(`SubtleCrypto.importKey: ${name}`, { ...about, spec: `${draft}#ml-dsa-operations-import-key` }, (check) => {
    check(
      "imports a private key and exports it as raw-seed, pkcs8 and jwk",
      ofPublicKey,
      async ({ observe, expect }) => {
        const pub = base64url(new Uint8Array(await observe("publicKeyOf", name, "raw-seed", seed)));
        const pkcs8 = seedPkcs8(3, identifier, seed);
        const jwk = { kty: "AKP", alg: name, pub, priv: base64url(seed) };
        const exported = {
          "raw-seed": seed.buffer,
          pkcs8: pkcs8.buffer,
          jwk: { ...jwk, key_ops: ["sign"], ext: true },
        };
        for (const [format, data] of [
          ["raw-seed", seed],
          ["pkcs8", pkcs8],
          ["jwk", jwk],
        ] as const) {
          const found = await observe("converts", name, format, data, ["sign"], ["raw-seed", "pkcs8", "jwk"]);
          expect(found).toStrictEqual({ type: "private", exported });
        }
      },
    );
    check(
      "imports a public key and exports it as raw-public, spki and jwk",
      ofPublicKey,
      async ({ observe, expect }) => {
        const raw = new Uint8Array(await observe("publicKeyOf", name, "raw-seed", seed));
        expect({ length: raw.length, hash: sha256(raw.buffer) }).toStrictEqual({
          length: publicLength,
          hash: publicHash,
        });
        const spki = spkiOf(3, identifier, raw);
        const jwk = { kty: "AKP", alg: name, pub: base64url(raw) };
        const exported = {
          "raw-public": raw.buffer,
          spki: spki.buffer,
          jwk: { ...jwk, key_ops: ["verify"], ext: true },
        };
        for (const [format, data] of [
          ["raw-public", raw],
          ["spki", spki],
          ["jwk", jwk],
        ] as const) {
          const found = await observe("converts", name, format, data, ["verify"], ["raw-public", "spki", "jwk"]);
          expect(found).toStrictEqual({ type: "public", exported });
        }
      },
    );
    check("rejects with DataError for a seed of another length or set", async ({ observe, expect }) => {
      const other = seedPkcs8(3, identifier === 19 ? 17 : identifier + 1, seed);
      for (const [format, data] of [
        ["raw-seed", seed.slice(1)],
        ["raw-seed", hex("")],
        ["pkcs8", other],
      ] as const)
        expect(await observe("refusesImport", name, format, data, ["sign"])).toStrictEqual(refused("DataError"));
    });
    check("rejects with DataError for a JWK of another kty or alg or without pub", ofPublicKey, async (test) => {
      const pub = base64url(new Uint8Array(await test.observe("publicKeyOf", name, "raw-seed", seed)));
      const jwk = { kty: "AKP", alg: name, pub, priv: base64url(seed) };
      for (const wrong of [
        { ...jwk, kty: "OKP" },
        { ...jwk, alg: "ML-DSA-45" },
        { kty: "AKP", alg: name, priv: jwk.priv },
      ]) {
        const found = await test.observe("refusesImport", name, "jwk", wrong, ["sign"]);
        test.expect(found).toStrictEqual(refused("DataError"));
      }
    });
  });
}

const sample = { name: "ML-DSA-44" };
const verification = { needs: recognised("ML-DSA-44"), profiles, spec: `${draft}#ml-dsa-operations-verify` };

feature("SubtleCrypto.verify: ML-DSA-44", verification, (check) => {
  const { message, signature, publicKey } = signedExample;
  check("finds the signature of the certificate in RFC 9881 to be right", async ({ observe, expect }) => {
    expect(await observe("verifies", sample, "raw-public", publicKey, signature, message)).toBe(true);
  });
  check("gives false for another signature, message or context", async ({ observe, expect }) => {
    for (const wrong of [damaged(signature), damaged(signature, -100), signature.slice(1), hex("")])
      expect(await observe("verifies", sample, "raw-public", publicKey, wrong, message)).toBe(false);
    expect(await observe("verifies", sample, "raw-public", publicKey, signature, damaged(message, 9))).toBe(false);
    const params = { ...sample, context };
    expect(await observe("verifies", params, "raw-public", publicKey, signature, message)).toBe(false);
  });
});

for (const { name, identifier, signatureLength, privateKey } of hashBased) {
  const about = { needs: recognised(name), profiles };
  const publicKey = privateKey.slice(32);

  feature(`SubtleCrypto.sign: ${name}`, { ...about, spec: `${draft}#slh-dsa-operations-sign` }, (check) => {
    check("signs with a new pair and a context", async ({ observe, expect }) => {
      const found = await observe("signsWithNewPair", name, message, context);
      expect(found).toStrictEqual(pairOf(name, signatureLength));
    });
    // What is verified is the root of a tree of hashes, which the published key must have been made with.
    check("signs with a key that another implementation made", async ({ observe, expect }) => {
      expect(await observe("signsWith", name, "raw-private", privateKey, publicKey, message)).toBe(true);
    });
  });

  feature(`SubtleCrypto.importKey: ${name}`, { ...about, spec: `${draft}#slh-dsa-operations-import-key` }, (check) => {
    check("imports a private key and exports it as raw-private and pkcs8", async ({ observe, expect }) => {
      const pkcs8 = pkcs8Of(3, identifier, privateKey);
      const exported = { "raw-private": privateKey.buffer, pkcs8: pkcs8.buffer };
      for (const [format, data] of [
        ["raw-private", privateKey],
        ["pkcs8", pkcs8],
      ] as const) {
        const found = await observe("converts", name, format, data, ["sign"], ["raw-private", "pkcs8"]);
        expect(found).toStrictEqual({ type: "private", exported });
      }
    });
    check("imports a public key and exports it as raw-public and spki", async ({ observe, expect }) => {
      const spki = spkiOf(3, identifier, publicKey);
      const exported = { "raw-public": publicKey.buffer, spki: spki.buffer };
      for (const [format, data] of [
        ["raw-public", publicKey],
        ["spki", spki],
      ] as const) {
        const found = await observe("converts", name, format, data, ["verify"], ["raw-public", "spki"]);
        expect(found).toStrictEqual({ type: "public", exported });
      }
    });
    check("rejects with DataError for raw keys of another length", async ({ observe, expect }) => {
      for (const length of [0, 31, 33]) {
        const wrong = new Uint8Array(length);
        expect(await observe("refusesImport", name, "raw-public", wrong, ["verify"])).toStrictEqual(
          refused("DataError"),
        );
        expect(await observe("refusesImport", name, "raw-private", wrong, ["sign"])).toStrictEqual(
          refused("DataError"),
        );
      }
    });
  });
}
