import { suite } from "../suite.ts";
import { hex, utf8 } from "./bytes.ts";
import { families } from "./digest.vectors.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./digest.probes.ts")>("crypto/digest");
const about = {
  needs: ["crypto.subtle.digest"],
  bcd: "api.SubtleCrypto.digest",
  profiles: ["webcrypto:SubtleCrypto"],
  wpt: "WebCryptoAPI/digest/digest.https.any.js",
};
const abc = utf8("abc");
const ofAbc = hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad").buffer;

for (const { algorithm, digests, millionA } of families) {
  const spec = "https://w3c.github.io/webcrypto/#sha-operations-digest";
  feature(`SubtleCrypto.digest: ${algorithm}`, { ...about, spec }, (check) => {
    check("digests the example messages of FIPS 180-4", async ({ observe, expect }) => {
      const calls = Object.keys(digests).map((message): [string, Uint8Array] => [algorithm, utf8(message)]);
      const expected = Object.values(digests).map((digest) => hex(digest).buffer);
      expect(await observe("digests", ...calls)).toStrictEqual(expected);
    });
    check("digests one million bytes", async ({ observe, expect }) => {
      expect(await observe("digestsRepeatedByte", algorithm, 0x61, 1_000_000)).toStrictEqual(hex(millionA).buffer);
    });
  });
}

const method = "https://w3c.github.io/webcrypto/#SubtleCrypto-method-digest";

// What holds for any algorithm: the standard names none.
const general = { ...about, profiles: [...about.profiles, "ecma-429-2025:SubtleCrypto"] };

feature("SubtleCrypto.digest", { ...general, spec: method }, (check) => {
  check("takes an ArrayBuffer, a typed array of any kind and a DataView", async ({ observe, expect }) => {
    const digest = hex("f04abb2ff302c68ef768c074105b04c4c4bce546c8f33b526cddda7a9698ece8");
    const found = await observe("digestsEachBufferSource", utf8("sixteen bytes ok"));
    expect(found).toStrictEqual(Array(5).fill(digest.buffer));
  });
  check("reads only the part of the buffer that a view covers", async ({ observe, expect }) => {
    expect(await observe("digestsView", abc, 3, 5)).toStrictEqual({ typedArray: ofAbc, dataView: ofAbc });
  });
  check("digests the data as it was when the method was called", async ({ observe, expect }) => {
    expect(await observe("digestsDataOfTheCall", abc)).toStrictEqual(ofAbc);
  });
  const shared = { needs: ["SharedArrayBuffer"], spec: "https://webidl.spec.whatwg.org/#AllowShared" };
  check("rejects with TypeError for a view on shared memory", shared, async ({ observe, expect }) => {
    expect(await observe("digestsSharedMemory")).toStrictEqual(typeError);
  });
  check("rejects with TypeError for data that is no buffer source", async ({ observe, expect }) => {
    const wrong = ["abc", null, [1, 2, 3], 7];
    const found = await observe("digests", ...wrong.map((data): [string, unknown] => ["SHA-256", data]));
    expect(found).toStrictEqual(wrong.map(() => typeError));
  });
});

const normalization = "https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm";

feature("SubtleCrypto: algorithm normalization", { ...general, spec: normalization }, (check) => {
  check("takes an algorithm as an object with a name", async ({ observe, expect }) => {
    expect(await observe("digests", [{ name: "SHA-256" }, abc])).toStrictEqual([ofAbc]);
  });
  check("takes a name in any case", async ({ observe, expect }) => {
    expect(await observe("digests", ["sha-256", abc], [{ name: "ShA-256" }, abc])).toStrictEqual([ofAbc, ofAbc]);
  });
  check("reads the name through accessors on the prototype", async ({ observe, expect }) => {
    expect(await observe("digestsByAccessor", abc)).toStrictEqual(ofAbc);
  });
  check("rejects with NotSupportedError for a name that isn't registered", async ({ observe, expect }) => {
    const wrong = ["", "SHA256", "SHA-2560", "no such digest", "AES-GCM"];
    const found = await observe("digests", ...wrong.map((name): [string, Uint8Array] => [name, abc]));
    expect(found).toStrictEqual(wrong.map(() => refused("NotSupportedError")));
  });
  check("rejects with TypeError for an object without a name", async ({ observe, expect }) => {
    const found = await observe("digests", [{}, abc], [{ hash: "SHA-256" }, abc], [[], abc]);
    expect(found).toStrictEqual([typeError, typeError, typeError]);
  });
});
