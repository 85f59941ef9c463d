import { createPrivateKey } from "node:crypto";
import { suite } from "../suite.ts";
import { base64url } from "./bytes.ts";
import { families as macs } from "./hmac.vectors.ts";
import type { Import } from "./key-formats.probes.ts";
import { ciphers, type Half, pairs } from "./keys.vectors.ts";
import { decryptionKey, publicOf, signingKey } from "./rsa.vectors.ts";

const feature = suite<typeof import("./key-formats.probes.ts")>("crypto/key-formats");
type Format = Import["format"];
type Exported = { exported: Record<string, unknown> };

const recognised = (name: string, given: Import) => {
  return { probe: "recognises" as const, args: [given], label: `${name} in crypto.subtle` };
};

/** What a half of a pair is exported as. */
function exportsOf({ usages, forms }: Half) {
  const { jwk, ...binary } = forms;
  const buffers = Object.entries(binary).map(([format, bytes]) => [format, bytes.buffer]);
  return { ...Object.fromEntries(buffers), jwk: { ...jwk, key_ops: usages, ext: true } };
}

/** What was found without members of its JWK that are undefined: a check in crypto/jwk tells of them. */
function defined<Found extends Exported>(found: Found): Found {
  const members = Object.entries(found.exported.jwk ?? {}).filter(([, value]) => value !== undefined);
  return { ...found, exported: { ...found.exported, jwk: Object.fromEntries(members) } };
}

/**
 * What was found without the `alg` of its JWK, of which another check tells, and with a JWK in place of an elliptic
 * curve's PKCS #8: the clause has `parameters` repeated in it, all that is installed leaves them out, and both are
 * read alike.
 */
function readable<Found extends Exported>(found: Found): Found {
  const { exported } = defined(found);
  const { alg: _, ...jwk } = exported.jwk as JsonWebKey;
  const pkcs8 = jwk.kty === "EC" && exported.pkcs8 ? { pkcs8: jwkInPkcs8(exported.pkcs8) } : {};
  return { ...found, exported: { ...exported, ...pkcs8, jwk } };
}

/** The JWK of a PKCS #8, or the value itself where it is none. */
function jwkInPkcs8(value: unknown): unknown {
  try {
    const key = Buffer.from(value as ArrayBuffer);
    return createPrivateKey({ key, type: "pkcs8", format: "der" }).export({ format: "jwk" });
  } catch {
    return value;
  }
}

for (const [kind, family] of Object.entries(Object.groupBy(pairs, ({ kind }) => kind))) {
  const [first] = family as [(typeof pairs)[number]];
  const importOf = (algorithm: Algorithm, { usages, forms }: Half, format: Format): Import => {
    return { format, data: forms[format]!, algorithm, usages };
  };
  const about = {
    spec: first.spec,
    needs: family!.map(({ name, algorithm, publicKey }) => recognised(name, importOf(algorithm, publicKey, "jwk"))),
    bcd: "api.SubtleCrypto.importKey",
    profiles: [first.profile],
  };

  feature(`SubtleCrypto.importKey: ${kind}`, about, (check) => {
    for (const type of ["public", "private"] as const) {
      const formats = Object.keys(first[`${type}Key`].forms) as Format[];
      check(`imports ${type} keys from ${formats.join(", ")} and exports them in each`, async ({ observe, expect }) => {
        for (const pair of family!) {
          const half = pair[`${type}Key`];
          const imports = formats.map((format) => importOf(pair.algorithm, half, format));
          const found = await observe("converts", formats, ...imports);
          const facts = { type, extractable: true, algorithm: pair.facts, usages: half.usages };
          const expected = readable({ ...facts, exported: exportsOf(half) });
          expect(found.map(readable)).toStrictEqual(formats.map(() => expected));
        }
      });
    }
  });

  // Those of RSA depend on the hash, see below.
  if (kind.startsWith("RSA")) continue;
  const exporting = {
    ...about,
    spec: first.spec.replace("import-key", "export-key"),
    bcd: "api.SubtleCrypto.exportKey",
  };
  feature(`SubtleCrypto.exportKey: ${kind}`, exporting, (check) => {
    check(first.alg ? `gives a JWK the alg ${first.alg}` : "gives a JWK no alg", async ({ observe, expect }) => {
      const imports = family!.map(({ algorithm, privateKey }) => importOf(algorithm, privateKey, "jwk"));
      expect(await observe("exportsAlg", ...imports)).toStrictEqual(family!.map(({ alg }) => alg));
    });
  });
}

const counting = (length: number) => Uint8Array.from({ length }, (_, index) => index);
const secrets = [
  ...ciphers.map(({ name, mode, usages }) => ({
    name,
    usages,
    cases: [128, 192, 256].map((length) => {
      return { algorithm: { name }, facts: { name, length }, raw: counting(length / 8), alg: `A${length}${mode}` };
    }),
  })),
  {
    name: "HMAC",
    usages: ["sign", "verify"] as KeyUsage[],
    cases: macs.map(({ hash, alg }) => {
      const facts = { name: "HMAC", hash: { name: hash }, length: 160 };
      return { algorithm: { name: "HMAC", hash }, facts, raw: counting(20), alg };
    }),
  },
];

for (const { name, usages, cases } of secrets) {
  const jwkOf = (raw: Uint8Array) => ({ kty: "oct", k: base64url(raw) });
  const { raw, algorithm } = cases[0]!;
  const about = {
    spec: `https://w3c.github.io/webcrypto/#${name.toLowerCase()}-operations-import-key`,
    needs: [recognised(name, { format: "raw", data: raw, algorithm, usages })],
    bcd: "api.SubtleCrypto.importKey",
    profiles: ["webcrypto:SubtleCrypto"],
    wpt: "WebCryptoAPI/import_export/symmetric_importKey.https.any.js",
  };
  feature(`SubtleCrypto.importKey: ${name}`, about, (check) => {
    for (const format of ["raw", "jwk"] as const) {
      check(`imports keys of each length or hash from ${format} and exports them in each`, async (context) => {
        const { observe, expect } = context;
        const imports = cases.map(({ raw, algorithm }): Import => {
          return { format, data: { raw, jwk: jwkOf(raw) }[format], algorithm, usages };
        });
        const found = await observe("converts", ["raw", "jwk"], ...imports);
        const expected = cases.map(({ facts, raw, alg }) => {
          const exported = { raw: raw.buffer, jwk: { ...jwkOf(raw), alg, key_ops: usages, ext: true } };
          return { type: "secret", extractable: true, algorithm: facts, usages, exported };
        });
        expect(found.map(defined)).toStrictEqual(expected);
      });
    }
  });
}

const rsaAlgs = [
  { name: "RSASSA-PKCS1-v1_5", section: "rsassa-pkcs1", key: signingKey, algs: ["RS1", "RS256", "RS384", "RS512"] },
  { name: "RSA-PSS", section: "rsa-pss", key: signingKey, algs: ["PS1", "PS256", "PS384", "PS512"] },
  {
    name: "RSA-OAEP",
    section: "rsa-oaep",
    key: decryptionKey,
    algs: ["RSA-OAEP", "RSA-OAEP-256", "RSA-OAEP-384", "RSA-OAEP-512"],
  },
];

for (const { name, section, key, algs } of rsaAlgs) {
  const usages: KeyUsage[] = name === "RSA-OAEP" ? ["encrypt"] : ["verify"];
  const imports = macs.map(({ hash }): Import => {
    return { format: "jwk", data: publicOf(key), algorithm: { name, hash } as Algorithm, usages };
  });
  const about = {
    spec: `https://w3c.github.io/webcrypto/#${section}-operations-export-key`,
    needs: [recognised(name, imports[1]!)],
    bcd: "api.SubtleCrypto.exportKey",
    profiles: ["webcrypto:SubtleCrypto"],
  };
  feature(`SubtleCrypto.exportKey: ${name}`, about, (check) => {
    check("names the hash in the alg of a JWK", async ({ observe, expect }) => {
      expect(await observe("exportsAlg", ...imports)).toStrictEqual(algs);
    });
  });
}
