import { suite } from "../suite.ts";
import { damaged, hex, joined } from "./bytes.ts";
import { ciphers, pairs } from "./keys.vectors.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./key-refusals.probes.ts")>("crypto/key-refusals");
const w3c = "https://w3c.github.io/webcrypto/";
const profiles = ["webcrypto:SubtleCrypto"];
const importing = { bcd: "api.SubtleCrypto.importKey" };
const exporting = { bcd: "api.SubtleCrypto.exportKey" };
const syntaxError = refused("SyntaxError");
const dataError = refused("DataError");
const denied = refused("InvalidAccessError");
const unsupported = refused("NotSupportedError");

function recognised(name: string, jwk: object, algorithm: object, usages: KeyUsage[]) {
  return [{ probe: "recognises" as const, args: ["jwk", jwk, algorithm, usages], label: `${name} in crypto.subtle` }];
}

/** Pairs of another kind of key: for an elliptic curve those on other curves, too. */
function strangersTo(name: string) {
  const families = ["RSASSA-PKCS1-v1_5", "ECDSA on P-256", "ECDSA on P-384", "Ed25519", "X25519"];
  const kind = name.startsWith("RSA") ? families[0] : name.replace("ECDH", "ECDSA");
  return pairs.filter((pair) => families.includes(pair.name) && pair.name !== kind);
}

// One of each kind of key; what their formats hold is parsed alike for the others.
const sampled = [
  "RSASSA-PKCS1-v1_5",
  "RSA-OAEP",
  "ECDSA on P-256",
  "ECDH on P-384",
  "Ed25519",
  "X25519",
  "Ed448",
  "X448",
];

for (const { name, spec, profile, algorithm, publicKey, privateKey } of pairs) {
  if (!sampled.includes(name)) continue;
  const needs = recognised(name, publicKey.forms.jwk, algorithm, publicKey.usages);
  const about = { spec, needs, profiles: [profile] };
  const { raw, spki } = publicKey.forms;
  const { pkcs8 } = privateKey.forms;
  const halves = [
    ["spki", spki!, publicKey.usages],
    ["pkcs8", pkcs8!, privateKey.usages],
  ] as const;

  feature(`SubtleCrypto.importKey: ${name}`, { ...about, ...importing }, (check) => {
    check("rejects with SyntaxError for usages of the other half", async ({ observe, expect }) => {
      for (const format of ["spki", "jwk"] as const) {
        const data = publicKey.forms[format];
        expect(await observe("refusesImport", format, data, algorithm, privateKey.usages)).toStrictEqual(syntaxError);
      }
      const notOfPrivate = publicKey.usages.length > 0 ? publicKey.usages : (["sign"] as KeyUsage[]);
      for (const format of ["pkcs8", "jwk"] as const) {
        const data = privateKey.forms[format];
        expect(await observe("refusesImport", format, data, algorithm, notOfPrivate)).toStrictEqual(syntaxError);
      }
    });
    check("rejects with SyntaxError for a private key without usages", async ({ observe, expect }) => {
      for (const format of ["pkcs8", "jwk"] as const) {
        const data = privateKey.forms[format];
        expect(await observe("refusesImport", format, data, algorithm, [])).toStrictEqual(syntaxError);
      }
    });
    for (const [format, data, usages] of halves) {
      check(`rejects with DataError for ${format} that is cut or empty`, async ({ observe, expect }) => {
        for (const wrong of [data.slice(0, -1), data.slice(0, 5), hex("")])
          expect(await observe("refusesImport", format, wrong, algorithm, usages)).toStrictEqual(dataError);
      });
      check(`rejects with DataError for ${format} of another algorithm or curve`, async ({ observe, expect }) => {
        for (const { publicKey, privateKey } of strangersTo(name)) {
          const stranger = { ...publicKey.forms, ...privateKey.forms }[format];
          expect(await observe("refusesImport", format, stranger, algorithm, usages)).toStrictEqual(dataError);
        }
      });
    }
    // "If exactData was specified, and all of the bytes of data were not consumed …, then throw a DataError."
    check("rejects with DataError for spki and pkcs8 with a byte after their end", async ({ observe, expect }) => {
      for (const [format, data, usages] of halves) {
        const longer = joined(data, hex("00"));
        expect(await observe("refusesImport", format, longer, algorithm, usages)).toStrictEqual(dataError);
      }
    });
    check(
      raw ? "rejects with DataError for raw of another length" : "rejects with NotSupportedError for raw",
      async (context) => {
        const { observe, expect } = context;
        const wrong = raw ? [raw.slice(1), raw.slice(0, -1), joined(raw, hex("00")), hex("")] : [hex("010001")];
        for (const data of wrong) {
          const found = await observe("refusesImport", "raw", data, algorithm, publicKey.usages);
          expect(found).toStrictEqual(raw ? dataError : unsupported);
        }
      },
    );
  });

  const exportSpec = spec.replace("import-key", "export-key");
  feature(`SubtleCrypto.exportKey: ${name}`, { ...about, ...exporting, spec: exportSpec }, (check) => {
    check("rejects with InvalidAccessError for a format of the other half", async ({ observe, expect }) => {
      const { forms, usages } = publicKey;
      expect(await observe("refusesExport", forms.jwk, algorithm, usages, true, "pkcs8")).toStrictEqual(denied);
      for (const format of raw ? ["spki", "raw"] : ["spki"]) {
        const found = await observe("refusesExport", privateKey.forms.jwk, algorithm, privateKey.usages, true, format);
        expect(found).toStrictEqual(denied);
      }
    });
    if (raw) return;
    check("rejects with NotSupportedError for raw", async ({ observe, expect }) => {
      const { forms, usages } = publicKey;
      expect(await observe("refusesExport", forms.jwk, algorithm, usages, true, "raw")).toStrictEqual(unsupported);
    });
  });
}

for (const { name, spec, profile, algorithm, publicKey } of pairs) {
  const { raw, jwk } = publicKey.forms;
  if (!raw || !name.startsWith("ECDSA")) continue;
  const needs = recognised(name, jwk, algorithm, publicKey.usages);
  feature(`SubtleCrypto.importKey: ${name}`, { spec, needs, profiles: [profile], ...importing }, (check) => {
    check("rejects with DataError for a point that isn't on the curve", async ({ observe, expect }) => {
      for (const wrong of [damaged(raw, -1), damaged(raw, 1)])
        expect(await observe("refusesImport", "raw", wrong, algorithm, publicKey.usages)).toStrictEqual(dataError);
    });
    check("rejects with DataError for a point in no known form", async ({ observe, expect }) => {
      for (const first of [0x00, 0x01, 0x05]) {
        const wrong = joined(Uint8Array.of(first), raw.slice(1));
        expect(await observe("refusesImport", "raw", wrong, algorithm, publicKey.usages)).toStrictEqual(dataError);
      }
    });
  });
}

const oct = { kty: "oct", k: "AAECAwQFBgcICQoLDA0ODw" };

for (const { name, usages } of ciphers) {
  const needs = recognised(name, oct, { name }, usages);
  const section = `${w3c}#${name.toLowerCase()}-operations`;
  const about = { spec: `${section}-import-key`, needs, profiles, ...importing };
  feature(`SubtleCrypto.importKey: ${name}`, about, (check) => {
    check("rejects with DataError for raw of another length", async ({ observe, expect }) => {
      for (const length of [0, 15, 17, 64]) {
        const found = await observe("refusesImport", "raw", new Uint8Array(length), { name }, usages);
        expect(found).toStrictEqual(dataError);
      }
    });
    check("rejects with SyntaxError for no usages or those of another algorithm", async ({ observe, expect }) => {
      for (const wrong of [[], [...usages, "sign"]] as KeyUsage[][])
        expect(await observe("refusesImport", "jwk", oct, { name }, wrong)).toStrictEqual(syntaxError);
    });
    check("rejects with NotSupportedError for spki and pkcs8", async ({ observe, expect }) => {
      for (const format of ["spki", "pkcs8"])
        expect(await observe("refusesImport", format, new Uint8Array(16), { name }, usages)).toStrictEqual(unsupported);
    });
  });
  feature(`SubtleCrypto.exportKey: ${name}`, { ...about, ...exporting, spec: `${section}-export-key` }, (check) => {
    check("rejects with NotSupportedError for spki and pkcs8", async ({ observe, expect }) => {
      for (const format of ["spki", "pkcs8"])
        expect(await observe("refusesExport", oct, { name }, usages, true, format)).toStrictEqual(unsupported);
    });
  });
}

const gcm = { name: "AES-GCM" };
const needs = recognised("AES-GCM", oct, gcm, ["encrypt"]);
const importMethod = { spec: `${w3c}#SubtleCrypto-method-importKey`, needs, profiles, ...importing };

feature("SubtleCrypto.importKey", importMethod, (check) => {
  check("rejects with TypeError for bytes as jwk and a JWK as anything else", async ({ observe, expect }) => {
    expect(await observe("refusesImport", "jwk", new Uint8Array(16), gcm, ["encrypt"])).toStrictEqual(typeError);
    for (const format of ["raw", "spki", "pkcs8"])
      expect(await observe("refusesImport", format, oct, gcm, ["encrypt"])).toStrictEqual(typeError);
  });
  const enumeration = { spec: "https://webidl.spec.whatwg.org/#js-enumeration" };
  check("rejects with TypeError for a format that there isn't", enumeration, async ({ observe, expect }) => {
    for (const format of ["Raw", "pem", ""])
      expect(await observe("refusesImport", format, new Uint8Array(16), gcm, ["encrypt"])).toStrictEqual(typeError);
  });
  check("rejects with NotSupportedError for an algorithm without keys", async ({ observe, expect }) => {
    const found = await observe("refusesImport", "raw", new Uint8Array(16), { name: "SHA-256" }, ["sign"]);
    expect(found).toStrictEqual(unsupported);
  });
});

const exportMethod = { spec: `${w3c}#SubtleCrypto-method-exportKey`, needs, profiles, ...exporting };

feature("SubtleCrypto.exportKey", exportMethod, (check) => {
  check("rejects with InvalidAccessError for a key that isn't extractable", async ({ observe, expect }) => {
    for (const format of ["raw", "jwk"])
      expect(await observe("refusesExport", oct, gcm, ["encrypt"], false, format)).toStrictEqual(denied);
  });
  const enumeration = { spec: "https://webidl.spec.whatwg.org/#js-enumeration" };
  check("rejects with TypeError for a format that there isn't", enumeration, async ({ observe, expect }) => {
    expect(await observe("refusesExport", oct, gcm, ["encrypt"], true, "pem")).toStrictEqual(typeError);
  });
});
