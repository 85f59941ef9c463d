import { suite } from "../suite.ts";
import { damaged, hex, utf8 } from "./bytes.ts";
import { ecdsaFamilies, privateJwk, publicJwk } from "./ec.vectors.ts";
import { ed448Cases, ed448WithContext, ed25519Cases, okpPrivate, okpPublic, scalarOutOfRange } from "./okp.vectors.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./ec-signature.probes.ts")>("crypto/ec-signature");
const w3c = "https://w3c.github.io/webcrypto/";
const secureCurves = "https://wicg.github.io/webcrypto-secure-curves/";
const hashes = ["SHA-1", "SHA-256", "SHA-384", "SHA-512"];
const recognised = (name: string, algorithm: object, key: object) => [
  { probe: "recognises" as const, args: [algorithm, key], label: `${name} in crypto.subtle` },
];

for (const { namedCurve, section, bytes, key, signatures } of ecdsaFamilies) {
  const algorithm = { name: "ECDSA", namedCurve };
  const jwk = publicJwk(namedCurve, key);
  const given = { algorithm, jwk, message: utf8("sample") };
  const params = (hash: string) => ({ name: "ECDSA", hash });
  const about = {
    needs: recognised(`ECDSA on ${namedCurve}`, algorithm, jwk),
    profiles: ["webcrypto:SubtleCrypto"],
    wpt: "WebCryptoAPI/sign_verify/ecdsa.https.any.js",
  };

  feature(
    `SubtleCrypto.verify: ECDSA on ${namedCurve}`,
    { ...about, spec: `${w3c}#ecdsa-operations-verify` },
    (check) => {
      check(`finds the signatures of RFC 6979, ${section} to be right with each hash`, async ({ observe, expect }) => {
        const calls = Object.entries(signatures).map(([hash, signature]) => ({
          ...given,
          params: params(hash),
          signature,
        }));
        expect(await observe("verifies", ...calls)).toStrictEqual([true, true, true, true]);
      });
      check("gives false for another signature, message or hash", async ({ observe, expect }) => {
        const right = { ...given, params: params("SHA-256"), signature: signatures["SHA-256"] };
        const { signature } = right;
        const forms = [damaged(signature, -1), hex(""), signature.slice(1), new Uint8Array(2 * bytes)];
        const wrong = [
          ...forms.map((signature) => ({ ...right, signature })),
          { ...right, message: damaged(right.message) },
          { ...right, params: params("SHA-384") },
        ];
        expect(await observe("verifies", ...wrong)).toStrictEqual(wrong.map(() => false));
      });
    },
  );

  feature(`SubtleCrypto.sign: ECDSA on ${namedCurve}`, { ...about, spec: `${w3c}#ecdsa-operations-sign` }, (check) => {
    check("gives signatures that it finds to be right, of r and s in full length", async ({ observe, expect }) => {
      const own = { ...given, privateJwk: privateJwk(namedCurve, key) };
      const found = await observe("signsAndVerifies", ...hashes.map((hash) => ({ ...own, params: params(hash) })));
      expect(found).toStrictEqual(hashes.map(() => ({ byteLength: 2 * bytes, ofMessage: true, ofOther: false })));
    });
    if (namedCurve !== "P-256") return;
    check("rejects with TypeError without a hash", async ({ observe, expect }) => {
      const own = { ...given, privateJwk: privateJwk(namedCurve, key), params: { name: "ECDSA" } };
      expect(await observe("signsAndVerifies", own)).toStrictEqual([typeError]);
    });
  });
}

const families = [
  {
    name: "Ed25519",
    section: "7.1",
    byteLength: 64,
    cases: ed25519Cases,
    profiles: ["webcrypto:SubtleCrypto"],
    clause: (operation: string) => `${w3c}#ed25519-operations-${operation}`,
  },
  {
    name: "Ed448",
    section: "7.4",
    byteLength: 114,
    cases: ed448Cases,
    profiles: ["webcrypto-secure-curves:SubtleCrypto"],
    clause: () => `${secureCurves}#ed448-operations`,
  },
];

for (const { name, section, byteLength, cases, profiles, clause } of families) {
  const algorithm = { name };
  const calls = cases.map(({ x, d, ...rest }) => ({
    ...rest,
    algorithm,
    params: algorithm,
    jwk: okpPublic(name, x),
    privateJwk: okpPrivate(name, { x, d }),
  }));
  const [first, right] = calls as [(typeof calls)[number], (typeof calls)[number]];
  const about = { needs: recognised(name, algorithm, right.jwk), profiles };

  feature(`SubtleCrypto.verify: ${name}`, { ...about, spec: clause("verify") }, (check) => {
    check(`finds the signatures of RFC 8032, ${section} to be right`, async ({ observe, expect }) => {
      expect(await observe("verifies", ...calls)).toStrictEqual(calls.map(() => true));
    });
    check("gives false for another signature, message or key", async ({ observe, expect }) => {
      const forms = [damaged(right.signature), damaged(right.signature, -20)];
      const wrong = [
        ...forms.map((signature) => ({ ...right, signature })),
        { ...right, message: damaged(right.message) },
        { ...right, jwk: first.jwk },
      ];
      expect(await observe("verifies", ...wrong)).toStrictEqual(wrong.map(() => false));
    });
    check("gives false for a signature of another length", async ({ observe, expect }) => {
      const wrong = [right.signature.slice(1), hex("")].map((signature) => ({ ...right, signature }));
      expect(await observe("verifies", ...wrong)).toStrictEqual([false, false]);
    });
    if (name !== "Ed25519") return;
    check("gives false when S isn't below the order of the group", async ({ observe, expect }) => {
      expect(await observe("verifies", { ...first, signature: scalarOutOfRange })).toStrictEqual([false]);
    });
  });

  // A note allows randomized signatures, so they are judged by verifying them alone.
  feature(`SubtleCrypto.sign: ${name}`, { ...about, spec: clause("sign") }, (check) => {
    check("gives signatures that it finds to be right", async ({ observe, expect }) => {
      const found = await observe("signsAndVerifies", ...calls);
      expect(found).toStrictEqual(calls.map(() => ({ byteLength, ofMessage: true, ofOther: false })));
    });
  });
}

const { x, d, context, ...example } = ed448WithContext;
const ed448 = { name: "Ed448" };
const keys = { algorithm: ed448, jwk: okpPublic("Ed448", x), privateJwk: okpPrivate("Ed448", { x, d }) };
const right = { ...example, ...keys, params: { ...ed448, context } };
const aboutContext = {
  needs: recognised("Ed448", ed448, keys.jwk),
  spec: `${secureCurves}#ed448-params`,
  profiles: ["webcrypto-secure-curves:SubtleCrypto"],
};

feature("SubtleCrypto: context of Ed448", aboutContext, (check) => {
  check("finds the signature of RFC 8032, 7.4 to be right with its context alone", async ({ observe, expect }) => {
    expect(await observe("verifies", right, { ...right, params: ed448 })).toStrictEqual([true, false]);
  });
  check("signs with a context of at most 255 bytes", async ({ observe, expect }) => {
    const long = { ...right, params: { ...ed448, context: new Uint8Array(256) } };
    const facts = { byteLength: 114, ofMessage: true, ofOther: false };
    expect(await observe("signsAndVerifies", right, long)).toStrictEqual([facts, refused("OperationError")]);
  });
});
