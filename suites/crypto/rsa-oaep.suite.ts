import { constants, privateDecrypt, publicEncrypt } from "node:crypto";
import { suite } from "../suite.ts";
import { damaged, utf8 } from "./bytes.ts";
import { refused } from "./refusal.ts";
import { decryptionKey, oaepExample, publicOf } from "./rsa.vectors.ts";

const feature = suite<typeof import("./rsa-oaep.probes.ts")>("crypto/rsa-oaep");
const publicKey = publicOf(decryptionKey);
const hashes = ["SHA-1", "SHA-256", "SHA-384", "SHA-512"];
const label = utf8("a label");
const plaintext = utf8("a message");
const failure = refused("OperationError");

const about = (operation: "encrypt" | "decrypt") => ({
  spec: `https://w3c.github.io/webcrypto/#rsa-oaep-operations-${operation}`,
  needs: [{ probe: "recognises" as const, args: ["SHA-1", publicKey], label: "RSA-OAEP in crypto.subtle" }],
  bcd: `api.SubtleCrypto.${operation}`,
  profiles: ["webcrypto:SubtleCrypto"],
  wpt: "WebCryptoAPI/encrypt_decrypt/rsa_oaep.https.any.js",
});

function options(hash: string) {
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return { format: "jwk" as const, padding, oaepHash: hash.replace("-", "").toLowerCase(), oaepLabel: label };
}

/** What another implementation decrypts it to; the thing itself where it doesn't. */
function opened(hash: string, ciphertext: unknown): unknown {
  try {
    const bytes = new Uint8Array(ciphertext as ArrayBuffer);
    return Uint8Array.from(privateDecrypt({ key: decryptionKey, ...options(hash) }, bytes));
  } catch {
    return ciphertext;
  }
}

feature("SubtleCrypto.encrypt: RSA-OAEP", about("encrypt"), (check) => {
  check("gives what another implementation decrypts, with each hash and a label", async ({ observe, expect }) => {
    const calls = hashes.map((hash) => ({ hash, jwk: publicKey, label, data: plaintext }));
    const found = await observe("encrypts", ...calls);
    expect(hashes.map((hash, index) => opened(hash, found[index]))).toStrictEqual(hashes.map(() => plaintext));
  });
  check("gives another ciphertext each time", async ({ observe, expect }) => {
    const call = { hash: "SHA-256", jwk: publicKey, data: plaintext };
    const [first, second] = await observe("encrypts", call, call);
    expect([first, second]).toStrictEqual([expect.any(ArrayBuffer), expect.any(ArrayBuffer)]);
    expect(first).not.toStrictEqual(second);
  });
  // RFC 8017, 7.1.1, step 1.b: 256 bytes hold at most 256 - 2 * 32 - 2 of a message with SHA-256.
  check("takes the longest message that fits and rejects with OperationError above", async ({ observe, expect }) => {
    const calls = [190, 191].map((length) => ({ hash: "SHA-256", jwk: publicKey, data: new Uint8Array(length) }));
    expect(await observe("encrypts", ...calls)).toStrictEqual([expect.any(ArrayBuffer), failure]);
  });
});

feature("SubtleCrypto.decrypt: RSA-OAEP", about("decrypt"), (check) => {
  const right = { hash: "SHA-1", jwk: decryptionKey, data: oaepExample.ciphertext };
  check("gives the key of RFC 7516, A.1", async ({ observe, expect }) => {
    expect(await observe("decrypts", right)).toStrictEqual([oaepExample.plaintext.buffer]);
  });
  check("decrypts what another implementation gives, with each hash and a label", async ({ observe, expect }) => {
    const calls = hashes.map((hash) => {
      const data = Uint8Array.from(publicEncrypt({ key: publicKey, ...options(hash) }, plaintext));
      return { hash, jwk: decryptionKey, label, data };
    });
    expect(await observe("decrypts", ...calls)).toStrictEqual(hashes.map(() => plaintext.buffer));
  });
  check("rejects with OperationError for another label, hash or ciphertext", async ({ observe, expect }) => {
    const { data } = right;
    const others = [damaged(data, -1), data.slice(1), new Uint8Array(0)].map((data) => ({ ...right, data }));
    const wrong = [{ ...right, label }, { ...right, hash: "SHA-256" }, ...others];
    expect(await observe("decrypts", ...wrong)).toStrictEqual(wrong.map(() => failure));
  });
});
