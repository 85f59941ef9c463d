import { suite } from "../suite.ts";
import type { Key, Method } from "./misuse.probes.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./misuse.probes.ts")>("crypto/misuse");
const w3c = "https://w3c.github.io/webcrypto/";
const profiles = ["webcrypto:SubtleCrypto", "ecma-429-2025:SubtleCrypto"];
const denied = refused("InvalidAccessError");
const unsupported = refused("NotSupportedError");

const bytes = new Uint8Array(16);
const cbc = { name: "AES-CBC", iv: bytes };
const hkdf = { name: "HKDF", hash: "SHA-256", salt: bytes, info: bytes };
const hmac = { name: "HMAC", hash: "SHA-256" };
const ecdsa = { name: "ECDSA", hash: "SHA-256" };
const kw = { name: "AES-KW" };

interface Misuse {
  method: Method;
  /** A call's parameters. */
  algorithm: { name: string };
  /** A key of that algorithm without the usage. */
  unfit: Key;
  /** A key with the usage, of the algorithm of the parameters beside it no more. */
  foreign: Key;
  foreignTo: { name: string };
  /** An algorithm that is registered, for other operations. */
  otherwise: string;
}

const cipher = (name: string, usage: KeyUsage): Key => ({ algorithm: { name }, usage });
const mac = (usage: KeyUsage): Key => ({ algorithm: hmac, usage });

const misuses: Misuse[] = [
  {
    method: "encrypt",
    algorithm: cbc,
    unfit: cipher("AES-CBC", "decrypt"),
    foreign: cipher("AES-CTR", "encrypt"),
    foreignTo: cbc,
    otherwise: "HMAC",
  },
  {
    method: "decrypt",
    algorithm: cbc,
    unfit: cipher("AES-CBC", "encrypt"),
    foreign: cipher("AES-CTR", "decrypt"),
    foreignTo: cbc,
    otherwise: "AES-KW",
  },
  {
    method: "sign",
    algorithm: hmac,
    unfit: mac("verify"),
    foreign: mac("sign"),
    foreignTo: ecdsa,
    otherwise: "SHA-256",
  },
  {
    method: "verify",
    algorithm: hmac,
    unfit: mac("sign"),
    foreign: mac("verify"),
    foreignTo: ecdsa,
    otherwise: "AES-CBC",
  },
  {
    method: "deriveBits",
    algorithm: hkdf,
    unfit: cipher("HKDF", "deriveKey"),
    foreign: cipher("PBKDF2", "deriveBits"),
    foreignTo: hkdf,
    otherwise: "HMAC",
  },
  {
    method: "deriveKey",
    algorithm: hkdf,
    unfit: cipher("HKDF", "deriveBits"),
    foreign: cipher("PBKDF2", "deriveKey"),
    foreignTo: hkdf,
    otherwise: "AES-CBC",
  },
  {
    method: "wrapKey",
    algorithm: kw,
    unfit: cipher("AES-KW", "unwrapKey"),
    foreign: cipher("AES-GCM", "wrapKey"),
    foreignTo: kw,
    otherwise: "HMAC",
  },
  {
    method: "unwrapKey",
    algorithm: kw,
    unfit: cipher("AES-KW", "wrapKey"),
    foreign: cipher("AES-GCM", "unwrapKey"),
    foreignTo: kw,
    otherwise: "ECDSA",
  },
];

for (const { method, algorithm, unfit, foreign, foreignTo } of misuses) {
  const about = {
    spec: `${w3c}#SubtleCrypto-method-${method}`,
    needs: [{ probe: "recognises" as const, args: [unfit], label: `${unfit.algorithm.name} in crypto.subtle` }],
    bcd: `api.SubtleCrypto.${method}`,
    profiles,
  };
  feature(`SubtleCrypto.${method}`, about, (check) => {
    check("rejects with InvalidAccessError for a key without the usage", async ({ observe, expect }) => {
      expect(await observe("refusesCall", method, algorithm, unfit)).toStrictEqual(denied);
    });
    check("rejects with InvalidAccessError for a key of another algorithm", async ({ observe, expect }) => {
      expect(await observe("refusesCall", method, foreignTo, foreign)).toStrictEqual(denied);
    });
  });
}

const pbkdf2 = { algorithm: { name: "PBKDF2" }, usage: "deriveKey" } as const;
const deriving = {
  spec: `${w3c}#SubtleCrypto-method-deriveKey`,
  needs: [{ probe: "recognises" as const, args: [pbkdf2], label: "PBKDF2 in crypto.subtle" }],
  profiles,
};

feature("SubtleCrypto.deriveKey", deriving, (check) => {
  check("rejects with NotSupportedError for a derived key of an unfit algorithm", async ({ observe, expect }) => {
    const found = await observe("refusesDerivedKeys", "SHA-256", "Ed25519", "no such algorithm");
    expect(found).toStrictEqual([unsupported, unsupported, unsupported]);
  });
});

const normalizing = {
  spec: `${w3c}#dfn-normalize-an-algorithm`,
  needs: [{ probe: "recognises" as const, args: [pbkdf2], label: "PBKDF2 in crypto.subtle" }],
  profiles,
};

feature("SubtleCrypto: algorithm normalization", normalizing, (check) => {
  const everywhere = Object.fromEntries(misuses.map(({ method }) => [method, unsupported]));
  // Normalization is the second step of each method; only later the key is looked at.
  check("rejects with NotSupportedError for an unknown algorithm, whatever the key", async ({ observe, expect }) => {
    const unknown = Object.fromEntries(misuses.map(({ method }) => [method, "no such algorithm"]));
    const found = await observe("refusesAlgorithms", unknown as Record<Method, string>, pbkdf2);
    expect(found).toStrictEqual(everywhere);
  });
  check("rejects with NotSupportedError for an algorithm of other operations, whatever the key", async (context) => {
    const { observe, expect } = context;
    const others = Object.fromEntries(misuses.map(({ method, otherwise }) => [method, otherwise]));
    expect(await observe("refusesAlgorithms", others as Record<Method, string>, pbkdf2)).toStrictEqual(everywhere);
  });
});

const methods = [...misuses.map(({ method }) => method), "digest", "generateKey", "importKey", "exportKey"];
const all = Object.fromEntries(methods.map((method) => [method, typeError]));
const idl = { spec: "https://webidl.spec.whatwg.org/#dfn-create-operation-function", profiles };

feature("SubtleCrypto", { ...idl, needs: methods.map((method) => `crypto.subtle.${method}`) }, (check) => {
  check("rejects with TypeError from each method that is given no key", async ({ observe, expect }) => {
    const notKeys = [undefined, null, {}, "key", bytes];
    const algorithms = Object.fromEntries(misuses.map(({ method, algorithm }) => [method, algorithm]));
    const found = await observe("refusesNoKeys", algorithms as Record<Method, { name: string }>, ...notKeys);
    const refusals = notKeys.map(() => typeError);
    expect(found).toStrictEqual(Object.fromEntries(misuses.map(({ method }) => [method, refusals])));
  });
  check("rejects with TypeError from each method that is called without arguments", async ({ observe, expect }) => {
    expect(await observe("callsWithoutArguments", methods)).toStrictEqual(all);
  });
  check("rejects with TypeError from each method that is called on another object", async ({ observe, expect }) => {
    expect(await observe("callsOnOtherObject", methods)).toStrictEqual(all);
  });
});
