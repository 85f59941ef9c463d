import { suite } from "../suite.ts";
import { rsaPem } from "./keys.ts";

const feature = suite<typeof import("./crypto_keys.probes.ts")>("nodejs_compat/crypto_keys");

const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/crypto.html#${anchor}`,
  needs: names.map((name) => `node:crypto.${name}`),
  profiles: ["node:node:crypto"],
});

feature("node:crypto.sign", about("cryptosignalgorithm-data-key-callback", "sign", "verify"), (check) => {
  check(
    "signs with Ed25519 as RFC 8032 does",
    { needs: ["node:crypto.createPrivateKey"] },
    async ({ observe, expect }) => {
      const secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
      const signature =
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
      expect(await observe("messageIsSigned", secret)).toStrictEqual({
        type: "ed25519",
        signature,
        verified: [true, false],
      });
    },
  );
  check(
    "gives an ECDSA signature as DER, or as two numbers of fixed length",
    { needs: ["node:crypto.generateKeyPairSync"] },
    async ({ observe, expect }) => {
      const seen = { plain: 64, sequence: 0x30, verified: [true, true], crossed: false };
      expect(await observe("signatureHasItsForm")).toStrictEqual(seen);
    },
  );
});

feature("node:crypto.createSign", about("signsignprivatekey-outputencoding", "createSign", "createVerify"), (check) => {
  check("signs parts with RSA-PSS, which is no PKCS #1 signature", async ({ observe, expect }) => {
    expect(await observe("paddingIsChosen", rsaPem)).toStrictEqual({ bytes: 256, pss: true, pkcs1: false });
  });
});

feature(
  "node:crypto.publicEncrypt",
  about("cryptopublicencryptkey-buffer", "publicEncrypt", "privateDecrypt"),
  (check) => {
    check("encrypts with RSA-OAEP and the hash that is named", async ({ observe, expect }) => {
      expect(await observe("secretIsEncrypted", rsaPem)).toStrictEqual({ text: "secret", other: "refused" });
    });
    check("encrypts under a label", async ({ observe, expect }) => {
      const seen = await observe("secretIsEncrypted", rsaPem, new TextEncoder().encode("label"));
      expect(seen).toStrictEqual({ text: "secret", other: "refused" });
    });
  },
);

feature(
  "node:crypto.generateKeyPair",
  about("cryptogeneratekeypairtype-options-callback", "generateKeyPair"),
  (check) => {
    check("gives a callback two keys that tell their type and curve", async ({ observe, expect }) => {
      expect(await observe("pairIsMade")).toStrictEqual([
        ["public", "ec", "secp384r1"],
        ["private", "ec", "secp384r1"],
      ]);
    });
  },
);

const forms = [
  ["pkcs8", "pem", "PKCS #8 in PEM"],
  ["pkcs8", "der", "PKCS #8 in DER"],
  ["sec1", "der", "SEC 1 in DER"],
  ["jwk", "der", "JWK"],
] as const;

feature("node:crypto.KeyObject", about("keyobjectexportoptions", "KeyObject", "createPrivateKey"), (check) => {
  for (const [type, format, name] of forms) {
    check(
      `is the same after export and import as ${name}`,
      { needs: ["node:crypto.generateKeyPairSync"] },
      async ({ observe, expect }) => {
        expect(await observe("keyIsExported", type, format)).toBe(true);
      },
    );
  }
  check("keeps a private key under a passphrase", about("cryptocreateprivatekeykey"), async ({ observe, expect }) => {
    const seen = { head: "-----BEGIN ENCRYPTED PRIVATE KEY-----", equal: true, wrong: "refused" };
    expect(await observe("keyIsKeptUnderPassphrase", rsaPem)).toStrictEqual(seen);
  });
  const crossing = {
    spec: about("keyobjecttocryptokeyalgorithm-extractable-keyusages").spec,
    needs: [{ probe: "keyHasCryptoKey" as const, label: "toCryptoKey of node:crypto.KeyObject" }],
  };
  check("crosses to Web Cryptography and back", crossing, async ({ observe, expect }) => {
    expect(await observe("keysCrossToWebCrypto")).toStrictEqual({ same: true, back: true });
  });
});

feature("node:crypto.diffieHellman", about("cryptodiffiehellmanoptions-callback", "diffieHellman"), (check) => {
  check("agrees over X25519 on the secret of RFC 7748", async ({ observe, expect }) => {
    const own = "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4";
    const theirs = "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c";
    const secret = "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552";
    expect(await observe("sidesAgree", own, theirs)).toBe(secret);
  });
});

feature(
  "node:crypto.createECDH",
  about("ecdhcomputesecretotherpublickey-inputencoding-outputencoding", "createECDH"),
  (check) => {
    check("agrees on a secret, with a compressed public key too", async ({ observe, expect }) => {
      expect(await observe("curvesAgree")).toStrictEqual({ bytes: 33, same: true });
    });
  },
);
