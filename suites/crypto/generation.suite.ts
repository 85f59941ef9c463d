import { suite } from "../suite.ts";
import { hex } from "./bytes.ts";
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

// Of 1024 bits but once: longer ones take their time.
const rsa = (name: string, modulusLength = 1024) => ({
  name,
  hash: "SHA-256",
  modulusLength,
  publicExponent: hex("010001"),
});
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
    { name: "RSASSA-PKCS1-v1_5", section: "rsassa-pkcs1", bits: 2048, ...signing },
    { name: "RSA-PSS", section: "rsa-pss", bits: 1024, ...signing },
    { name: "RSA-OAEP", section: "rsa-oaep", bits: 1024, ...deciphering },
  ].map(({ section, bits, ...rest }) => ({
    ...rest,
    about: w3c(section),
    algorithms: [rsa(rest.name, bits)],
    facts: [{ ...rsa(rest.name, bits), hash: { name: "SHA-256" } }],
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
  const usages = [...publicUsages, ...privateUsages] as KeyUsage[];
  const [sample] = algorithms;

  feature(`SubtleCrypto.generateKey: ${name}`, { ...about, needs, bcd: "api.SubtleCrypto.generateKey" }, (check) => {
    check("gives a pair of which the private key alone can be kept in", async ({ observe, expect }) => {
      for (const [index, algorithm] of algorithms.entries()) {
        const own = facts[index];
        expect(await observe("generatesPair", algorithm, false, usages)).toStrictEqual({
          publicKey: { type: "public", extractable: true, algorithm: own, usages: publicUsages },
          privateKey: { type: "private", extractable: false, algorithm: own, usages: privateUsages },
        });
      }
    });
    check("rejects with SyntaxError for a usage of another algorithm", async ({ observe, expect }) => {
      expect(await observe("refusesGeneration", sample!, [...usages, wrong])).toStrictEqual(syntaxError);
    });
    // These make a pair first, which takes long with RSA.
    if (name.startsWith("RSA")) return;
    check("rejects with SyntaxError without a usage for the private key", async ({ observe, expect }) => {
      for (const none of [[], publicUsages])
        expect(await observe("refusesGeneration", sample!, none)).toStrictEqual(syntaxError);
    });
    check("gives two keys that belong together", async ({ observe, expect }) => {
      const { ofPublic, ofPrivate } = await observe("publicMembersOfPair", sample!, usages);
      expect(ofPrivate).toStrictEqual(ofPublic);
      expect(ofPublic).toMatchObject({ x: expect.any(String) });
    });
  });
}

const { hash, modulusLength, publicExponent } = rsa("");
const pkcs1 = "RSASSA-PKCS1-v1_5";
const aboutRsa = { ...w3c("rsassa-pkcs1"), needs: recognised(pkcs1, rsa(pkcs1), "encrypt") };

feature("SubtleCrypto.generateKey: RSA parameters", aboutRsa, (check) => {
  check("rejects with OperationError for an exponent that gives no key", async ({ observe, expect }) => {
    for (const wrong of [hex("01"), hex("02"), hex("010000")]) {
      const found = await observe("refusesGeneration", { ...rsa(pkcs1), publicExponent: wrong }, ["sign"]);
      expect(found).toStrictEqual(refused("OperationError"));
    }
  });
  check("rejects with TypeError where one is missing", async ({ observe, expect }) => {
    for (const rest of [
      { hash, modulusLength },
      { hash, publicExponent },
      { modulusLength, publicExponent },
    ])
      expect(await observe("refusesGeneration", { name: pkcs1, ...rest }, ["sign"])).toStrictEqual(typeError);
  });
  check("rejects with TypeError for an exponent that is no Uint8Array", async ({ observe, expect }) => {
    for (const wrong of [65537, [1, 0, 1], hex("010001").buffer, new Uint16Array([1])]) {
      const found = await observe("refusesGeneration", { ...rsa(pkcs1), publicExponent: wrong }, ["sign"]);
      expect(found).toStrictEqual(typeError);
    }
  });
});

feature(
  "SubtleCrypto.generateKey: named curves",
  { ...w3c("ecdsa"), needs: recognised("ECDSA", { name: "ECDSA", namedCurve: "P-256" }, "encrypt") },
  (check) => {
    const unknown = { "an unknown one": ["P-257", ""], "a known one in other letters": ["p-256"] };
    for (const [title, names] of Object.entries(unknown)) {
      check(`rejects with NotSupportedError for ${title}`, async ({ observe, expect }) => {
        for (const namedCurve of names) {
          const found = await observe("refusesGeneration", { name: "ECDSA", namedCurve }, ["sign"]);
          expect(found).toStrictEqual(refused("NotSupportedError"));
        }
      });
    }
    check("rejects with TypeError where it is missing", async ({ observe, expect }) => {
      expect(await observe("refusesGeneration", { name: "ECDSA" }, ["sign"])).toStrictEqual(typeError);
    });
  },
);

const secretFamilies = [
  ...ciphers.map(({ name, usages }) => ({ name, about: w3c(name.toLowerCase()), lengths: [128, 192, 256], usages })),
  { name: "AES-OCB", about: modern("aes-ocb"), lengths: [128, 192, 256], usages: ciphers[0]!.usages },
];

for (const { name, about, lengths, usages } of secretFamilies) {
  const needs = recognised(name, { name, length: 128 }, "sign");
  feature(`SubtleCrypto.generateKey: ${name}`, { ...about, needs, bcd: "api.SubtleCrypto.generateKey" }, (check) => {
    check("gives keys of each length", async ({ observe, expect }) => {
      for (const length of lengths) {
        const algorithm = { name, length };
        const facts = { type: "secret", extractable: true, algorithm, usages };
        const base64urlLength = Math.ceil((length / 8) * (4 / 3));
        expect(await observe("generatesSecret", algorithm, usages)).toStrictEqual({ ...facts, base64urlLength });
      }
    });
    check("gives another key each time", async ({ observe, expect }) => {
      expect(await observe("differentSecrets", { name, length: 128 } as Algorithm, usages, 8)).toBe(8);
    });
    check("rejects with OperationError for another length", async ({ observe, expect }) => {
      for (const length of [0, 64, 129, 512])
        expect(await observe("refusesGeneration", { name, length }, usages)).toStrictEqual(refused("OperationError"));
    });
    check("rejects with TypeError without a length", async ({ observe, expect }) => {
      expect(await observe("refusesGeneration", { name }, usages)).toStrictEqual(typeError);
    });
    check("rejects with SyntaxError for no usages or those of another algorithm", async ({ observe, expect }) => {
      for (const wrong of [[], [...usages, "sign"]])
        expect(await observe("refusesGeneration", { name, length: 128 }, wrong)).toStrictEqual(syntaxError);
    });
  });
}

const aboutAes = { ...w3c("aes-cbc"), needs: recognised("AES-CBC", { name: "AES-CBC", length: 128 }, "sign") };

feature("SubtleCrypto.generateKey: Web IDL conversions", aboutAes, (check) => {
  const idl = "https://webidl.spec.whatwg.org/";
  check("rejects with TypeError for a usage that there isn't", { spec: `${idl}#js-enumeration` }, async (context) => {
    const { observe, expect } = context;
    const found = await observe("refusesGeneration", { name: "AES-CBC", length: 128 }, ["encrypt", "no such usage"]);
    expect(found).toStrictEqual(typeError);
  });
  check("rejects with TypeError for a length out of range", { spec: `${idl}#EnforceRange` }, async (context) => {
    const { observe, expect } = context;
    for (const length of [-1, 65536 + 128, Number.NaN]) {
      const found = await observe("refusesGeneration", { name: "AES-CBC", length }, ["encrypt"]);
      expect(found).toStrictEqual(typeError);
    }
  });
});
