import { createHash } from "node:crypto";
import { suite } from "../suite.ts";
import { seedPkcs8, spkiOf } from "./akp.ts";
import { damaged, hex, joined } from "./bytes.ts";
import { families } from "./ml-kem.vectors.ts";
import { refused } from "./refusal.ts";

const feature = suite<typeof import("./ml-kem.probes.ts")>("crypto/ml-kem");
const draft = "https://wicg.github.io/webcrypto-modern-algos/";
const denied = refused("InvalidAccessError");
const encapsulation = ["encapsulateKey", "encapsulateBits"];
const decapsulation = ["decapsulateKey", "decapsulateBits"];
const sha256 = (bytes: ArrayBuffer) => createHash("sha256").update(new Uint8Array(bytes)).digest("hex");

for (const { name, identifier, publicLength, seed, publicHash, ciphertext, sharedKey } of families) {
  const about = {
    needs: [
      "crypto.subtle.encapsulateBits",
      { probe: "recognises" as const, args: [name], label: `${name} in crypto.subtle` },
    ],
    profiles: ["webcrypto-modern:SubtleCrypto"],
  };

  feature(
    `SubtleCrypto.decapsulateBits: ${name}`,
    { ...about, spec: `${draft}#ml-kem-operations-decapsulate` },
    (check) => {
      check("gives the shared key of Wycheproof's test", async ({ observe, expect }) => {
        expect(await observe("decapsulatesBits", name, seed, ciphertext)).toStrictEqual(sharedKey.buffer);
      });
      // FIPS 203, 6.3: the secret is then J(z ‖ c), SHAKE256 of the seed's second half and the ciphertext.
      check("gives the secret of implicit rejection for a changed ciphertext", async ({ observe, expect }) => {
        const wrong = damaged(ciphertext, 40);
        const rejection = createHash("shake256", { outputLength: 32 })
          .update(joined(seed.slice(32), wrong))
          .digest();
        const found = await observe("decapsulatesBits", name, seed, wrong);
        expect(found).toStrictEqual(Uint8Array.from(rejection).buffer);
      });
      check("rejects with OperationError for a ciphertext of another length", async ({ observe, expect }) => {
        for (const wrong of [ciphertext.slice(1), joined(ciphertext, hex("00")), hex("")]) {
          const found = await observe("refusesDecapsulation", name, seed, wrong, "decapsulateBits");
          expect(found).toStrictEqual(refused("OperationError"));
        }
      });
      check("rejects with InvalidAccessError for a key without the usage", async ({ observe, expect }) => {
        const found = await observe("refusesDecapsulation", name, seed, ciphertext, "decapsulateKey");
        expect(found).toStrictEqual(denied);
      });
    },
  );

  const method = `${draft}#SubtleCrypto-method`;
  feature(`SubtleCrypto.encapsulateBits: ${name}`, { ...about, spec: `${method}-encapsulateBits` }, (check) => {
    check("gives a key and a ciphertext that holds it", async ({ observe, expect }) => {
      const { sharedKey: shared, ciphertext: sent, rest, decapsulated } = await observe("encapsulatesBits", name);
      expect({ shared, sent }).toMatchObject({ shared: { byteLength: 32 }, sent: { byteLength: ciphertext.length } });
      expect(rest).toStrictEqual({});
      expect(decapsulated).toStrictEqual(shared);
    });
    check("gives another key each time", async ({ observe, expect }) => {
      const [first, second] = [await observe("encapsulatesBits", name), await observe("encapsulatesBits", name)];
      expect(first.sharedKey).not.toStrictEqual(second.sharedKey);
    });
    check("rejects with InvalidAccessError for a key that doesn't fit", async ({ observe, expect }) => {
      const other = name === "ML-KEM-768" ? "ML-KEM-1024" : "ML-KEM-768";
      const all = { forPrivateKey: denied, withoutUsage: denied, ofOtherAlgorithm: denied };
      expect(await observe("refusesEncapsulation", name, other)).toStrictEqual(all);
    });
  });

  feature(`SubtleCrypto.encapsulateKey: ${name}`, { ...about, spec: `${method}-encapsulateKey` }, (check) => {
    check("gives a key, and decapsulateKey gives the same", async ({ observe, expect }) => {
      const algorithm = { name: "AES-GCM", length: 256 };
      const { encapsulated, decapsulated } = await observe("encapsulatesKey", name, { name: "AES-GCM" }, ["encrypt"]);
      const facts = { type: "secret", extractable: true, algorithm, usages: ["encrypt"] };
      expect(encapsulated).toMatchObject({ ...facts, raw: { byteLength: 32 } });
      expect(decapsulated).toStrictEqual(encapsulated);
    });
  });

  feature(
    `SubtleCrypto.generateKey: ${name}`,
    { ...about, spec: `${draft}#ml-kem-operations-generate-key` },
    (check) => {
      check("gives each half its usages", async ({ observe, expect }) => {
        expect(
          await observe("generates", name, [...encapsulation, ...decapsulation] as "encapsulateKey"[]),
        ).toStrictEqual({
          publicKey: { type: "public", extractable: true, algorithm: { name }, usages: encapsulation },
          privateKey: { type: "private", extractable: false, algorithm: { name }, usages: decapsulation },
        });
      });
      check("rejects with SyntaxError for other usages or none for the private key", async ({ observe, expect }) => {
        for (const usages of [[], encapsulation, [...decapsulation, "sign"]])
          expect(await observe("refusesGeneration", name, usages)).toStrictEqual(refused("SyntaxError"));
      });
    },
  );

  const importing = { ...about, spec: `${draft}#ml-kem-operations-import-key` };
  feature(`SubtleCrypto.importKey: ${name}`, importing, (check) => {
    check("imports a seed and exports it as raw-seed and pkcs8", async ({ observe, expect }) => {
      const pkcs8 = seedPkcs8(4, identifier, seed);
      const exported = { "raw-seed": seed.buffer, pkcs8: pkcs8.buffer };
      for (const [format, data] of [
        ["raw-seed", seed],
        ["pkcs8", pkcs8],
      ] as const) {
        const found = await observe("converts", name, format, data, ["decapsulateBits"], ["raw-seed", "pkcs8"]);
        expect(found).toStrictEqual({ type: "private", exported });
      }
    });
    const needs = ["crypto.subtle.getPublicKey"];
    check("imports a public key and exports it as raw-public and spki", { needs }, async ({ observe, expect }) => {
      const raw = new Uint8Array(await observe("publicKeyOf", name, seed));
      expect({ length: raw.length, hash: sha256(raw.buffer) }).toStrictEqual({
        length: publicLength,
        hash: publicHash,
      });
      const spki = spkiOf(4, identifier, raw);
      for (const [format, data] of [
        ["raw-public", raw],
        ["spki", spki],
      ] as const) {
        const found = await observe("converts", name, format, data, ["encapsulateBits"], ["raw-public", "spki"]);
        expect(found).toStrictEqual({ type: "public", exported: { "raw-public": raw.buffer, spki: spki.buffer } });
      }
    });
    check("rejects with DataError for a seed of another length or set", async ({ observe, expect }) => {
      const other = seedPkcs8(4, (identifier % 3) + 1, seed);
      for (const [format, data] of [
        ["raw-seed", seed.slice(1)],
        ["raw-seed", hex("")],
        ["pkcs8", other],
      ] as const)
        expect(await observe("refusesImport", name, format, data, ["decapsulateBits"])).toStrictEqual(
          refused("DataError"),
        );
    });
    check("rejects with SyntaxError for usages of the other half or none", async ({ observe, expect }) => {
      for (const usages of [[], ["encapsulateBits"]] as "encapsulateBits"[][])
        expect(await observe("refusesImport", name, "raw-seed", seed, usages)).toStrictEqual(refused("SyntaxError"));
    });
  });
}
