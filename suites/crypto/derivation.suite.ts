import { hkdfSync, pbkdf2Sync } from "node:crypto";
import { suite } from "../suite.ts";
import { utf8 } from "./bytes.ts";
import { hkdfCases, pbkdf2Cases } from "./derivation.vectors.ts";
import { refused, typeError } from "./refusal.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const feature = suite<typeof import("./derivation.probes.ts")>("crypto/derivation");
const failure = refused("OperationError");
const syntaxError = refused("SyntaxError");
const hashes = ["SHA-1", "SHA-256", "SHA-384", "SHA-512"];
const [salt, info, secret] = [utf8("salt"), utf8("info"), utf8("secret")];
const nodeName = (hash: string) => hash.replace("-", "").toLowerCase();

const about = (name: string, operation: string, method: string) => ({
  spec: `https://w3c.github.io/webcrypto/#${name.toLowerCase()}-operations-${operation}`,
  needs: [{ probe: "recognises" as const, args: [name], label: `${name} in crypto.subtle` }],
  bcd: `api.SubtleCrypto.${method}`,
  profiles: ["webcrypto:SubtleCrypto"],
});
const callOf = ({ secret, params, output }: { secret: Bytes; params: HkdfParams | Pbkdf2Params; output: Bytes }) => ({
  secret,
  params,
  length: output.length * 8,
});

feature("SubtleCrypto.deriveBits: HKDF", about("HKDF", "derive-bits", "deriveBits"), (check) => {
  check("gives the outputs of RFC 5869", async ({ observe, expect }) => {
    const found = await observe("derivesBits", ...hkdfCases.map(callOf));
    expect(found).toStrictEqual(hkdfCases.map(({ output }) => output.buffer));
  });
  check("rejects with OperationError for more than 255 times the hash", async ({ observe, expect }) => {
    const { params } = hkdfCases[0]!;
    const found = await observe("derivesBits", ...[0, 8].map((more) => ({ params, secret, length: 255 * 256 + more })));
    expect(found).toStrictEqual([expect.any(ArrayBuffer), failure]);
  });
  check("rejects with TypeError without salt or info", async ({ observe, expect }) => {
    const params = { name: "HKDF", hash: "SHA-256" };
    const wrong = [{ salt }, { info }].map((rest) => ({ params: { ...params, ...rest }, secret, length: 256 }));
    expect(await observe("derivesBits", ...wrong)).toStrictEqual([typeError, typeError]);
  });
});

feature("SubtleCrypto.deriveBits: PBKDF2", about("PBKDF2", "derive-bits", "deriveBits"), (check) => {
  check("gives the outputs of RFC 6070 and RFC 7914", async ({ observe, expect }) => {
    const found = await observe("derivesBits", ...pbkdf2Cases.map(callOf));
    expect(found).toStrictEqual(pbkdf2Cases.map(({ output }) => output.buffer));
  });
  const params = { name: "PBKDF2", hash: "SHA-256", salt };
  check("rejects with OperationError for no iterations", async ({ observe, expect }) => {
    const found = await observe("derivesBits", { params: { ...params, iterations: 0 }, secret, length: 256 });
    expect(found).toStrictEqual([failure]);
  });
  check("rejects with TypeError for iterations that are missing or no unsigned long", async ({ observe, expect }) => {
    const wrong = [{}, { iterations: -1 }, { iterations: 2 ** 32 }];
    const calls = wrong.map((rest) => ({ params: { ...params, ...rest }, secret, length: 256 }));
    expect(await observe("derivesBits", ...calls)).toStrictEqual([typeError, typeError, typeError]);
  });
});

interface Family {
  name: string;
  params(hash: string): HkdfParams & { iterations: number };
  /** What another implementation derives with them. */
  expected(hash: string, secret: Bytes, byteLength: number): ArrayBuffer;
}

const paramsOf = (name: string) => (hash: string) => ({ name, hash, salt, info, iterations: 3 });
const families: Family[] = [
  {
    name: "HKDF",
    params: paramsOf("HKDF"),
    expected: (hash, secret, length) => hkdfSync(nodeName(hash), secret, salt, info, length),
  },
  {
    name: "PBKDF2",
    params: paramsOf("PBKDF2"),
    expected: (hash, secret, length) => Uint8Array.from(pbkdf2Sync(secret, salt, 3, length, nodeName(hash))).buffer,
  },
];

for (const { name, params, expected } of families) {
  const given = params("SHA-256");

  feature(`SubtleCrypto.deriveBits: ${name}`, about(name, "derive-bits", "deriveBits"), (check) => {
    check("gives what another implementation gives with each hash", async ({ observe, expect }) => {
      const found = await observe(
        "derivesBits",
        ...hashes.map((hash) => ({ params: params(hash), secret, length: 800 })),
      );
      expect(found).toStrictEqual(hashes.map((hash) => expected(hash, secret, 100)));
    });
    check("takes an empty secret", async ({ observe, expect }) => {
      const nothing = new Uint8Array(0);
      const found = await observe("derivesBits", { params: given, secret: nothing, length: 256 });
      expect(found).toStrictEqual([expected("SHA-256", nothing, 32)]);
    });
    check("gives no bytes for a length of zero", async ({ observe, expect }) => {
      const found = await observe("derivesBits", { params: given, secret, length: 0 });
      expect(found).toStrictEqual([new ArrayBuffer(0)]);
    });
    check(
      "rejects with OperationError for a length of null, none or one within a byte",
      async ({ observe, expect }) => {
        const wrong = [{ length: null }, {}, { length: 1 }, { length: 255 }].map((rest) => ({
          params: given,
          secret,
          ...rest,
        }));
        expect(await observe("derivesBits", ...wrong)).toStrictEqual(wrong.map(() => failure));
      },
    );
    check("rejects with NotSupportedError for an unknown hash", async ({ observe, expect }) => {
      const found = await observe("derivesBits", { params: params("SHA-999"), secret, length: 256 });
      expect(found).toStrictEqual([refused("NotSupportedError")]);
    });
  });

  feature(`SubtleCrypto.importKey: ${name}`, about(name, "import-key", "importKey"), (check) => {
    check("gives a secret key that can't be extracted", async ({ observe, expect }) => {
      const usages = ["deriveKey", "deriveBits"];
      const facts = { type: "secret", extractable: false, algorithm: { name }, usages };
      expect(await observe("importsSecret", name, secret)).toStrictEqual(facts);
    });
    check("rejects with SyntaxError when it should be extractable", async ({ observe, expect }) => {
      expect(await observe("refusesImport", name, ["raw", true, ["deriveBits"]])).toStrictEqual([syntaxError]);
    });
    check("rejects with SyntaxError for no usages or those of another algorithm", async ({ observe, expect }) => {
      const found = await observe("refusesImport", name, ["raw", false, []], ["raw", false, ["deriveBits", "sign"]]);
      expect(found).toStrictEqual([syntaxError, syntaxError]);
    });
    check("rejects with NotSupportedError for jwk", async ({ observe, expect }) => {
      const found = await observe("refusesImport", name, ["jwk", false, ["deriveBits"]]);
      expect(found).toStrictEqual([refused("NotSupportedError")]);
    });
  });

  const deriving = {
    ...about(name, "derive-bits", "deriveKey"),
    spec: "https://w3c.github.io/webcrypto/#SubtleCrypto-method-deriveKey",
  };
  feature(`SubtleCrypto.deriveKey: ${name}`, deriving, (check) => {
    const aes = (length: number) => ({ name: "AES-GCM", length });
    check("makes AES keys of each length and HMAC keys as long as a block", async ({ observe, expect }) => {
      const keys = [128, 192, 256].map((length) => ({ given: aes(length), own: aes(length), usages: ["encrypt"] }));
      const hmac = { name: "HMAC", hash: { name: "SHA-512" }, length: 1024 };
      const all = [...keys, { given: { name: "HMAC", hash: "SHA-512" }, own: hmac, usages: ["sign"] }];
      const wanted = all.map(({ given, usages }): [Algorithm, KeyUsage[]] => [given, usages as KeyUsage[]]);
      const facts = all.map(({ own, usages }) => {
        const raw = expected("SHA-256", secret, own.length / 8);
        return { type: "secret", extractable: true, algorithm: own, usages, raw };
      });
      expect(await observe("derivesKeys", given, secret, ...wanted)).toStrictEqual(facts);
    });
    // The last two: their "get key length" gives null, and bits of that length are refused.
    check("rejects with OperationError for a key of a length that there isn't", async ({ observe, expect }) => {
      const wrong: [Algorithm, KeyUsage[]][] = [
        [aes(120), ["encrypt"]],
        [{ name: "HKDF" }, ["deriveBits"]],
        [{ name: "PBKDF2" }, ["deriveBits"]],
      ];
      expect(await observe("derivesKeys", given, secret, ...wrong)).toStrictEqual([failure, failure, failure]);
    });
    check("rejects with SyntaxError for no usages", async ({ observe, expect }) => {
      expect(await observe("derivesKeys", given, secret, [aes(128), []])).toStrictEqual([syntaxError]);
    });
  });
}
