import { createHash } from "node:crypto";
import { suite } from "../suite.ts";
import { seedPkcs8, spkiOf } from "./akp.ts";
import { base64url, damaged, hex, utf8 } from "./bytes.ts";
import type { Import } from "./ml-dsa.probes.ts";
import { families, hashBased, seed, signedExample } from "./ml-dsa.vectors.ts";
import { refused } from "./refusal.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const feature = suite<typeof import("./ml-dsa.probes.ts")>("crypto/ml-dsa");
const message = utf8("a message");
const context = utf8("a context");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const aboutOf = (name: string, fragment: string) => ({
  spec: `https://wicg.github.io/webcrypto-modern-algos/#${fragment}`,
  needs: [{ probe: "recognises" as const, args: [name], label: `${name} in crypto.subtle` }],
  profiles: ["webcrypto-modern:SubtleCrypto"],
});

/** What a new pair and its signature are. */
const pairOf = (name: string, byteLength: number) => ({
  publicKey: { type: "public", extractable: true, algorithm: { name }, usages: ["verify"] },
  privateKey: { type: "private", extractable: false, algorithm: { name }, usages: ["sign"] },
  byteLength,
  ofMessage: true,
  ofOtherMessage: false,
});

for (const { name, identifier, publicLength, signatureLength, publicHash } of families) {
  const importing = aboutOf(name, "ml-dsa-operations-import-key");
  const ofSeed: Import = { name, format: "raw-seed", data: seed, usages: ["sign"] };

  feature(`SubtleCrypto.sign: ${name}`, aboutOf(name, "ml-dsa-operations-sign"), (check) => {
    check("signs with a new pair", async ({ observe, expect }) => {
      expect(await observe("signsWithNewPair", name, message)).toStrictEqual(pairOf(name, signatureLength));
    });
    const contexts = { spec: "https://wicg.github.io/webcrypto-modern-algos/#context-params" };
    check("signs with a context", contexts, async ({ observe, expect }) => {
      const found = await observe("signsWithContext", name, message, context);
      expect(found).toStrictEqual({ withContext: true, withoutContext: false });
    });
  });

  feature(`SubtleCrypto.importKey: ${name}`, importing, (check) => {
    const needs = [...importing.needs, "crypto.subtle.getPublicKey"];
    const publicBytes = (value: ArrayBuffer) => new Uint8Array(value);
    check("imports a private key from raw-seed, pkcs8 and jwk and exports it in each", { needs }, async (test) => {
      const pub = base64url(publicBytes(await test.observe("publicKeyOf", ofSeed)));
      const jwk = { kty: "AKP", alg: name, pub, priv: base64url(seed) };
      const pkcs8 = seedPkcs8(3, identifier, seed);
      const imports = [
        { format: "pkcs8", data: pkcs8 },
        { format: "jwk", data: jwk },
      ] as const;
      const all = [ofSeed, ...imports.map((each): Import => ({ ...ofSeed, ...each }))];
      const found = await test.observe("converts", ["raw-seed", "pkcs8", "jwk"], ...all);
      const jwkOut = { ...jwk, key_ops: ["sign"], ext: true };
      const exported = { "raw-seed": seed.buffer, pkcs8: pkcs8.buffer, jwk: jwkOut };
      test.expect(found).toStrictEqual(all.map(() => ({ type: "private", exported })));
    });
    check("imports a public key from raw-public, spki and jwk and exports it in each", { needs }, async (test) => {
      const raw = publicBytes(await test.observe("publicKeyOf", ofSeed));
      test.expect({ length: raw.length, hash: sha256(raw) }).toStrictEqual({ length: publicLength, hash: publicHash });
      const forms = {
        "raw-public": raw,
        spki: spkiOf(3, identifier, raw),
        jwk: { kty: "AKP", alg: name, pub: base64url(raw) },
      };
      const all = Object.entries(forms).map(([format, data]) => ({ name, format, data, usages: ["verify"] }));
      const found = await test.observe("converts", ["raw-public", "spki", "jwk"], ...(all as Import[]));
      const jwk = { ...forms.jwk, key_ops: ["verify"], ext: true };
      const exported = { "raw-public": raw.buffer, spki: forms.spki.buffer, jwk };
      test.expect(found).toStrictEqual(all.map(() => ({ type: "public", exported })));
    });
  });
}

const name = "ML-DSA-44";
const given: Import = { name, format: "raw-seed", data: seed, usages: ["sign"] };

feature(`SubtleCrypto.verify: ${name}`, aboutOf(name, "ml-dsa-operations-verify"), (check) => {
  const { message, signature, publicKey } = signedExample;
  check("finds the signature of the certificate in RFC 9881 to be right", async ({ observe, expect }) => {
    expect(await observe("verifies", publicKey, [{ name }, signature, message])).toStrictEqual([true]);
  });
  check("gives false for another signature or message", async ({ observe, expect }) => {
    const signatures = [damaged(signature), damaged(signature, -100), signature.slice(1), hex("")];
    const wrong = [...signatures.map((each) => [each, message]), [signature, damaged(message, 9)]] as [Bytes, Bytes][];
    const calls = wrong.map(([signature, message]): [Algorithm, Bytes, Bytes] => [{ name }, signature, message]);
    expect(await observe("verifies", publicKey, ...calls)).toStrictEqual(wrong.map(() => false));
  });
  check("signs with the key of that certificate's seed", async ({ observe, expect }) => {
    expect(await observe("signsWith", given, publicKey, message)).toStrictEqual([true]);
  });
});

feature(`SubtleCrypto.sign: ${name}`, aboutOf(name, "ml-dsa-operations-sign"), (check) => {
  // FIPS 204, 5.2, algorithm 2: "if |ctx| > 255 then return ⊥"; the draft: "If … returned an error, … OperationError".
  check("rejects with OperationError for a context of more than 255 bytes", async ({ observe, expect }) => {
    expect(await observe("refusesContext", given, new Uint8Array(256))).toStrictEqual(refused("OperationError"));
  });
});

feature(`SubtleCrypto.generateKey: ${name}`, aboutOf(name, "ml-dsa-operations-generate-key"), (check) => {
  check("rejects with SyntaxError for other usages or none for the private key", async ({ observe, expect }) => {
    const syntaxError = refused("SyntaxError");
    const found = await observe("refusesGeneration", name, [], ["verify"], ["sign", "encrypt"]);
    expect(found).toStrictEqual([syntaxError, syntaxError, syntaxError]);
  });
});

feature(`SubtleCrypto.importKey: ${name}`, aboutOf(name, "ml-dsa-operations-import-key"), (check) => {
  check("rejects with DataError for a seed of another length or parameter set", async ({ observe, expect }) => {
    const other: Import = { ...given, format: "pkcs8", data: seedPkcs8(3, 18, seed) };
    const wrong = [{ ...given, data: seed.slice(1) }, { ...given, data: hex("") }, other];
    expect(await observe("refusesImport", ...wrong)).toStrictEqual(wrong.map(() => refused("DataError")));
  });
  check("rejects with DataError for a JWK of another kty or alg or without pub", async ({ observe, expect }) => {
    const jwk = { kty: "AKP", alg: name, pub: base64url(signedExample.publicKey), priv: base64url(seed) };
    const others = [
      { ...jwk, kty: "OKP" },
      { ...jwk, alg: "ML-DSA-45" },
      { kty: "AKP", alg: name, priv: jwk.priv },
    ];
    const wrong = others.map((data): Import => ({ ...given, format: "jwk", data }));
    expect(await observe("refusesImport", ...wrong)).toStrictEqual(wrong.map(() => refused("DataError")));
  });
});

for (const { name, identifier, signatureLength, privateKey } of hashBased) {
  const publicKey = privateKey.slice(32);
  const ofPrivate: Import = { name, format: "raw-private", data: privateKey, usages: ["sign"] };
  const ofPublic: Import = { name, format: "raw-public", data: publicKey, usages: ["verify"] };

  feature(`SubtleCrypto.sign: ${name}`, aboutOf(name, "slh-dsa-operations-sign"), (check) => {
    check("signs with a new pair", async ({ observe, expect }) => {
      expect(await observe("signsWithNewPair", name, message)).toStrictEqual(pairOf(name, signatureLength));
    });
    // What is verified is the root of a tree of hashes, which the public key must have been made with.
    check("signs with a key that another implementation made", async ({ observe, expect }) => {
      expect(await observe("signsWith", ofPrivate, publicKey, message)).toStrictEqual([true]);
    });
  });

  feature(`SubtleCrypto.importKey: ${name}`, aboutOf(name, "slh-dsa-operations-import-key"), (check) => {
    check("imports a public key from raw-public and spki and exports it in each", async ({ observe, expect }) => {
      const spki = spkiOf(3, identifier, publicKey);
      const found = await observe("converts", ["raw-public", "spki"], ofPublic, {
        ...ofPublic,
        format: "spki",
        data: spki,
      });
      const facts = { type: "public", exported: { "raw-public": publicKey.buffer, spki: spki.buffer } };
      expect(found).toStrictEqual([facts, facts]);
    });
    check("rejects with DataError for raw keys of another length", async ({ observe, expect }) => {
      const lengths = [0, 31, 33].map((length) => new Uint8Array(length));
      const wrong = [ofPrivate, ofPublic].flatMap((each) => lengths.map((data) => ({ ...each, data })));
      expect(await observe("refusesImport", ...wrong)).toStrictEqual(wrong.map(() => refused("DataError")));
    });
  });
}
