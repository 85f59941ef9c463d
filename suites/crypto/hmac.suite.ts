import { suite } from "../suite.ts";
import { damaged, hex } from "./bytes.ts";
import { families } from "./hmac.vectors.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./hmac.probes.ts")>("crypto/hmac");
const profiles = ["webcrypto:SubtleCrypto"];
const clause = (operation: string) => `https://w3c.github.io/webcrypto/#hmac-operations-${operation}`;
const recognised = (hash: string) => ({ probe: "recognises" as const, args: [hash], label: `HMAC with ${hash}` });
const cases = families.flatMap(({ hash, macs }) => macs.map(({ mac, ...rest }) => ({ ...rest, hash, mac: hex(mac) })));
const sample = cases[0]!;

const signing = {
  profiles,
  needs: families.map(({ hash }) => recognised(hash)),
  wpt: "WebCryptoAPI/sign_verify/hmac.https.any.js",
};

feature("SubtleCrypto.sign: HMAC", { ...signing, spec: clause("sign"), bcd: "api.SubtleCrypto.sign" }, (check) => {
  check("gives the MACs of RFC 2202 and RFC 4231 with each hash", async ({ observe, expect }) => {
    expect(await observe("signs", ...cases)).toStrictEqual(cases.map(({ mac }) => mac.buffer));
  });
});

feature(
  "SubtleCrypto.verify: HMAC",
  { ...signing, spec: clause("verify"), bcd: "api.SubtleCrypto.verify" },
  (check) => {
    check("finds the MACs of RFC 2202 and RFC 4231 to be right", async ({ observe, expect }) => {
      expect(await observe("verifies", ...cases)).toStrictEqual(cases.map(() => true));
    });
    check("gives false for a MAC with a changed bit, a shorter one or none", async ({ observe, expect }) => {
      const { mac } = sample;
      const wrong = [damaged(mac), damaged(mac, -1), mac.slice(0, -1), hex("")].map((mac) => ({ ...sample, mac }));
      expect(await observe("verifies", ...wrong)).toStrictEqual(wrong.map(() => false));
    });
    check("gives false for another message or key", async ({ observe, expect }) => {
      const { data, key } = sample;
      const wrong = [
        { ...sample, data: damaged(data) },
        { ...sample, key: damaged(key) },
      ];
      expect(await observe("verifies", ...wrong)).toStrictEqual([false, false]);
    });
  },
);

const about = { profiles, needs: [recognised("SHA-256")], bcd: "api.SubtleCrypto.generateKey" };
const algorithm = { name: "HMAC", hash: "SHA-256" };

feature("SubtleCrypto.generateKey: HMAC", { ...about, spec: clause("generate-key") }, (check) => {
  const facts = { type: "secret", extractable: true, usages: ["sign", "verify"], isRandom: true };
  check("gives keys as long as the block of their hash", { needs: signing.needs }, async ({ observe, expect }) => {
    const found = await observe("generates", ...families.map(({ hash }) => ({ name: "HMAC", hash })));
    const expected = families.map(({ hash, block }) => ({
      ...facts,
      algorithm: { name: "HMAC", hash: { name: hash }, length: block },
      byteLength: block / 8,
    }));
    expect(found).toStrictEqual(expected);
  });
  check("gives keys of the length asked for", async ({ observe, expect }) => {
    const own = { name: "HMAC", hash: { name: "SHA-256" }, length: 128 };
    const found = await observe("generates", { ...algorithm, length: 128 });
    expect(found).toStrictEqual([{ ...facts, algorithm: own, byteLength: 16 }]);
  });
  check("rejects with OperationError for a length of zero", async ({ observe, expect }) => {
    const found = await observe("refusesGeneration", [{ ...algorithm, length: 0 }, ["sign"]]);
    expect(found).toStrictEqual([refused("OperationError")]);
  });
  check("rejects with SyntaxError for no usages or those of another algorithm", async ({ observe, expect }) => {
    const found = await observe("refusesGeneration", [algorithm, []], [algorithm, ["sign", "encrypt"]]);
    expect(found).toStrictEqual([refused("SyntaxError"), refused("SyntaxError")]);
  });
  check("rejects without a hash that is known", async ({ observe, expect }) => {
    const unknown = { name: "HMAC", hash: "SHA-999" };
    const found = await observe("refusesGeneration", [{ name: "HMAC" }, ["sign"]], [unknown, ["sign"]]);
    expect(found).toStrictEqual([typeError, refused("NotSupportedError")]);
  });
});

const importing = { ...about, bcd: "api.SubtleCrypto.importKey", spec: clause("import-key") };

feature("SubtleCrypto.importKey: HMAC", importing, (check) => {
  check("spells hashes as they are registered", async ({ observe, expect }) => {
    const own = { name: "HMAC", hash: { name: "SHA-256" }, length: 16 };
    const facts = { type: "secret", extractable: true, algorithm: own, usages: ["sign", "verify"] };
    expect(await observe("imports", { name: "hmac", hash: { name: "sha-256" } })).toStrictEqual([facts]);
  });
  check("takes a length that ends within the last byte", async ({ observe, expect }) => {
    expect(await observe("imports", { ...algorithm, length: 13 })).toMatchObject([{ algorithm: { length: 13 } }]);
  });
  // "a byte sequence containing |bits|": the first `length` bits, zeros after them.
  check("keeps only the bits of the length given", async ({ observe, expect }) => {
    expect(await observe("exportsPartOfByte", hex("ffff"), 13)).toStrictEqual(hex("fff8").buffer);
  });
  check("rejects with DataError for a length beyond the data or a byte short of it", async ({ observe, expect }) => {
    const found = await observe("imports", { ...algorithm, length: 17 }, { ...algorithm, length: 8 });
    expect(found).toStrictEqual([refused("DataError"), refused("DataError")]);
  });
  check("rejects with DataError for no data", async ({ observe, expect }) => {
    expect(await observe("refusesImport", "raw", hex(""))).toStrictEqual(refused("DataError"));
  });
  check("rejects with NotSupportedError for spki", async ({ observe, expect }) => {
    expect(await observe("refusesImport", "spki", hex("ffff"))).toStrictEqual(refused("NotSupportedError"));
  });
});
