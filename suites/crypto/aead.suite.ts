import { suite } from "../suite.ts";
import type { Call } from "./aead.probes.ts";
import { type Case, type Family, families } from "./aead.vectors.ts";
import { damaged } from "./bytes.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./aead.probes.ts")>("crypto/aead");
const failure = refused("OperationError");
const zeros = (length: number) => new Uint8Array(length);

const clauseOf = (name: string, operation: string) =>
  name === "AES-GCM"
    ? `https://w3c.github.io/webcrypto/#aes-gcm-operations-${operation}`
    : `https://wicg.github.io/webcrypto-modern-algos/#${name.toLowerCase()}-operations-${operation}`;

function about({ name, format }: Family, operation: "encrypt" | "decrypt") {
  return {
    needs: [{ probe: "recognises" as const, args: [name], label: `${name} in crypto.subtle` }],
    spec: clauseOf(name, operation),
    bcd: `api.SubtleCrypto.${operation}`,
    profiles: [format === "raw" ? "webcrypto:SubtleCrypto" : "webcrypto-modern:SubtleCrypto"],
    ...(name === "AES-GCM" ? { wpt: "WebCryptoAPI/encrypt_decrypt/aes_gcm.https.any.js" } : {}),
  };
}

/** The call for a case, with some parameters instead of its own. */
function callOf(
  { name, format }: Family,
  given: Case,
  data: Case["iv"],
  instead: Partial<Call["algorithm"]> = {},
): Call {
  const { key, iv, additionalData, tagLength } = given;
  const own = { iv, ...(additionalData ? { additionalData } : {}), ...(tagLength ? { tagLength } : {}) };
  return { format, key, algorithm: { name, ...own, ...instead }, data };
}

for (const family of families) {
  const { name, format, groups, wrongTagLengths, wrongIvLengths } = family;
  const sample = Object.values(groups)
    .flat()
    .find(({ additionalData }) => additionalData)!;
  const { key, ciphertext } = sample;

  feature(`SubtleCrypto.encrypt: ${name}`, about(family, "encrypt"), (check) => {
    for (const [title, cases] of Object.entries(groups)) {
      check(`gives ciphertext and tag of ${title}`, async ({ observe, expect }) => {
        const found = await observe("encrypts", ...cases.map((each) => callOf(family, each, each.plaintext)));
        expect(found).toStrictEqual(cases.map(({ ciphertext }) => ciphertext.buffer));
      });
    }
    check("rejects with OperationError for another length of tag or iv", async ({ observe, expect }) => {
      const wrong = [
        ...wrongTagLengths.map((tagLength) => callOf(family, sample, zeros(1), { tagLength })),
        ...wrongIvLengths.map((length) => callOf(family, sample, zeros(1), { iv: zeros(length) })),
      ];
      expect(await observe("encrypts", ...wrong)).toStrictEqual(wrong.map(() => failure));
    });
    check("rejects with TypeError without an iv", async ({ observe, expect }) => {
      const found = await observe("encrypts", { format, key, algorithm: { name }, data: zeros(1) });
      expect(found).toStrictEqual([typeError]);
    });
    check("rejects with TypeError for a tag length that is no octet", async ({ observe, expect }) => {
      const wide = callOf(family, sample, zeros(1), { tagLength: 256 + 128 });
      expect(await observe("encrypts", wide)).toStrictEqual([typeError]);
    });
  });

  feature(`SubtleCrypto.decrypt: ${name}`, about(family, "decrypt"), (check) => {
    for (const [title, cases] of Object.entries(groups)) {
      check(`gives the message of ${title}`, async ({ observe, expect }) => {
        const found = await observe("decrypts", ...cases.map((each) => callOf(family, each, each.ciphertext)));
        expect(found).toStrictEqual(cases.map(({ plaintext }) => plaintext.buffer));
      });
    }
    check("rejects with OperationError for data that was changed, cut or is shorter than a tag", async (context) => {
      const { observe, expect } = context;
      const cut = [ciphertext.slice(0, -1), zeros(15), zeros(0)];
      const wrong = [damaged(ciphertext), damaged(ciphertext, -1), ...cut].map((data) => callOf(family, sample, data));
      expect(await observe("decrypts", ...wrong)).toStrictEqual(wrong.map(() => failure));
    });
    check("rejects with OperationError for another key, iv or additional data", async ({ observe, expect }) => {
      const { additionalData: _, ...without } = sample;
      const wrong = [
        callOf(family, { ...sample, key: damaged(key) }, ciphertext),
        callOf(family, { ...sample, iv: damaged(sample.iv) }, ciphertext),
        callOf(family, { ...sample, additionalData: damaged(sample.additionalData!) }, ciphertext),
        callOf(family, without, ciphertext),
      ];
      expect(await observe("decrypts", ...wrong)).toStrictEqual(wrong.map(() => failure));
    });
  });
}
