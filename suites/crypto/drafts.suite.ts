import { suite } from "../suite.ts";
import { base64url, hex } from "./bytes.ts";
import { pairs } from "./keys.vectors.ts";
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
const half = (name: string) => pairs.find((pair) => pair.name === name)!;
const registered = (name: string, data: object, algorithm: Algorithm, usages: readonly KeyUsage[]) => {
  return { probe: "registers" as const, args: [data, algorithm, usages], label: `${name} in crypto.subtle` };
};

for (const name of ["RSASSA-PKCS1-v1_5", "ECDSA on P-256", "ECDH on P-384", "Ed25519", "X25519"]) {
  const { algorithm, facts, publicKey, privateKey } = half(name);
  const { jwk } = privateKey.forms;
  const needs = ["crypto.subtle.getPublicKey", registered(name, jwk, algorithm, privateKey.usages)];
  feature(`SubtleCrypto.getPublicKey: ${name}`, { ...asking, needs }, (check) => {
    check("gives the public key of a private one that can't be exported", async ({ observe, expect }) => {
      const { usages, forms } = publicKey;
      const found = await observe("getsPublicKey", jwk, algorithm, privateKey.usages, usages);
      expect(found).toMatchObject({ type: "public", extractable: true, algorithm: facts, usages, jwk: forms.jwk });
    });
  });
}

const { algorithm: ed25519, publicKey, privateKey } = half("Ed25519");
const refusing = ["crypto.subtle.getPublicKey", registered("Ed25519", privateKey.forms.jwk, ed25519, ["sign"])];

feature("SubtleCrypto.getPublicKey", { ...asking, needs: refusing }, (check) => {
  check("rejects with SyntaxError for usages of the private key", async ({ observe, expect }) => {
    const found = await observe("refusesPublicKey", privateKey.forms.jwk, ed25519, ["sign"], ["sign"]);
    expect(found).toStrictEqual(refused("SyntaxError"));
  });
  check("rejects with InvalidAccessError for a public key", async ({ observe, expect }) => {
    const found = await observe("refusesPublicKey", publicKey.forms.jwk, ed25519, ["verify"], ["verify"]);
    expect(found).toStrictEqual(refused("InvalidAccessError"));
  });
  const secretly = {
    needs: ["crypto.subtle.getPublicKey", registered("AES-CBC", counting(16), { name: "AES-CBC" }, ["encrypt"])],
  };
  check("rejects with NotSupportedError for a secret key", secretly, async ({ observe, expect }) => {
    const found = await observe("refusesPublicKey", counting(16), { name: "AES-CBC" }, ["encrypt"], []);
    expect(found).toStrictEqual(refused("NotSupportedError"));
  });
});

const aliases = [
  { format: "raw-secret", title: "AES-CBC", data: counting(16), algorithm: { name: "AES-CBC" }, usages: ["encrypt"] },
  {
    format: "raw-secret",
    title: "HMAC",
    data: counting(16),
    algorithm: { name: "HMAC", hash: "SHA-256" },
    usages: ["sign"],
  },
  ...["ECDSA on P-256", "ECDH on P-384", "Ed25519", "X25519"].map((title) => {
    const { algorithm, publicKey } = half(title);
    return { format: "raw-public", title, data: publicKey.forms.raw!, algorithm, usages: publicKey.usages };
  }),
] as { format: string; title: string; data: Uint8Array<ArrayBuffer>; algorithm: Algorithm; usages: KeyUsage[] }[];

for (const { format, title, data, algorithm, usages } of aliases) {
  const args = [format, data, algorithm, usages];
  const needs = [{ probe: "recognisesFormat" as const, args, label: `${format} for ${title}` }];
  feature(
    `SubtleCrypto: ${format}`,
    { spec: `${draft}#subtlecrypto-interface-keyformat`, needs, profiles },
    (check) => {
      check(`is what raw is for ${title}`, async ({ observe, expect }) => {
        const given = { data, algorithm, usages };
        const found = await observe(
          "converts",
          { ...given, from: format, to: "raw" },
          { ...given, from: "raw", to: format },
        );
        expect(found.map(({ exported }) => exported)).toStrictEqual([data.buffer, data.buffer]);
      });
    },
  );
}

const encrypting: KeyUsage[] = ["encrypt", "decrypt", "wrapKey", "unwrapKey"];
const secrets = [
  { name: "ChaCha20-Poly1305", bytes: 32, alg: "C20P", usages: encrypting, facts: {}, wrong: 16 },
  { name: "AES-OCB", bytes: 16, alg: "A128OCB", usages: encrypting, facts: { length: 128 }, wrong: 15 },
  { name: "KMAC128", bytes: 16, alg: "K128", usages: ["sign", "verify"] as KeyUsage[], facts: { length: 128 } },
  { name: "KMAC256", bytes: 32, alg: "K256", usages: ["sign", "verify"] as KeyUsage[], facts: { length: 256 } },
];

for (const { name, bytes, alg, usages, facts, wrong } of secrets) {
  const section = name.startsWith("KMAC") ? "kmac" : name.toLowerCase();
  const args = [{ name, length: 128 }, usages];
  const needs = [{ probe: "recognises" as const, args, label: `${name} in crypto.subtle` }];
  const raw = counting(bytes);
  const jwk = { kty: "oct", k: base64url(raw) };
  const given = { algorithm: { name }, usages };

  feature(
    `SubtleCrypto.importKey: ${name}`,
    { spec: `${draft}#${section}-operations-import-key`, needs, profiles },
    (check) => {
      check("imports a key from raw-secret and jwk and exports it in each", async ({ observe, expect }) => {
        const ways = [
          { from: "raw-secret", data: raw },
          { from: "jwk", data: jwk },
        ].flatMap((way) => {
          return ["raw-secret", "jwk"].map((to) => ({ ...given, ...way, to }));
        });
        const exported = [raw.buffer, { ...jwk, alg, key_ops: usages, ext: true }];
        const expected = [...exported, ...exported].map((exported) => ({ algorithm: { name, ...facts }, exported }));
        expect(await observe("converts", ...ways)).toStrictEqual(expected);
      });
      check(
        "rejects with DataError for the alg of another algorithm or a wrong length",
        async ({ observe, expect }) => {
          const foreign = { ...given, from: "jwk", data: { ...jwk, alg: "A128GCM" } };
          const short = wrong === undefined ? [] : [{ ...given, from: "raw-secret", data: counting(wrong) }];
          const found = await observe("refusesImport", foreign, ...short);
          expect(found).toStrictEqual([foreign, ...short].map(() => refused("DataError")));
        },
      );
      check("rejects with NotSupportedError for raw", async ({ observe, expect }) => {
        expect(await observe("refusesImport", { ...given, from: "raw", data: raw })).toStrictEqual([
          refused("NotSupportedError"),
        ]);
      });
    },
  );
}
