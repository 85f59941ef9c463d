import { createHash } from "node:crypto";
import { suite } from "../suite.ts";
import { seedPkcs8, spkiOf } from "./akp.ts";
import { damaged, hex, joined } from "./bytes.ts";
import type { Import } from "./ml-kem.probes.ts";
import { families } from "./ml-kem.vectors.ts";
import { refused } from "./refusal.ts";

const feature = suite<typeof import("./ml-kem.probes.ts")>("crypto/ml-kem");
const draft = "https://wicg.github.io/webcrypto-modern-algos/";
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const aboutOf = (name: string, fragment: string) => ({
  spec: `${draft}#${fragment}`,
  needs: [
    "crypto.subtle.encapsulateBits",
    { probe: "recognises" as const, args: [name], label: `${name} in crypto.subtle` },
  ],
  profiles: ["webcrypto-modern:SubtleCrypto"],
});

for (const { name, identifier, publicLength, seed, publicHash, ciphertext, sharedKey } of families) {
  feature(`SubtleCrypto.decapsulateBits: ${name}`, aboutOf(name, "ml-kem-operations-decapsulate"), (check) => {
    check("gives the shared key of Wycheproof's test", async ({ observe, expect }) => {
      const found = await observe("decapsulatesBits", name, seed, [ciphertext, "decapsulateBits"]);
      expect(found).toStrictEqual([sharedKey.buffer]);
    });
    // FIPS 203, 6.3: the secret is then J(z ‖ c), SHAKE256 of the seed's second half and the ciphertext.
    check("gives the secret of implicit rejection for a changed ciphertext", async ({ observe, expect }) => {
      const wrong = damaged(ciphertext, 40);
      const rejection = createHash("shake256", { outputLength: 32 })
        .update(joined(seed.slice(32), wrong))
        .digest();
      const found = await observe("decapsulatesBits", name, seed, [wrong, "decapsulateBits"]);
      expect(found).toStrictEqual([Uint8Array.from(rejection).buffer]);
    });
  });

  feature(`SubtleCrypto.encapsulateBits: ${name}`, aboutOf(name, "SubtleCrypto-method-encapsulateBits"), (check) => {
    check("gives another key each time and a ciphertext that holds it", async ({ observe, expect }) => {
      const found = await observe("encapsulatesBits", name, 2);
      const sizes = found.map(({ sharedKey, ciphertext }) => [sharedKey?.byteLength, ciphertext?.byteLength]);
      expect(sizes).toStrictEqual([
        [32, ciphertext.length],
        [32, ciphertext.length],
      ]);
      expect(found.map(({ decapsulated }) => decapsulated)).toStrictEqual(found.map(({ sharedKey }) => sharedKey));
      expect(found[0]!.sharedKey).not.toStrictEqual(found[1]!.sharedKey);
    });
  });

  feature(`SubtleCrypto.importKey: ${name}`, aboutOf(name, "ml-kem-operations-import-key"), (check) => {
    check("imports a private key from raw-seed and pkcs8 and exports it in each", async ({ observe, expect }) => {
      const forms = { "raw-seed": seed, pkcs8: seedPkcs8(4, identifier, seed) };
      const imports = Object.entries(forms).map(([format, data]) => ({
        name,
        format,
        data,
        usages: ["decapsulateBits"],
      }));
      const found = await observe("converts", ["raw-seed", "pkcs8"], ...(imports as Import[]));
      const exported = { "raw-seed": forms["raw-seed"].buffer, pkcs8: forms.pkcs8.buffer };
      expect(found).toStrictEqual(imports.map(() => ({ type: "private", exported })));
    });
    const needs = [...aboutOf(name, "").needs, "crypto.subtle.getPublicKey"];
    check(
      "imports a public key from raw-public and spki and exports it in each",
      { needs },
      async ({ observe, expect }) => {
        const raw = new Uint8Array(await observe("publicKeyOf", name, seed));
        expect({ length: raw.length, hash: sha256(raw) }).toStrictEqual({ length: publicLength, hash: publicHash });
        const forms = { "raw-public": raw, spki: spkiOf(4, identifier, raw) };
        const imports = Object.entries(forms).map(([format, data]) => ({
          name,
          format,
          data,
          usages: ["encapsulateBits"],
        }));
        const found = await observe("converts", ["raw-public", "spki"], ...(imports as Import[]));
        const exported = { "raw-public": raw.buffer, spki: forms.spki.buffer };
        expect(found).toStrictEqual(imports.map(() => ({ type: "public", exported })));
      },
    );
  });
}

const { name, identifier, seed, ciphertext } = families[1]!;
const denied = refused("InvalidAccessError");
const encapsulation = ["encapsulateKey", "encapsulateBits"];
const decapsulation = ["decapsulateKey", "decapsulateBits"];

feature(`SubtleCrypto.decapsulateBits: ${name}`, aboutOf(name, "ml-kem-operations-decapsulate"), (check) => {
  check("rejects with OperationError for a ciphertext of another length", async ({ observe, expect }) => {
    const wrong = [ciphertext.slice(1), joined(ciphertext, hex("00")), hex("")];
    const found = await observe(
      "decapsulatesBits",
      name,
      seed,
      ...wrong.map((data): [typeof data, "decapsulateBits"] => [data, "decapsulateBits"]),
    );
    expect(found).toStrictEqual(wrong.map(() => refused("OperationError")));
  });
  check("rejects with InvalidAccessError for a key without the usage", async ({ observe, expect }) => {
    expect(await observe("decapsulatesBits", name, seed, [ciphertext, "decapsulateKey"])).toStrictEqual([denied]);
  });
});

feature(`SubtleCrypto.encapsulateBits: ${name}`, aboutOf(name, "SubtleCrypto-method-encapsulateBits"), (check) => {
  check("rejects with InvalidAccessError for a key that doesn't fit", async ({ observe, expect }) => {
    const all = { forPrivateKey: denied, withoutUsage: denied, ofOtherAlgorithm: denied };
    expect(await observe("refusesEncapsulation", name, "ML-KEM-1024")).toStrictEqual(all);
  });
});

feature(`SubtleCrypto.encapsulateKey: ${name}`, aboutOf(name, "SubtleCrypto-method-encapsulateKey"), (check) => {
  check("gives a key, and decapsulateKey gives the same", async ({ observe, expect }) => {
    const algorithm = { name: "AES-GCM", length: 256 };
    const { encapsulated, decapsulated } = await observe("encapsulatesKey", name, { name: "AES-GCM" }, ["encrypt"]);
    const facts = { type: "secret", extractable: true, algorithm, usages: ["encrypt"], raw: expect.any(ArrayBuffer) };
    expect(encapsulated).toStrictEqual(facts);
    expect(decapsulated).toStrictEqual(encapsulated);
  });
});

feature(`SubtleCrypto.generateKey: ${name}`, aboutOf(name, "ml-kem-operations-generate-key"), (check) => {
  check("gives each half its usages", async ({ observe, expect }) => {
    expect(await observe("generates", name)).toStrictEqual({
      publicKey: { type: "public", extractable: true, algorithm: { name }, usages: encapsulation },
      privateKey: { type: "private", extractable: false, algorithm: { name }, usages: decapsulation },
    });
  });
  check("rejects with SyntaxError for other usages or none for the private key", async ({ observe, expect }) => {
    const wrong = [[], encapsulation, [...decapsulation, "sign"]];
    const found = await observe("refusesGeneration", ...wrong.map((usages): [string, string[]] => [name, usages]));
    expect(found).toStrictEqual(wrong.map(() => refused("SyntaxError")));
  });
});

feature(`SubtleCrypto.importKey: ${name}`, aboutOf(name, "ml-kem-operations-import-key"), (check) => {
  const given: Import = { name, format: "raw-seed", data: seed, usages: ["decapsulateBits"] };
  check("rejects with DataError for a seed of another length or parameter set", async ({ observe, expect }) => {
    const other: Import = { ...given, format: "pkcs8", data: seedPkcs8(4, identifier + 1, seed) };
    const wrong = [{ ...given, data: seed.slice(1) }, { ...given, data: hex("") }, other];
    expect(await observe("refusesImport", ...wrong)).toStrictEqual(wrong.map(() => refused("DataError")));
  });
  check("rejects with SyntaxError for usages of the other half or none", async ({ observe, expect }) => {
    const found = await observe("refusesImport", { ...given, usages: [] }, { ...given, usages: ["encapsulateBits"] });
    expect(found).toStrictEqual([refused("SyntaxError"), refused("SyntaxError")]);
  });
});
