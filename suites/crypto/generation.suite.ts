import { suite } from "../suite.ts";
import { hex } from "./bytes.ts";
import type { Call } from "./generation.probes.ts";
import { ciphers } from "./keys.vectors.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./generation.probes.ts")>("crypto/generation");
const w3c = (section: string) => ({
  spec: `https://w3c.github.io/webcrypto/#${section}-operations-generate-key`,
  profiles: ["webcrypto:SubtleCrypto"],
});
const curves448 = (section: string) => ({
  spec: `https://wicg.github.io/webcrypto-secure-curves/#${section}-operations`,
  profiles: ["webcrypto-secure-curves:SubtleCrypto"],
});
const modern = (section: string) => ({
  spec: `https://wicg.github.io/webcrypto-modern-algos/#${section}-operations-generate-key`,
  profiles: ["webcrypto-modern:SubtleCrypto"],
});
const syntaxError = refused("SyntaxError");

const signing = { publicUsages: ["verify"], privateUsages: ["sign"], wrong: "encrypt" };
const agreeing = { publicUsages: [], privateUsages: ["deriveKey", "deriveBits"], wrong: "encrypt" };
const deciphering = { publicUsages: ["encrypt", "wrapKey"], privateUsages: ["decrypt", "unwrapKey"], wrong: "sign" };

// Of 1024 bits: longer ones can take seconds to find.
const rsa = (name: string) => ({ name, hash: "SHA-256", modulusLength: 1024, publicExponent: hex("010001") });
const curves = ["P-256", "P-384", "P-521"];
const onCurve = (name: string) => curves.map((namedCurve) => ({ name, namedCurve }));

interface PairFamily {
  name: string;
  about: { spec: string; profiles: string[] };
  algorithms: { name: string }[];
  /** What each algorithm is in the key; the same if left out. */
  facts?: object[];
  publicUsages: string[];
  privateUsages: string[];
  wrong: string;
}

const pairFamilies: PairFamily[] = [
  ...[
    { name: "RSASSA-PKCS1-v1_5", section: "rsassa-pkcs1", ...signing },
    { name: "RSA-PSS", section: "rsa-pss", ...signing },
    { name: "RSA-OAEP", section: "rsa-oaep", ...deciphering },
  ].map(({ section, ...rest }) => ({
    ...rest,
    about: w3c(section),
    algorithms: [rsa(rest.name)],
    facts: [{ ...rsa(rest.name), hash: { name: "SHA-256" } }],
  })),
  { name: "ECDSA", about: w3c("ecdsa"), algorithms: onCurve("ECDSA"), ...signing },
  { name: "ECDH", about: w3c("ecdh"), algorithms: onCurve("ECDH"), ...agreeing },
  { name: "Ed25519", about: w3c("ed25519"), algorithms: [{ name: "Ed25519" }], ...signing },
  { name: "X25519", about: w3c("x25519"), algorithms: [{ name: "X25519" }], ...agreeing },
  { name: "Ed448", about: curves448("ed448"), algorithms: [{ name: "Ed448" }], ...signing },
  { name: "X448", about: curves448("x448"), algorithms: [{ name: "X448" }], ...agreeing },
];

function recognised(name: string, algorithm: object | undefined, wrong: string) {
  return [{ probe: "recognises" as const, args: [algorithm, [wrong]], label: `${name} in crypto.subtle` }];
}

for (const { name, about, algorithms, facts = algorithms, publicUsages, privateUsages, wrong } of pairFamilies) {
  const needs = recognised(name, algorithms[0], wrong);
  const usages = [...publicUsages, ...privateUsages];
  const sample = algorithms[0]!;

  feature(`SubtleCrypto.generateKey: ${name}`, { ...about, needs, bcd: "api.SubtleCrypto.generateKey" }, (check) => {
    check("gives a pair of which the private key alone can be kept in", { timeout: 10_000 }, async (context) => {
      const { observe, expect } = context;
      const found = await observe("generatesPairs", false, ...algorithms.map((algorithm): Call => [algorithm, usages]));
      const expected = facts.map((algorithm) => ({
        publicKey: { type: "public", extractable: true, algorithm, usages: publicUsages },
        privateKey: { type: "private", extractable: false, algorithm, usages: privateUsages },
      }));
      expect(found).toStrictEqual(expected);
    });
    // Without a usage for the private key a pair is made first, which takes long with RSA.
    const none = name.startsWith("RSA") ? [] : [[], publicUsages];
    check("rejects with SyntaxError for wrong usages or none for the private key", async ({ observe, expect }) => {
      const calls = [[...usages, wrong], ...none].map((wrong): Call => [sample, wrong]);
      expect(await observe("refusesGeneration", ...calls)).toStrictEqual(calls.map(() => syntaxError));
    });
    if (name.startsWith("RSA")) return;
    check("gives two keys that belong together", async ({ observe, expect }) => {
      const { ofPublic, ofPrivate } = await observe("publicMembersOfPair", sample, usages);
      expect(ofPrivate).toStrictEqual(ofPublic);
      expect(ofPublic).toMatchObject({ x: expect.any(String) });
    });
  });
}

const { hash, modulusLength, publicExponent } = rsa("");
const name = "RSASSA-PKCS1-v1_5";
const aboutRsa = { ...w3c("rsassa-pkcs1"), needs: recognised(name, rsa(name), "encrypt") };

feature("SubtleCrypto.generateKey: RSA parameters", aboutRsa, (check) => {
  const callsOf = (list: object[]) => list.map((members): Call => [{ name, ...members }, ["sign"]]);
  check("rejects with OperationError for an exponent that gives no key", async ({ observe, expect }) => {
    const wrong = [hex("01"), hex("02"), hex("010000")].map((publicExponent) => ({ ...rsa(name), publicExponent }));
    expect(await observe("refusesGeneration", ...callsOf(wrong))).toStrictEqual(
      wrong.map(() => refused("OperationError")),
    );
  });
  check("rejects with TypeError where one is missing", async ({ observe, expect }) => {
    const wrong = [
      { hash, modulusLength },
      { hash, publicExponent },
      { modulusLength, publicExponent },
    ];
    expect(await observe("refusesGeneration", ...callsOf(wrong))).toStrictEqual(wrong.map(() => typeError));
  });
  check("rejects with TypeError for an exponent that is no Uint8Array", async ({ observe, expect }) => {
    const exponents = [65537, [1, 0, 1], hex("010001").buffer, new Uint16Array([1])];
    const wrong = exponents.map((publicExponent) => ({ ...rsa(name), publicExponent }));
    expect(await observe("refusesGeneration", ...callsOf(wrong))).toStrictEqual(wrong.map(() => typeError));
  });
});

const p256 = { name: "ECDSA", namedCurve: "P-256" };

feature(
  "SubtleCrypto.generateKey: named curves",
  { ...w3c("ecdsa"), needs: recognised("ECDSA", p256, "encrypt") },
  (check) => {
    const unknown = { "an unknown one": ["P-257", ""], "a known one in other letters": ["p-256"] };
    for (const [title, names] of Object.entries(unknown)) {
      check(`rejects with NotSupportedError for ${title}`, async ({ observe, expect }) => {
        const calls = names.map((namedCurve): Call => [{ name: "ECDSA", namedCurve }, ["sign"]]);
        expect(await observe("refusesGeneration", ...calls)).toStrictEqual(
          names.map(() => refused("NotSupportedError")),
        );
      });
    }
    check("rejects with TypeError where it is missing", async ({ observe, expect }) => {
      expect(await observe("refusesGeneration", [{ name: "ECDSA" }, ["sign"]])).toStrictEqual([typeError]);
    });
  },
);

const secretFamilies = [
  ...ciphers.map(({ name, usages }) => ({ name, about: w3c(name.toLowerCase()), usages })),
  { name: "AES-OCB", about: modern("aes-ocb"), usages: ciphers[0]!.usages },
];

for (const { name, about, usages } of secretFamilies) {
  const needs = recognised(name, { name, length: 128 }, "sign");
  feature(`SubtleCrypto.generateKey: ${name}`, { ...about, needs, bcd: "api.SubtleCrypto.generateKey" }, (check) => {
    check("gives keys of each length", async ({ observe, expect }) => {
      const algorithms = [128, 192, 256].map((length) => ({ name, length }));
      const found = await observe("generatesSecrets", ...algorithms.map((algorithm): Call => [algorithm, usages]));
      const expected = algorithms.map((algorithm) => {
        const base64urlLength = Math.ceil((algorithm.length / 8) * (4 / 3));
        return { type: "secret", extractable: true, algorithm, usages, base64urlLength };
      });
      expect(found).toStrictEqual(expected);
    });
    check("gives another key each time", async ({ observe, expect }) => {
      expect(await observe("differentSecrets", 8, { name, length: 128 }, usages)).toBe(8);
    });
    check("rejects with OperationError for another length and with TypeError for none", async ({ observe, expect }) => {
      const wrong = [0, 64, 129, 512].map((length): Call => [{ name, length }, usages]);
      const found = await observe("refusesGeneration", ...wrong, [{ name }, usages]);
      expect(found).toStrictEqual([...wrong.map(() => refused("OperationError")), typeError]);
    });
    check("rejects with SyntaxError for no usages or those of another algorithm", async ({ observe, expect }) => {
      const wrong = [[], [...usages, "sign"]].map((wrong): Call => [{ name, length: 128 }, wrong]);
      expect(await observe("refusesGeneration", ...wrong)).toStrictEqual([syntaxError, syntaxError]);
    });
  });
}

const chacha = { name: "ChaCha20-Poly1305" };
const aboutChacha = { ...modern("chacha20-poly1305"), needs: recognised(chacha.name, chacha, "sign") };

feature("SubtleCrypto.generateKey: ChaCha20-Poly1305", aboutChacha, (check) => {
  check("gives keys of 256 bits", async ({ observe, expect }) => {
    const usages = ["encrypt", "decrypt"];
    const facts = { type: "secret", extractable: true, algorithm: chacha, usages, base64urlLength: 43 };
    expect(await observe("generatesSecrets", [chacha, usages])).toStrictEqual([facts]);
  });
});

const aboutAes = { ...w3c("aes-cbc"), needs: recognised("AES-CBC", { name: "AES-CBC", length: 128 }, "sign") };

feature("SubtleCrypto.generateKey: Web IDL conversions", aboutAes, (check) => {
  const idl = "https://webidl.spec.whatwg.org/";
  check("rejects with TypeError for a usage that there isn't", { spec: `${idl}#js-enumeration` }, async (context) => {
    const { observe, expect } = context;
    const found = await observe("refusesGeneration", [{ name: "AES-CBC", length: 128 }, ["encrypt", "no such usage"]]);
    expect(found).toStrictEqual([typeError]);
  });
  check("rejects with TypeError for a length out of range", { spec: `${idl}#EnforceRange` }, async (context) => {
    const { observe, expect } = context;
    const wrong = [-1, 65536 + 128, Number.NaN].map((length): Call => [{ name: "AES-CBC", length }, ["encrypt"]]);
    expect(await observe("refusesGeneration", ...wrong)).toStrictEqual(wrong.map(() => typeError));
  });
});
