import { createCipheriv } from "node:crypto";
import { suite } from "../suite.ts";
import { base64url, damaged, joined } from "./bytes.ts";
import { ecdsaFamilies, privateJwk, publicJwk } from "./ec.vectors.ts";
import { refused } from "./refusal.ts";
import { decryptionKey, publicOf } from "./rsa.vectors.ts";
import type { Kek, Subject } from "./wrapping.probes.ts";
import { keyWraps } from "./wrapping.vectors.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const feature = suite<typeof import("./wrapping.probes.ts")>("crypto/wrapping");
const w3c = "https://w3c.github.io/webcrypto/";
const profiles = ["webcrypto:SubtleCrypto"];
const wpt = "WebCryptoAPI/wrapKey_unwrapKey/wrapKey_unwrapKey.https.any.js";
const failure = refused("OperationError");
const counting = (length: number): Bytes => Uint8Array.from({ length }, (_, index) => index);

const needs = (name: string, kek: Kek) => [
  { probe: "recognises" as const, args: [kek], label: `${name} in crypto.subtle` },
];
const secret = (raw: Bytes, name = "AES-CBC", usages: KeyUsage[] = ["encrypt"]): Subject => ({
  jwk: { kty: "oct", k: base64url(raw) },
  algorithm: { name, ...(name === "HMAC" ? { hash: "SHA-256" } : {}) },
  usages,
});
const kw = { name: "AES-KW" };
const kwKey = (raw: Bytes): Kek => ({ raw, algorithm: kw });
const sample = keyWraps["4.1"];

const wrapping = { needs: needs("AES-KW", kwKey(sample.kek)), profiles, wpt };

feature("SubtleCrypto.wrapKey: AES-KW", { ...wrapping, spec: `${w3c}#aes-kw-operations-wrap-key` }, (check) => {
  for (const [section, { kek, key, wrapped }] of Object.entries(keyWraps)) {
    check(`gives the wrapped key of RFC 3394, ${section}`, async ({ observe, expect }) => {
      expect(await observe("wraps", "raw", secret(key), kwKey(kek), kw)).toStrictEqual(wrapped.buffer);
    });
  }
  check("rejects with OperationError for a key that doesn't fill 64 bits", async ({ observe, expect }) => {
    const odd = secret(counting(20 + 1), "HMAC", ["sign"]);
    expect(await observe("refusesWrapping", "raw", odd, true, kwKey(sample.kek), kw)).toStrictEqual(failure);
  });
});

feature("SubtleCrypto.unwrapKey: AES-KW", { ...wrapping, spec: `${w3c}#aes-kw-operations-unwrap-key` }, (check) => {
  check("gives the keys of RFC 3394", async ({ observe, expect }) => {
    for (const { kek, key, wrapped } of Object.values(keyWraps)) {
      const found = await observe("unwraps", "raw", wrapped, kwKey(kek), kw, secret(key));
      const facts = { type: "secret", extractable: true, usages: ["encrypt"], jwk: secret(key).jwk };
      expect(found).toMatchObject(facts);
    }
  });
  check("rejects with OperationError for changed, shortened or foreign data", async ({ observe, expect }) => {
    const { kek, key, wrapped } = sample;
    for (const wrong of [damaged(wrapped), damaged(wrapped, -1), wrapped.slice(8), wrapped.slice(1), counting(24)])
      expect(await observe("refusesUnwrapping", wrong, kwKey(kek), kw, secret(key))).toStrictEqual(failure);
    expect(await observe("refusesUnwrapping", wrapped, kwKey(damaged(kek)), kw, secret(key))).toStrictEqual(failure);
  });
});

const iv = counting(16);
const raw = counting(32);

/** What another implementation encrypts with the same key, tag at the end. */
function encrypted(mode: "cbc" | "ctr" | "gcm", plaintext: Bytes): ArrayBuffer {
  const cipher = createCipheriv(`aes-256-${mode}` as "aes-256-gcm", raw, iv);
  const parts = [cipher.update(plaintext), cipher.final(), ...(mode === "gcm" ? [cipher.getAuthTag()] : [])];
  return joined(...parts).buffer;
}

const ciphers = [
  { params: { name: "AES-CBC", iv }, mode: "cbc" },
  { params: { name: "AES-CTR", counter: iv, length: 64 }, mode: "ctr" },
  { params: { name: "AES-GCM", iv }, mode: "gcm" },
] as const;

const [p256] = ecdsaFamilies;
const ecdsa = { name: "ECDSA", namedCurve: "P-256" } as Algorithm;
const subjects = [
  { format: "raw", subject: secret(counting(16)), type: "secret" },
  { format: "jwk", subject: secret(counting(16)), type: "secret" },
  {
    format: "spki",
    subject: { jwk: publicJwk("P-256", p256!.key), algorithm: ecdsa, usages: ["verify"] },
    type: "public",
  },
  {
    format: "pkcs8",
    subject: { jwk: privateJwk("P-256", p256!.key), algorithm: ecdsa, usages: ["sign"] },
    type: "private",
  },
  {
    format: "jwk",
    subject: { jwk: privateJwk("P-256", p256!.key), algorithm: ecdsa, usages: ["sign"] },
    type: "private",
  },
] as { format: "raw" | "jwk" | "spki" | "pkcs8"; subject: Subject; type: string }[];

for (const { params, mode } of ciphers) {
  const kek = { raw, algorithm: { name: params.name } };
  const own = { needs: needs(params.name, kek), profiles, wpt };
  feature(`SubtleCrypto.wrapKey: ${params.name}`, { ...own, spec: `${w3c}#SubtleCrypto-method-wrapKey` }, (check) => {
    check("encrypts the key as it is exported", async ({ observe, expect }) => {
      const found = await observe("wraps", "raw", secret(counting(16)), kek, params);
      expect(found).toStrictEqual(encrypted(mode, counting(16)));
    });
  });
  feature(
    `SubtleCrypto.unwrapKey: ${params.name}`,
    { ...own, spec: `${w3c}#SubtleCrypto-method-unwrapKey` },
    (check) => {
      for (const { format, subject, type } of subjects) {
        check(`gives back a ${type} key that was wrapped as ${format}`, async ({ observe, expect }) => {
          const wrapped = await observe("wraps", format, subject, kek, params);
          const found = await observe("unwraps", format, wrapped, kek, params, subject);
          expect(found).toMatchObject({ type, extractable: true, usages: subject.usages, jwk: subject.jwk });
        });
      }
    },
  );
}

const oaep = { name: "RSA-OAEP" };
const oaepImport = { name: "RSA-OAEP", hash: "SHA-256" } as Algorithm;
const wrappingKey: Kek = { jwk: publicOf(decryptionKey), algorithm: oaepImport };
const unwrappingKey: Kek = { jwk: decryptionKey, algorithm: oaepImport };
const aboutOaep = { needs: needs("RSA-OAEP", wrappingKey), profiles, wpt };

feature("SubtleCrypto.unwrapKey: RSA-OAEP", { ...aboutOaep, spec: `${w3c}#SubtleCrypto-method-unwrapKey` }, (check) => {
  for (const format of ["raw", "jwk"] as const) {
    check(`gives back a secret key that was wrapped as ${format}`, async ({ observe, expect }) => {
      const subject = secret(counting(16));
      const wrapped = await observe("wraps", format, subject, wrappingKey, oaep);
      expect(await observe("unwraps", format, wrapped, unwrappingKey, oaep, subject)).toMatchObject({
        jwk: subject.jwk,
      });
    });
  }
  check("rejects wrapping with OperationError for a key that is too long", async ({ observe, expect }) => {
    const [, , , { subject }] = subjects as [unknown, unknown, unknown, { subject: Subject }];
    const rsa = { jwk: decryptionKey, algorithm: oaepImport, usages: ["decrypt"] as KeyUsage[] };
    for (const [format, key] of [
      ["pkcs8", rsa],
      ["jwk", { ...subject, jwk: { ...subject.jwk } }],
    ] as const)
      expect(await observe("refusesWrapping", format, key, true, wrappingKey, oaep)).toStrictEqual(failure);
  });
});

const gcm = ciphers[2].params;
const gcmKey = { raw, algorithm: { name: "AES-GCM" } };
const own = { needs: needs("AES-GCM", gcmKey), profiles, wpt };

feature("SubtleCrypto.wrapKey", { ...own, spec: `${w3c}#SubtleCrypto-method-wrapKey` }, (check) => {
  check("wraps a JWK as JSON", async ({ observe, expect }) => {
    const jwk = { ...secret(counting(16)).jwk, alg: "A128CBC", key_ops: ["encrypt"], ext: true };
    expect(await observe("jsonOfWrappedJwk", secret(counting(16)), raw, iv)).toStrictEqual(jwk);
  });
  check("rejects with InvalidAccessError for a key that isn't extractable", async ({ observe, expect }) => {
    for (const format of ["raw", "jwk"] as const) {
      const found = await observe("refusesWrapping", format, secret(counting(16)), false, gcmKey, gcm);
      expect(found).toStrictEqual(refused("InvalidAccessError"));
    }
  });
  check("rejects with NotSupportedError for a format that the key hasn't", async ({ observe, expect }) => {
    for (const format of ["spki", "pkcs8"] as const) {
      const found = await observe("refusesWrapping", format, secret(counting(16)), true, gcmKey, gcm);
      expect(found).toStrictEqual(refused("NotSupportedError"));
    }
  });
});

feature("SubtleCrypto.unwrapKey", { ...own, spec: `${w3c}#SubtleCrypto-method-unwrapKey` }, (check) => {
  const subject = secret(counting(16));
  const text = (members: object) => JSON.stringify({ ...subject.jwk, ...members });
  check("keeps to the ext of a wrapped JWK", async ({ observe, expect }) => {
    const kept = await observe("unwrapsText", text({ ext: false }), raw, iv, subject, false);
    expect(kept).toStrictEqual({ fulfilled: { type: "secret", extractable: false } });
    const found = await observe("unwrapsText", text({ ext: false }), raw, iv, subject, true);
    expect(found).toStrictEqual(refused("DataError"));
  });
  // "If the kty field of key is not defined, then throw a DataError."
  const parsing = { spec: `${w3c}#concept-parse-a-jwk` };
  check("rejects with DataError for JSON without kty", parsing, async ({ observe, expect }) => {
    for (const json of ["{}", text({ kty: undefined })])
      expect(await observe("unwrapsText", json, raw, iv, subject, true)).toStrictEqual(refused("DataError"));
  });
  check("rejects with SyntaxError for no usages", async ({ observe, expect }) => {
    const found = await observe("unwrapsText", text({}), raw, iv, { ...subject, usages: [] }, true);
    expect(found).toStrictEqual(refused("SyntaxError"));
  });
  check("rejects with DataError for a secret that makes no key", async ({ observe, expect }) => {
    const wrapped = new Uint8Array(encrypted("gcm", counting(15)));
    expect(await observe("refusesUnwrapping", wrapped, gcmKey, gcm, subject)).toStrictEqual(refused("DataError"));
  });
  check("rejects with NotSupportedError for an unknown algorithm of the key", async ({ observe, expect }) => {
    const unknown = { ...subject, algorithm: { name: "no such algorithm" } };
    const wrapped = new Uint8Array(encrypted("gcm", counting(16)));
    const found = await observe("refusesUnwrapping", wrapped, gcmKey, gcm, unknown);
    expect(found).toStrictEqual(refused("NotSupportedError"));
  });
});
