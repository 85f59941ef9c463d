import { createCipheriv } from "node:crypto";
import { suite } from "../suite.ts";
import { base64url, damaged, joined } from "./bytes.ts";
import { ecdsaFamilies, privateJwk, publicJwk } from "./ec.vectors.ts";
import { refused } from "./refusal.ts";
import { decryptionKey, publicOf } from "./rsa.vectors.ts";
import type { Kek, Subject, Unwrapping, Wrapping } from "./wrapping.probes.ts";
import { keyWraps } from "./wrapping.vectors.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const feature = suite<typeof import("./wrapping.probes.ts")>("crypto/wrapping");
const w3c = "https://w3c.github.io/webcrypto/";
const failure = refused("OperationError");
const unsupported = refused("NotSupportedError");
const counting = (length: number): Bytes => Uint8Array.from({ length }, (_, index) => index);

const about = (name: string, kek: Kek, fragment: string, method: "wrapKey" | "unwrapKey") => ({
  spec: `${w3c}#${fragment}`,
  needs: [{ probe: "recognises" as const, args: [kek], label: `${name} in crypto.subtle` }],
  bcd: `api.SubtleCrypto.${method}`,
  profiles: ["webcrypto:SubtleCrypto"],
  wpt: "WebCryptoAPI/wrapKey_unwrapKey/wrapKey_unwrapKey.https.any.js",
});
const secret = (raw: Bytes): Subject => ({
  jwk: { kty: "oct", k: base64url(raw) },
  algorithm: { name: "AES-CBC" },
  usages: ["encrypt"],
});

const kw = { name: "AES-KW" };
const rfc3394 = keyWraps.map(({ kek, key, wrapped }) => {
  return { format: "raw" as const, subject: secret(key), kek: { raw: kek, algorithm: kw }, params: kw, wrapped };
});
const sample = rfc3394[0]!;

feature(
  "SubtleCrypto.wrapKey: AES-KW",
  about("AES-KW", sample.kek, "aes-kw-operations-wrap-key", "wrapKey"),
  (check) => {
    check("gives the wrapped keys of RFC 3394", async ({ observe, expect }) => {
      expect(await observe("wraps", ...rfc3394)).toStrictEqual(rfc3394.map(({ wrapped }) => wrapped.buffer));
    });
    check("rejects with OperationError for a key that doesn't fill 64 bits", async ({ observe, expect }) => {
      const algorithm = { name: "HMAC", hash: "SHA-256" };
      const odd = { ...secret(counting(21)), algorithm, usages: ["sign"] as KeyUsage[] };
      expect(await observe("wraps", { ...sample, subject: odd })).toStrictEqual([failure]);
    });
  },
);

feature(
  "SubtleCrypto.unwrapKey: AES-KW",
  about("AES-KW", sample.kek, "aes-kw-operations-unwrap-key", "unwrapKey"),
  (check) => {
    check("gives the keys of RFC 3394", async ({ observe, expect }) => {
      const facts = { type: "secret", extractable: true, usages: ["encrypt"] };
      expect(await observe("unwraps", ...rfc3394)).toMatchObject(
        rfc3394.map(({ subject: { jwk } }) => ({ ...facts, jwk })),
      );
    });
    check("rejects with OperationError for changed, shortened or foreign data", async ({ observe, expect }) => {
      const { wrapped, kek } = sample;
      const data = [damaged(wrapped), damaged(wrapped, -1), wrapped.slice(8), wrapped.slice(1), counting(24)];
      const other = { ...kek, raw: damaged(kek.raw) };
      const wrong = [...data.map((wrapped) => ({ ...sample, wrapped })), { ...sample, kek: other }];
      expect(await observe("unwraps", ...wrong)).toStrictEqual(wrong.map(() => failure));
    });
  },
);

const iv = counting(16);
const raw = counting(32);

/** What another implementation encrypts with the same key, tag at the end. */
function encrypted(mode: "cbc" | "ctr" | "gcm", plaintext: Bytes): Bytes {
  const cipher = createCipheriv(`aes-256-${mode}` as "aes-256-gcm", raw, iv);
  const parts = [cipher.update(plaintext), cipher.final(), ...(mode === "gcm" ? [cipher.getAuthTag()] : [])];
  return joined(...parts);
}

const ciphers = [
  { params: { name: "AES-CBC", iv }, mode: "cbc" },
  { params: { name: "AES-CTR", counter: iv, length: 64 }, mode: "ctr" },
  { params: { name: "AES-GCM", iv }, mode: "gcm" },
] as const;

const [p256] = ecdsaFamilies;
const algorithm = { name: "ECDSA", namedCurve: "P-256" } as Algorithm;
const verifying: Subject = { jwk: publicJwk("P-256", p256!.key), algorithm, usages: ["verify"] };
const signing: Subject = { jwk: privateJwk("P-256", p256!.key), algorithm, usages: ["sign"] };
const subjects: { format: Wrapping["format"]; subject: Subject; type: string }[] = [
  { format: "raw", subject: secret(counting(16)), type: "secret" },
  { format: "jwk", subject: secret(counting(16)), type: "secret" },
  { format: "spki", subject: verifying, type: "public" },
  { format: "pkcs8", subject: signing, type: "private" },
  { format: "jwk", subject: signing, type: "private" },
];
const factsOf = ({ subject: { jwk, usages }, type }: (typeof subjects)[number]) => ({
  type,
  extractable: true,
  usages,
  jwk,
});

for (const { params, mode } of ciphers) {
  const { name } = params;
  const kek = { raw, algorithm: { name } };
  feature(`SubtleCrypto.wrapKey: ${name}`, about(name, kek, "SubtleCrypto-method-wrapKey", "wrapKey"), (check) => {
    check("encrypts the key as it is exported", async ({ observe, expect }) => {
      const found = await observe("wraps", { format: "raw", subject: secret(counting(16)), kek, params });
      expect(found).toStrictEqual([encrypted(mode, counting(16)).buffer]);
    });
  });
  feature(
    `SubtleCrypto.unwrapKey: ${name}`,
    about(name, kek, "SubtleCrypto-method-unwrapKey", "unwrapKey"),
    (check) => {
      check("gives back keys that were wrapped as raw, jwk, spki and pkcs8", async ({ observe, expect }) => {
        const found = await observe("wrapsAndUnwraps", kek, ...subjects.map((each) => ({ ...each, kek, params })));
        expect(found).toMatchObject(subjects.map(factsOf));
      });
    },
  );
}

const params = { name: "RSA-OAEP" };
const hashed = { name: "RSA-OAEP", hash: "SHA-256" } as Algorithm;
const kek: Kek = { jwk: publicOf(decryptionKey), algorithm: hashed };

feature("SubtleCrypto.wrapKey: RSA-OAEP", about("RSA-OAEP", kek, "SubtleCrypto-method-wrapKey", "wrapKey"), (check) => {
  check("wraps secret keys as raw and jwk, which unwrapKey gives back", async ({ observe, expect }) => {
    const short = subjects.slice(0, 2);
    const found = await observe(
      "wrapsAndUnwraps",
      { jwk: decryptionKey, algorithm: hashed },
      ...short.map((each) => ({ ...each, kek, params })),
    );
    expect(found).toMatchObject(short.map(factsOf));
  });
  check("rejects with OperationError for a key that is too long", async ({ observe, expect }) => {
    const long: Subject = { jwk: decryptionKey, algorithm: hashed, usages: ["decrypt"] };
    expect(await observe("wraps", { format: "pkcs8", subject: long, kek, params })).toStrictEqual([failure]);
  });
});

const subject = secret(counting(16));
const gcm = { kek: { raw, algorithm: { name: "AES-GCM" } }, params: ciphers[2].params, subject };

feature("SubtleCrypto.wrapKey", about("AES-GCM", gcm.kek, "SubtleCrypto-method-wrapKey", "wrapKey"), (check) => {
  check("wraps a JWK as JSON", async ({ observe, expect }) => {
    const jwk = { ...subject.jwk, alg: "A128CBC", key_ops: ["encrypt"], ext: true };
    expect(await observe("jsonOfWrappedJwk", subject, raw, iv)).toStrictEqual(jwk);
  });
  check("rejects with InvalidAccessError for a key that isn't extractable", async ({ observe, expect }) => {
    const wrong = (["raw", "jwk"] as const).map((format): Wrapping => ({ ...gcm, format, extractable: false }));
    const denied = refused("InvalidAccessError");
    expect(await observe("wraps", ...wrong)).toStrictEqual([denied, denied]);
  });
  check("rejects with NotSupportedError for a format that the key hasn't", async ({ observe, expect }) => {
    const wrong = (["spki", "pkcs8"] as const).map((format): Wrapping => ({ ...gcm, format }));
    expect(await observe("wraps", ...wrong)).toStrictEqual([unsupported, unsupported]);
  });
});

feature("SubtleCrypto.unwrapKey", about("AES-GCM", gcm.kek, "SubtleCrypto-method-unwrapKey", "unwrapKey"), (check) => {
  const dataError = refused("DataError");
  const { jwk } = subject;
  check("keeps to the ext of a wrapped JWK", async ({ observe, expect }) => {
    const kept = await observe("unwrapsJson", { ...jwk, ext: false }, raw, iv, subject, false);
    expect(kept).toStrictEqual({ type: "secret", extractable: false });
    expect(await observe("unwrapsJson", { ...jwk, ext: false }, raw, iv, subject, true)).toStrictEqual(dataError);
  });
  // "If the kty field of key is not defined, then throw a DataError."
  const parsing = { spec: `${w3c}#concept-parse-a-jwk` };
  check("rejects with DataError for JSON without kty", parsing, async ({ observe, expect }) => {
    for (const json of [{}, { k: jwk.k }])
      expect(await observe("unwrapsJson", json, raw, iv, subject, true)).toStrictEqual(dataError);
  });
  check("rejects with SyntaxError for no usages", async ({ observe, expect }) => {
    const found = await observe("unwrapsJson", jwk, raw, iv, { ...subject, usages: [] }, true);
    expect(found).toStrictEqual(refused("SyntaxError"));
  });
  const unwrapping = (length: number): Unwrapping => ({
    ...gcm,
    format: "raw",
    wrapped: encrypted("gcm", counting(length)),
  });
  check("rejects with DataError for a secret that makes no key", async ({ observe, expect }) => {
    expect(await observe("unwraps", unwrapping(15))).toStrictEqual([dataError]);
  });
  check("rejects with NotSupportedError for an unknown algorithm of the key", async ({ observe, expect }) => {
    const unknown = { ...subject, algorithm: { name: "no such algorithm" } };
    expect(await observe("unwraps", { ...unwrapping(16), subject: unknown })).toStrictEqual([unsupported]);
  });
});
