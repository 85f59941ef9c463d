import { suite } from "../suite.ts";
import { damaged, hex, joined } from "./bytes.ts";
import type { Import } from "./key-refusals.probes.ts";
import { ciphers, pairs } from "./keys.vectors.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./key-refusals.probes.ts")>("crypto/key-refusals");
const w3c = "https://w3c.github.io/webcrypto/";
const importing = { bcd: "api.SubtleCrypto.importKey" };
const exporting = { bcd: "api.SubtleCrypto.exportKey" };
const syntaxError = refused("SyntaxError");
const dataError = refused("DataError");
const denied = refused("InvalidAccessError");
const unsupported = refused("NotSupportedError");

function recognised(name: string, data: object, algorithm: object, usages: KeyUsage[]) {
  const args = [{ format: "jwk", data, algorithm, usages }];
  return [{ probe: "recognises" as const, args, label: `${name} in crypto.subtle` }];
}

/** Pairs of another kind of key: for an elliptic curve those on other curves, too. */
function strangersTo(name: string) {
  const families = ["RSASSA-PKCS1-v1_5", "ECDSA on P-256", "ECDSA on P-384", "Ed25519", "X25519"];
  const kind = name.startsWith("RSA") ? families[0] : name.replace("ECDH", "ECDSA");
  return pairs.filter((pair) => families.includes(pair.name) && pair.name !== kind);
}

// One of each kind of key; what their formats hold is parsed alike for the others.
const sampled = ["RSASSA-PKCS1-v1_5", "ECDSA on P-256", "ECDH on P-384", "Ed25519", "X25519"];

for (const { name, spec, profile, algorithm, publicKey, privateKey } of pairs) {
  if (!sampled.includes(name)) continue;
  const about = {
    spec,
    needs: recognised(name, publicKey.forms.jwk, algorithm, publicKey.usages),
    profiles: [profile],
  };
  const { raw, spki, jwk } = publicKey.forms;
  const { pkcs8 } = privateKey.forms;
  const spkiOf = (data: unknown): Import => ({ format: "spki", data, algorithm, usages: publicKey.usages });
  const pkcs8Of = (data: unknown): Import => ({ format: "pkcs8", data, algorithm, usages: privateKey.usages });

  feature(`SubtleCrypto.importKey: ${name}`, { ...about, ...importing }, (check) => {
    check("rejects with SyntaxError for usages of the other half, or none for the private key", async (context) => {
      const { observe, expect } = context;
      const notOfPrivate: KeyUsage[] = publicKey.usages.length > 0 ? publicKey.usages : ["sign"];
      const ofPrivate = [pkcs8Of(pkcs8), { ...pkcs8Of(privateKey.forms.jwk), format: "jwk" }];
      const wrong = [
        ...[spkiOf(spki), { ...spkiOf(jwk), format: "jwk" }].map((each) => ({ ...each, usages: privateKey.usages })),
        ...ofPrivate.map((each) => ({ ...each, usages: notOfPrivate })),
        ...ofPrivate.map((each) => ({ ...each, usages: [] })),
      ];
      expect(await observe("refusesImport", ...wrong)).toStrictEqual(wrong.map(() => syntaxError));
    });
    check("rejects with DataError for spki and pkcs8 that is cut or empty", async ({ observe, expect }) => {
      const parts = (data: Uint8Array) => [data.slice(0, -1), data.slice(0, 5), hex("")];
      const wrong = [...parts(spki!).map(spkiOf), ...parts(pkcs8!).map(pkcs8Of)];
      expect(await observe("refusesImport", ...wrong)).toStrictEqual(wrong.map(() => dataError));
    });
    check("rejects with DataError for spki and pkcs8 of another algorithm or curve", async ({ observe, expect }) => {
      const strangers = strangersTo(name);
      const wrong = [
        ...strangers.map(({ publicKey }) => spkiOf(publicKey.forms.spki)),
        ...strangers.map(({ privateKey }) => pkcs8Of(privateKey.forms.pkcs8)),
      ];
      expect(await observe("refusesImport", ...wrong)).toStrictEqual(wrong.map(() => dataError));
    });
    // "If exactData was specified, and all of the bytes of data were not consumed …, then throw a DataError."
    check("rejects with DataError for spki and pkcs8 with a byte after their end", async ({ observe, expect }) => {
      const end = hex("00");
      const found = await observe("refusesImport", spkiOf(joined(spki!, end)), pkcs8Of(joined(pkcs8!, end)));
      expect(found).toStrictEqual([dataError, dataError]);
    });
    const rawOf = (data: unknown) => ({ ...spkiOf(data), format: "raw" });
    if (!raw) {
      check("rejects with NotSupportedError for raw", async ({ observe, expect }) => {
        expect(await observe("refusesImport", rawOf(hex("010001")))).toStrictEqual([unsupported]);
      });
      return;
    }
    check("rejects with DataError for raw of another length", async ({ observe, expect }) => {
      const wrong = [raw.slice(1), raw.slice(0, -1), joined(raw, hex("00")), hex("")].map(rawOf);
      expect(await observe("refusesImport", ...wrong)).toStrictEqual(wrong.map(() => dataError));
    });
    if (!name.startsWith("EC")) return;
    check("rejects with DataError for a point that isn't on the curve", async ({ observe, expect }) => {
      const found = await observe("refusesImport", rawOf(damaged(raw, -1)), rawOf(damaged(raw, 1)));
      expect(found).toStrictEqual([dataError, dataError]);
    });
    check("rejects with DataError for a point in no known form", async ({ observe, expect }) => {
      const wrong = [0x00, 0x01, 0x05].map((first) => rawOf(joined(Uint8Array.of(first), raw.slice(1))));
      expect(await observe("refusesImport", ...wrong)).toStrictEqual([dataError, dataError, dataError]);
    });
  });

  const exportSpec = spec.replace("import-key", "export-key");
  feature(`SubtleCrypto.exportKey: ${name}`, { ...about, ...exporting, spec: exportSpec }, (check) => {
    check("rejects with InvalidAccessError for a format of the other half", async ({ observe, expect }) => {
      const wrong = [
        { jwk, algorithm, usages: publicKey.usages, to: "pkcs8" },
        { jwk: privateKey.forms.jwk, algorithm, usages: privateKey.usages, to: "spki" },
      ];
      expect(await observe("refusesExport", ...wrong)).toStrictEqual([denied, denied]);
    });
    const rawOfPrivate = { jwk: privateKey.forms.jwk, algorithm, usages: privateKey.usages, to: "raw" };
    const [title, refusal] = raw ? ["InvalidAccessError", denied] : ["NotSupportedError", unsupported];
    check(`rejects with ${title} for a private key as raw`, async ({ observe, expect }) => {
      expect(await observe("refusesExport", rawOfPrivate)).toStrictEqual([refusal]);
    });
  });
}

const oct = { kty: "oct", k: "AAECAwQFBgcICQoLDA0ODw" };

for (const { name, usages } of ciphers) {
  const section = `${w3c}#${name.toLowerCase()}-operations`;
  const about = { needs: recognised(name, oct, { name }, usages), profiles: ["webcrypto:SubtleCrypto"] };
  const rawOf = (length: number, format = "raw"): Import => {
    return { format, data: new Uint8Array(length), algorithm: { name }, usages };
  };
  feature(`SubtleCrypto.importKey: ${name}`, { ...about, ...importing, spec: `${section}-import-key` }, (check) => {
    check("rejects with DataError for raw of another length", async ({ observe, expect }) => {
      const wrong = [0, 15, 17, 64].map((length) => rawOf(length));
      expect(await observe("refusesImport", ...wrong)).toStrictEqual(wrong.map(() => dataError));
    });
    check("rejects with SyntaxError for no usages or those of another algorithm", async ({ observe, expect }) => {
      const wrong = [
        { ...rawOf(16), usages: [] },
        { ...rawOf(16), usages: [...usages, "sign" as const] },
      ];
      expect(await observe("refusesImport", ...wrong)).toStrictEqual([syntaxError, syntaxError]);
    });
    check("rejects with NotSupportedError for spki and pkcs8", async ({ observe, expect }) => {
      const found = await observe("refusesImport", rawOf(16, "spki"), rawOf(16, "pkcs8"));
      expect(found).toStrictEqual([unsupported, unsupported]);
    });
  });
}

const gcm = { algorithm: { name: "AES-GCM" }, usages: ["encrypt"] as KeyUsage[] };
const bytes = new Uint8Array(16);
const needs = recognised("AES-GCM", oct, gcm.algorithm, gcm.usages);
const method = (name: string) => ({
  spec: `${w3c}#SubtleCrypto-method-${name}`,
  needs,
  profiles: ["webcrypto:SubtleCrypto", "ecma-429-2025:SubtleCrypto"],
});
const enumeration = { spec: "https://webidl.spec.whatwg.org/#js-enumeration" };

feature("SubtleCrypto.importKey", { ...method("importKey"), ...importing }, (check) => {
  check("rejects with TypeError for bytes as jwk and a JWK as anything else", async ({ observe, expect }) => {
    const others = ["raw", "spki", "pkcs8"].map((format): Import => ({ ...gcm, format, data: oct }));
    const found = await observe("refusesImport", { ...gcm, format: "jwk", data: bytes }, ...others);
    expect(found).toStrictEqual([typeError, typeError, typeError, typeError]);
  });
  check("rejects with TypeError for a format that there isn't", enumeration, async ({ observe, expect }) => {
    const wrong = ["Raw", "pem", ""].map((format): Import => ({ ...gcm, format, data: bytes }));
    expect(await observe("refusesImport", ...wrong)).toStrictEqual([typeError, typeError, typeError]);
  });
  check("rejects with NotSupportedError for an algorithm without keys", async ({ observe, expect }) => {
    const digest: Import = { format: "raw", data: bytes, algorithm: { name: "SHA-256" }, usages: ["sign"] };
    expect(await observe("refusesImport", digest)).toStrictEqual([unsupported]);
  });
});

feature("SubtleCrypto.exportKey", { ...method("exportKey"), ...exporting }, (check) => {
  check("rejects with InvalidAccessError for a key that isn't extractable", async ({ observe, expect }) => {
    const wrong = ["raw", "jwk"].map((to) => ({ ...gcm, jwk: oct, extractable: false, to }));
    expect(await observe("refusesExport", ...wrong)).toStrictEqual([denied, denied]);
  });
  check("rejects with NotSupportedError for a format that the key hasn't", async ({ observe, expect }) => {
    const wrong = ["spki", "pkcs8"].map((to) => ({ ...gcm, jwk: oct, to }));
    expect(await observe("refusesExport", ...wrong)).toStrictEqual([unsupported, unsupported]);
  });
  check("rejects with TypeError for a format that there isn't", enumeration, async ({ observe, expect }) => {
    expect(await observe("refusesExport", { ...gcm, jwk: oct, to: "pem" })).toStrictEqual([typeError]);
  });
});
