import { suite } from "../suite.ts";
import { base64url, hex } from "./bytes.ts";
import { ciphers, pairs } from "./keys.vectors.ts";
import { refused } from "./refusal.ts";

const feature = suite<typeof import("./drafts.probes.ts")>("crypto/drafts");
const draft = "https://wicg.github.io/webcrypto-modern-algos/";
const profiles = ["webcrypto-modern:SubtleCrypto"];
const counting = (length: number) => Uint8Array.from({ length }, (_, index) => index);

const supporting = { spec: `${draft}#SubtleCrypto-method-supports`, needs: ["SubtleCrypto.supports"], profiles };

feature("SubtleCrypto.supports", supporting, (check) => {
  check("says of algorithms what generateKey makes of them", async ({ observe, expect }) => {
    const signing: KeyUsage[] = ["sign", "verify"];
    const algorithms = [
      { algorithm: { name: "AES-GCM", length: 128 }, usages: ["encrypt"] as KeyUsage[] },
      { algorithm: { name: "AES-OCB", length: 128 }, usages: ["encrypt"] as KeyUsage[] },
      { algorithm: { name: "ChaCha20-Poly1305" }, usages: ["encrypt"] as KeyUsage[] },
      { algorithm: { name: "ECDSA", namedCurve: "P-256" }, usages: signing },
      ...["Ed25519", "Ed448", "ML-DSA-44", "KMAC128", "no such algorithm"].map((name) => ({
        algorithm: { name },
        usages: signing,
      })),
    ];
    const found = await observe("supportsAndGenerates", algorithms);
    for (const [name, { supports, generates }] of Object.entries(found as Record<string, Record<string, unknown>>))
      expect({ name, supports }).toStrictEqual({ name, supports: generates });
  });
  const { needs: there } = supporting;
  const gcm = {
    probe: "recognises" as const,
    args: [{ name: "AES-GCM", length: 128 }, ["encrypt"]],
    label: "AES-GCM in crypto.subtle",
  };
  check("is false where parameters don't fit", { needs: [...there, gcm] }, async ({ observe, expect }) => {
    const iv = counting(12);
    const questions: [string, unknown][] = [
      ["generateKey", { name: "AES-GCM", length: 128 }],
      ["generateKey", { name: "AES-GCM", length: 100 }],
      ["generateKey", { name: "AES-GCM" }],
      ["encrypt", { name: "AES-GCM", iv }],
      ["encrypt", { name: "AES-GCM", iv, tagLength: 100 }],
      ["sign", { name: "AES-GCM", iv }],
      ["importKey", "AES-GCM"],
    ];
    const answers = [true, false, false, true, false, false, true];
    expect(await observe("supportsAnswers", questions)).toStrictEqual(answers);
  });
  check("is false for an operation that there isn't", async ({ observe, expect }) => {
    const questions: [string, unknown][] = [
      ["no such operation", "SHA-256"],
      ["get key length", "AES-GCM"],
      ["digest", "SHA-256"],
    ];
    expect(await observe("supportsAnswers", questions)).toStrictEqual([false, false, true]);
  });
  check("takes the length for deriveBits and the key's algorithm for deriveKey", async ({ observe, expect }) => {
    const hkdf = { name: "HKDF", hash: "SHA-256", salt: hex(""), info: hex("") };
    const questions: [string, unknown, unknown][] = [
      ["deriveBits", hkdf, 256],
      ["deriveBits", hkdf, 255],
      ["deriveBits", hkdf, null],
      ["deriveKey", hkdf, { name: "AES-GCM", length: 256 }],
      ["deriveKey", hkdf, { name: "AES-GCM", length: 100 }],
      ["deriveKey", hkdf, "SHA-256"],
    ];
    const answers = [true, false, false, true, false, false];
    expect(await observe("supportsAnswers", questions)).toStrictEqual(answers);
  });
});

const asking = { spec: `${draft}#SubtleCrypto-method-getPublicKey`, profiles };
const aes: [Uint8Array<ArrayBuffer>, { name: string }, KeyUsage[]] = [counting(16), { name: "AES-CBC" }, ["encrypt"]];

for (const name of ["RSASSA-PKCS1-v1_5", "RSA-OAEP", "ECDSA on P-256", "ECDH on P-384", "Ed25519", "X25519"]) {
  const { algorithm, facts, publicKey, privateKey } = pairs.find((pair) => pair.name === name)!;
  const { jwk } = privateKey.forms;
  const registered = {
    probe: "registers" as const,
    args: [jwk, algorithm, privateKey.usages],
    label: `${name} in crypto.subtle`,
  };
  feature(
    `SubtleCrypto.getPublicKey: ${name}`,
    { ...asking, needs: ["crypto.subtle.getPublicKey", registered] },
    (check) => {
      check("gives the public key of a private one that can't be exported", async ({ observe, expect }) => {
        const { usages, forms } = publicKey;
        const found = await observe("getsPublicKey", jwk, algorithm, privateKey.usages, usages);
        expect(found).toMatchObject({ type: "public", extractable: true, algorithm: facts, usages, jwk: forms.jwk });
      });
      check("rejects with SyntaxError for usages of the private key", async ({ observe, expect }) => {
        const found = await observe("refusesPublicKey", jwk, algorithm, privateKey.usages, privateKey.usages);
        expect(found).toStrictEqual(refused("SyntaxError"));
      });
      check("rejects with InvalidAccessError for a public key", async ({ observe, expect }) => {
        const { usages, forms } = publicKey;
        const found = await observe("refusesPublicKey", forms.jwk, algorithm, usages, usages);
        expect(found).toStrictEqual(refused("InvalidAccessError"));
      });
    },
  );
}

const secretly = { probe: "registers" as const, args: [...aes], label: "AES-CBC in crypto.subtle" };

feature("SubtleCrypto.getPublicKey", { ...asking, needs: ["crypto.subtle.getPublicKey", secretly] }, (check) => {
  check("rejects with NotSupportedError for a secret key", async ({ observe, expect }) => {
    expect(await observe("refusesPublicKey", ...aes, [])).toStrictEqual(refused("NotSupportedError"));
  });
});

const mutable = (usages: readonly KeyUsage[]): KeyUsage[] => [...usages];
const formats = `${draft}#subtlecrypto-interface-keyformat`;
const secrets = [
  ...ciphers.map(({ name, usages }) => ({ name, algorithm: { name }, usages })),
  { name: "HMAC", algorithm: { name: "HMAC", hash: "SHA-256" }, usages: ["sign"] as KeyUsage[] },
];

for (const { name, algorithm, usages } of secrets) {
  const args = ["raw-secret", counting(16), algorithm, usages];
  const known = [{ probe: "recognisesFormat" as const, args, label: `raw-secret for ${name}` }];
  feature(`SubtleCrypto: raw-secret for ${name}`, { spec: formats, needs: known, profiles }, (check) => {
    check("is what raw is", async ({ observe, expect }) => {
      for (const [from, to] of [
        ["raw-secret", "raw"],
        ["raw", "raw-secret"],
      ] as const) {
        const found = await observe("converts", from, counting(16), algorithm, mutable(usages), to);
        expect(found.exported).toStrictEqual(counting(16).buffer);
      }
    });
  });
}

for (const { name, algorithm, publicKey } of pairs) {
  const { raw } = publicKey.forms;
  if (!raw) continue;
  const args = ["raw-public", raw, algorithm, publicKey.usages];
  const known = [{ probe: "recognisesFormat" as const, args, label: `raw-public for ${name}` }];
  feature(`SubtleCrypto: raw-public for ${name}`, { spec: formats, needs: known, profiles }, (check) => {
    check("is what raw is", async ({ observe, expect }) => {
      for (const [from, to] of [
        ["raw-public", "raw"],
        ["raw", "raw-public"],
      ] as const) {
        const found = await observe("converts", from, raw, algorithm, publicKey.usages, to);
        expect(found.exported).toStrictEqual(raw.buffer);
      }
    });
  });
}

const encrypting: KeyUsage[] = ["encrypt", "decrypt", "wrapKey", "unwrapKey"];
const newSecrets = [
  { name: "ChaCha20-Poly1305", bytes: 32, alg: "C20P", usages: encrypting, facts: {}, wrong: 16 },
  { name: "AES-OCB", bytes: 16, alg: "A128OCB", usages: encrypting, facts: { length: 128 }, wrong: 15 },
  { name: "KMAC128", bytes: 16, alg: "K128", usages: ["sign", "verify"] as KeyUsage[], facts: { length: 128 } },
  { name: "KMAC256", bytes: 32, alg: "K256", usages: ["sign", "verify"] as KeyUsage[], facts: { length: 256 } },
];

for (const { name, bytes, alg, usages, facts, wrong } of newSecrets) {
  const section = name.startsWith("KMAC") ? "kmac" : name.toLowerCase();
  const needs = [
    { probe: "recognises" as const, args: [{ name, length: 128 }, usages], label: `${name} in crypto.subtle` },
  ];
  const about = { spec: `${draft}#${section}-operations-import-key`, needs, profiles };
  feature(`SubtleCrypto.importKey: ${name}`, about, (check) => {
    const raw = counting(bytes);
    const jwk = { kty: "oct", k: base64url(raw) };
    check("imports a key from raw-secret and jwk and exports it in both", async ({ observe, expect }) => {
      const algorithm = { name, ...facts };
      const exported = { "raw-secret": raw.buffer, jwk: { ...jwk, alg, key_ops: usages, ext: true } };
      for (const data of [{ "raw-secret": raw }, { jwk }])
        for (const [from, given] of Object.entries(data))
          for (const [to, out] of Object.entries(exported)) {
            const found = await observe("converts", from, given, { name }, usages, to);
            expect(found).toStrictEqual({ algorithm, exported: out });
          }
    });
    check("rejects with NotSupportedError for raw", async ({ observe, expect }) => {
      const found = await observe("refusesImport", "raw", raw, { name }, usages);
      expect(found).toStrictEqual(refused("NotSupportedError"));
    });
    check("rejects with DataError for the alg of another algorithm", async ({ observe, expect }) => {
      const found = await observe("refusesImport", "jwk", { ...jwk, alg: "A128GCM" }, { name }, usages);
      expect(found).toStrictEqual(refused("DataError"));
    });
    if (wrong === undefined) return;
    check("rejects with DataError for another length", async ({ observe, expect }) => {
      const found = await observe("refusesImport", "raw-secret", counting(wrong), { name }, usages);
      expect(found).toStrictEqual(refused("DataError"));
    });
  });
}
