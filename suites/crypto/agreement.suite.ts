import { suite } from "../suite.ts";
import type { Key } from "./agreement.probes.ts";
import { ecdhFamilies, privateJwk, publicJwk } from "./ec.vectors.ts";
import { agreements, okpPrivate, okpPublic } from "./okp.vectors.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./agreement.probes.ts")>("crypto/agreement");
const denied = refused("InvalidAccessError");

interface Pair {
  own: Key;
  peer: Key;
  secret: Uint8Array<ArrayBuffer>;
}
interface Family {
  name: string;
  source: string;
  spec: string;
  profiles: string[];
  pairs: Pair[];
}

const onCurves: Pair[] = ecdhFamilies.map(({ namedCurve, key, peer, secret }) => {
  const algorithm = { name: "ECDH", namedCurve };
  const own = { algorithm, jwk: privateJwk(namedCurve, key) };
  return { own, peer: { algorithm, jwk: publicJwk(namedCurve, peer) }, secret };
});
const [onP256, onP384] = onCurves as [Pair, Pair];

const families: Family[] = [
  {
    name: "ECDH",
    source: "RFC 5903, 8 on each curve",
    spec: "https://w3c.github.io/webcrypto/#ecdh-operations-derive-bits",
    profiles: ["webcrypto:SubtleCrypto"],
    pairs: onCurves,
  },
  ...agreements.map(({ name, section, key, peer, secret }) => ({
    name,
    source: `RFC 7748, ${section}`,
    spec:
      name === "X25519"
        ? "https://w3c.github.io/webcrypto/#x25519-operations-derive-bits"
        : "https://wicg.github.io/webcrypto-secure-curves/#x448-operations",
    profiles: [name === "X25519" ? "webcrypto:SubtleCrypto" : "webcrypto-secure-curves:SubtleCrypto"],
    pairs: [
      {
        own: { algorithm: { name }, jwk: okpPrivate(name, key) },
        peer: { algorithm: { name }, jwk: okpPublic(name, peer) },
        secret,
      },
    ],
  })),
];

for (const { name, source, spec, profiles, pairs } of families) {
  const needs = pairs.map(({ peer }) => {
    const { namedCurve } = peer.algorithm as { namedCurve?: string };
    const label = `${namedCurve ? `${name} on ${namedCurve}` : name} in crypto.subtle`;
    return { probe: "recognises" as const, args: [peer], label };
  });
  const [pair] = pairs as [Pair];
  const { own, peer, secret } = pair;
  const bits = secret.length * 8;

  feature(
    `SubtleCrypto.deriveBits: ${name}`,
    { spec, needs, profiles, bcd: "api.SubtleCrypto.deriveBits" },
    (check) => {
      check(`gives the secret of ${source}`, async ({ observe, expect }) => {
        const found = await observe(
          "derivesBits",
          ...pairs.map((each) => ({ ...each, length: each.secret.length * 8 })),
        );
        expect(found).toStrictEqual(pairs.map((each) => each.secret.buffer));
      });
      check("gives the whole secret for a length of null and for none", async ({ observe, expect }) => {
        const found = await observe("derivesBits", { own, peer, length: null }, { own, peer });
        expect(found).toStrictEqual([secret.buffer, secret.buffer]);
      });
      check("gives the first bytes for a shorter length", async ({ observe, expect }) => {
        const found = await observe("derivesBits", { own, peer, length: 8 }, { own, peer, length: 128 });
        expect(found).toStrictEqual([secret.slice(0, 1).buffer, secret.slice(0, 16).buffer]);
      });
      // "Return a byte sequence containing the first length bits of secret": the bits after them are zero.
      check("clears the bits after a length that ends within a byte", async ({ observe, expect }) => {
        const first = secret.slice(0, 3);
        first[2]! &= 0b1110_0000;
        expect(await observe("derivesBits", { own, peer, length: 19 })).toStrictEqual([first.buffer]);
      });
      check("rejects with OperationError for more bits than there are", async ({ observe, expect }) => {
        const found = await observe("derivesBits", { own, peer, length: bits + 8 });
        expect(found).toStrictEqual([refused("OperationError")]);
      });
      check("rejects with InvalidAccessError for a public key that doesn't fit", async ({ observe, expect }) => {
        const foreign = own === onP256.own ? onP384.peer : onP256.peer;
        expect(await observe("derivesBits", { own, peer: foreign, length: null })).toStrictEqual([denied]);
        expect(await observe("refusesPrivateForPublic", own)).toStrictEqual(denied);
      });
      check("rejects with TypeError for what is no key", async ({ observe, expect }) => {
        const found = await observe("refusesNoKeys", own, undefined, null, {}, peer.jwk);
        expect(found).toStrictEqual([typeError, typeError, typeError, typeError]);
      });
    },
  );

  feature(`SubtleCrypto.deriveKey: ${name}`, { spec, needs, profiles, bcd: "api.SubtleCrypto.deriveKey" }, (check) => {
    check("makes a key of the first bytes of the secret", async ({ observe, expect }) => {
      const algorithm = { name: "AES-CBC", length: 128 };
      const raw = secret.slice(0, 16).buffer;
      const facts = { type: "secret", extractable: true, algorithm, usages: ["encrypt"], raw };
      expect(await observe("derivesKey", pair, algorithm)).toStrictEqual(facts);
    });
  });
}

const { spec, profiles, pairs } = families[1] as Family;
const [x25519] = pairs as [Pair];
const needs = [{ probe: "recognises" as const, args: [x25519.peer], label: "X25519 in crypto.subtle" }];

feature("SubtleCrypto.deriveBits: X25519", { spec, needs, profiles, bcd: "api.SubtleCrypto.deriveBits" }, (check) => {
  // RFC 7748, 6.1: the secret of a point of small order is all zero.
  check("rejects with OperationError for a point of small order", async ({ observe, expect }) => {
    const peer = { algorithm: { name: "X25519" }, jwk: okpPublic("X25519", new Uint8Array(32)) };
    const found = await observe("derivesBits", { own: x25519.own, peer, length: 256 });
    expect(found).toStrictEqual([refused("OperationError")]);
  });
});
