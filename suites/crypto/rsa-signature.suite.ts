import { constants, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { suite } from "../suite.ts";
import { damaged, hex } from "./bytes.ts";
import { refused, typeError } from "./refusal.ts";
import { pkcs1Example, pssExample, publicOf, signingKey } from "./rsa.vectors.ts";

const feature = suite<typeof import("./rsa-signature.probes.ts")>("crypto/rsa-signature");
const hashes = ["SHA-1", "SHA-256", "SHA-384", "SHA-512"];
const nodeName = (hash: string) => hash.replace("-", "").toLowerCase();
const rsaPublic = publicOf(signingKey);

function about(name: string, section: string, operation: "sign" | "verify", file: string) {
  const args = [{ name, hash: "SHA-256" }, rsaPublic];
  return {
    spec: `https://w3c.github.io/webcrypto/#${section}-operations-${operation}`,
    needs: [{ probe: "recognises" as const, args, label: `${name} in crypto.subtle` }],
    bcd: `api.SubtleCrypto.${operation}`,
    profiles: ["webcrypto:SubtleCrypto"],
    wpt: `WebCryptoAPI/sign_verify/${file}.https.any.js`,
  };
}

const name = "RSASSA-PKCS1-v1_5";

feature(`SubtleCrypto.sign: ${name}`, about(name, "rsassa-pkcs1", "sign", "rsa_pkcs"), (check) => {
  const { message, signature } = pkcs1Example;
  const callOf = (hash: string) => ({ algorithm: { name, hash }, jwk: signingKey, params: { name }, message });
  check("gives the signature of RFC 7520, 4.1", async ({ observe, expect }) => {
    expect(await observe("signs", callOf("SHA-256"))).toStrictEqual([signature.buffer]);
  });
  check("gives the signatures that another implementation gives with each hash", async ({ observe, expect }) => {
    const key = createPrivateKey({ key: signingKey, format: "jwk" });
    const others = hashes.map((hash) => Uint8Array.from(sign(nodeName(hash), message, key)).buffer);
    expect(await observe("signs", ...hashes.map(callOf))).toStrictEqual(others);
  });
});

feature(`SubtleCrypto.verify: ${name}`, about(name, "rsassa-pkcs1", "verify", "rsa_pkcs"), (check) => {
  const right = { algorithm: { name, hash: "SHA-256" }, jwk: rsaPublic, params: { name }, ...pkcs1Example };
  const { message, signature } = right;
  check("finds the signature of RFC 7520, 4.1 to be right", async ({ observe, expect }) => {
    expect(await observe("verifies", right)).toStrictEqual([true]);
  });
  check("gives false for another signature, message or hash", async ({ observe, expect }) => {
    const signatures = [damaged(signature, -1), signature.slice(1), hex("")];
    const wrong = [
      ...signatures.map((signature) => ({ ...right, signature })),
      { ...right, message: damaged(message) },
      { ...right, algorithm: { name, hash: "SHA-512" } },
    ];
    expect(await observe("verifies", ...wrong)).toStrictEqual(wrong.map(() => false));
  });
});

const pss = (saltLength: number) => ({ name: "RSA-PSS", saltLength });

feature("SubtleCrypto.sign: RSA-PSS", about("RSA-PSS", "rsa-pss", "sign", "rsa_pss"), (check) => {
  const { message } = pssExample;
  const callOf = (hash: string, params: { name: string; saltLength?: number }) => ({
    algorithm: { name: "RSA-PSS", hash },
    jwk: signingKey,
    params,
    message,
  });
  check("gives signatures that another implementation finds to be right", async ({ observe, expect }) => {
    const found = await observe("signs", ...hashes.map((hash) => callOf(hash, pss(20))));
    const options = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 20 };
    const key = createPublicKey({ key: rsaPublic, format: "jwk" });
    const verified = hashes.map((hash, index) => {
      return verify(nodeName(hash), message, { key, ...options }, new Uint8Array(found[index] as ArrayBuffer));
    });
    expect(verified).toStrictEqual([true, true, true, true]);
  });
  check("gives the same signature again only without a salt", async ({ observe, expect }) => {
    const lengths = [0, 0, 32, 32];
    const found = await observe("signs", ...lengths.map((length) => callOf("SHA-256", pss(length))));
    expect(found).toStrictEqual(lengths.map(() => expect.any(ArrayBuffer)));
    expect(found[0]).toStrictEqual(found[1]);
    expect(found[2]).not.toStrictEqual(found[3]);
  });
  // RFC 8017, 9.1.1, step 3: 256 bytes hold at most 256 - 32 - 2 of salt with SHA-256.
  check("rejects with OperationError for a salt too long for the key", async ({ observe, expect }) => {
    expect(await observe("signs", callOf("SHA-256", pss(223)))).toStrictEqual([refused("OperationError")]);
  });
  check("rejects with TypeError without a salt length or for a negative one", async ({ observe, expect }) => {
    const found = await observe("signs", callOf("SHA-256", { name: "RSA-PSS" }), callOf("SHA-256", pss(-1)));
    expect(found).toStrictEqual([typeError, typeError]);
  });
});

feature("SubtleCrypto.verify: RSA-PSS", about("RSA-PSS", "rsa-pss", "verify", "rsa_pss"), (check) => {
  const { message, saltLength, signature } = pssExample;
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const right = { algorithm, jwk: rsaPublic, params: pss(saltLength), message, signature };
  check("finds the signature of RFC 7520, 4.2 to be right", async ({ observe, expect }) => {
    expect(await observe("verifies", right)).toStrictEqual([true]);
  });
  check("gives false for another signature, message or salt length", async ({ observe, expect }) => {
    const wrong = [{ signature: damaged(signature, -1) }, { message: damaged(message) }, { params: pss(32) }];
    const found = await observe("verifies", ...wrong.map((members) => ({ ...right, ...members })));
    expect(found).toStrictEqual([false, false, false]);
  });
});
