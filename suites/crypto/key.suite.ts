import { suite } from "../suite.ts";
import { hex } from "./bytes.ts";
import { refused } from "./refusal.ts";

const feature = suite<typeof import("./key.probes.ts")>("crypto/key");
const w3c = "https://w3c.github.io/webcrypto/";
const about = {
  needs: ["CryptoKey", { probe: "recognises" as const, label: "AES-CBC in crypto.subtle" }],
  bcd: "api.CryptoKey",
  profiles: ["webcrypto:CryptoKey", "ecma-429-2025:CryptoKey"],
};

feature("CryptoKey.usages", { ...about, spec: `${w3c}#concept-normalized-usages` }, (check) => {
  // "… in the order listed in the list of recognized key usage values"
  check("lists usages in the order of the specification", async ({ observe, expect }) => {
    const found = await observe("usagesOf", ["unwrapKey", "wrapKey", "decrypt", "encrypt"]);
    expect(found).toStrictEqual(["encrypt", "decrypt", "wrapKey", "unwrapKey"]);
  });
  check("lists each usage once", async ({ observe, expect }) => {
    expect(await observe("usagesOf", ["encrypt", "encrypt", "decrypt", "encrypt"])).toStrictEqual([
      "encrypt",
      "decrypt",
    ]);
  });
  const intersection = { spec: `${w3c}#concept-usage-intersection` };
  check("gives each half of a pair its own in that order, once", intersection, async ({ observe, expect }) => {
    const found = await observe("usagesOfPair", ["deriveBits", "deriveKey", "deriveBits"]);
    expect(found).toStrictEqual({ publicKey: [], privateKey: ["deriveKey", "deriveBits"] });
  });
});

feature("CryptoKey", { ...about, spec: `${w3c}#cryptokey-interface` }, (check) => {
  check("is the class of keys", async ({ observe, expect }) => {
    expect(await observe("classOfKey")).toStrictEqual({ isCryptoKey: true, tag: "[object CryptoKey]" });
  });
  const cached = { spec: `${w3c}#concept-cached-object` };
  check("gives the same algorithm and usages objects each time", cached, async ({ observe, expect }) => {
    expect(await observe("attributesAreCached")).toStrictEqual({ algorithm: true, usages: true });
  });
  check("throws TypeError when an attribute is assigned to", async ({ observe, expect }) => {
    expect(await observe("assignsAttributes")).toStrictEqual({
      refusals: { type: "TypeError", extractable: "TypeError", algorithm: "TypeError", usages: "TypeError" },
      type: "secret",
      extractable: false,
      usages: ["encrypt"],
    });
  });
  const slots = { spec: `${w3c}#cryptokey-interface-internal-slots` };
  check("keeps to its algorithm and usages when the objects are changed", slots, async ({ observe, expect }) => {
    const found = await observe("worksDespiteChangedAttributes");
    expect(found).toStrictEqual({
      encryption: { fulfilled: expect.any(ArrayBuffer) },
      decryption: refused("InvalidAccessError"),
    });
  });
});

const cloning = {
  ...about,
  needs: [...about.needs, "structuredClone"],
  spec: `${w3c}#cryptokey-interface-serializable`,
};

feature("CryptoKey: structuredClone", cloning, (check) => {
  for (const extractable of [true, false]) {
    const title = extractable ? "an extractable key" : "a key that isn't extractable";
    check(`gives another key of the same secret for ${title}`, async ({ observe, expect }) => {
      expect(await observe("clonesKey", extractable)).toStrictEqual({
        isCryptoKey: true,
        isSame: false,
        type: "secret",
        extractable,
        algorithm: { name: "AES-CBC", length: 128 },
        usages: ["encrypt", "decrypt"],
        plaintext: hex("010203").buffer,
      });
    });
  }
  check("clones the keys of a pair", async ({ observe, expect }) => {
    expect(await observe("clonesPair")).toStrictEqual({ type: "private", extractable: false, verified: true });
  });
});
