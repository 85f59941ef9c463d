import { suite } from "../suite.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./random.probes.ts")>("crypto/random");
const profiles = ["webcrypto:Crypto", "ecma-429-2025:Crypto"];

const getRandomValues = {
  spec: "https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues",
  needs: ["crypto.getRandomValues"],
  bcd: "api.Crypto.getRandomValues",
  profiles,
  wpt: "WebCryptoAPI/getRandomValues.any.js",
};

feature("Crypto.getRandomValues", getRandomValues, (check) => {
  check("fills integer arrays of every kind", async ({ observe, expect }) => {
    expect(await observe("kindsLeftUnfilled")).toStrictEqual([]);
  });
  check("returns the array that it was given", async ({ observe, expect }) => {
    expect(await observe("returnsItsArgument")).toStrictEqual({ filled: true, empty: true });
  });
  check("fills only the part of the buffer that a view covers", async ({ observe, expect }) => {
    const zeros = new Uint8Array(16);
    expect(await observe("fillsOnlyTheView")).toStrictEqual({ before: zeros, isFilled: true, after: zeros });
  });
  check("gives other values each time", async ({ observe, expect }) => {
    expect(await observe("differentValues", 100)).toBe(100);
  });
  check("fills 65536 bytes at once", async ({ observe, expect }) => {
    expect(await observe("fillsArrayOf", 65536)).toStrictEqual({ byteLength: 65536, endIsFilled: true });
  });
  check("throws QuotaExceededError for more bytes and leaves them alone", async ({ observe, expect }) => {
    const refusal = refused("QuotaExceededError");
    expect(await observe("refusesArrayOf", 65537)).toStrictEqual({ refusal, untouched: true });
  });
  check("throws TypeMismatchError for arrays of floats and a DataView", async ({ observe, expect }) => {
    const mismatch = refused("TypeMismatchError");
    const found = await observe("refusesViews", "Float32Array", "Float64Array", "DataView");
    expect(found).toStrictEqual([mismatch, mismatch, mismatch]);
  });
  check("throws TypeMismatchError for a Float16Array", { needs: ["Float16Array"] }, async ({ observe, expect }) => {
    expect(await observe("refusesViews", "Float16Array")).toStrictEqual([refused("TypeMismatchError")]);
  });
  const conversion = { spec: "https://webidl.spec.whatwg.org/#js-buffer-source-types" };
  check("throws TypeError for what is no view", conversion, async ({ observe, expect }) => {
    const found = await observe("refusesArguments", undefined, null, "abc", [1, 2], new ArrayBuffer(8));
    expect(found).toStrictEqual(Array(5).fill(typeError));
  });
  // The argument has no [AllowShared]: "If the conversion is not to an IDL type associated with the [AllowShared]
  // extended attribute, and IsSharedArrayBuffer(V.[[ViewedArrayBuffer]]) is true, then throw a TypeError."
  const shared = { ...conversion, needs: ["SharedArrayBuffer"] };
  check("throws TypeError for a view on shared memory", shared, async ({ observe, expect }) => {
    expect(await observe("refusesSharedMemory")).toStrictEqual(typeError);
  });
});

const randomUUID = {
  spec: "https://w3c.github.io/webcrypto/#Crypto-method-randomUUID",
  needs: ["crypto.randomUUID"],
  bcd: "api.Crypto.randomUUID",
  profiles,
  wpt: "WebCryptoAPI/randomUUID.https.any.js",
};

feature("Crypto.randomUUID", randomUUID, (check) => {
  check("gives UUIDs of version 4 in lowercase", async ({ observe, expect }) => {
    const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(await observe("randomUUIDs", 64)).toStrictEqual(Array(64).fill(expect.stringMatching(version4)));
  });
  check("gives another one each time", async ({ observe, expect }) => {
    expect(new Set(await observe("randomUUIDs", 256)).size).toBe(256);
  });
});

feature(
  "Crypto",
  {
    spec: "https://w3c.github.io/webcrypto/#crypto-interface",
    bcd: "api.Crypto",
    profiles: [...profiles, "ecma-429-2025:crypto"],
  },
  (check) => {
    check("has one crypto and one subtle object", async ({ observe, expect }) => {
      expect(await observe("globalsAreOneObject")).toStrictEqual({ crypto: true, subtle: true });
    });
    check("throws TypeError when its methods are called on another object", async ({ observe, expect }) => {
      expect(await observe("refusesOtherReceiver")).toStrictEqual({
        getRandomValues: typeError,
        randomUUID: typeError,
      });
    });
    check("throws TypeError when its interfaces are constructed", async ({ observe, expect }) => {
      const refusals = { Crypto: typeError, SubtleCrypto: typeError, CryptoKey: typeError };
      expect(await observe("refusesConstruction")).toStrictEqual(refusals);
    });
  },
);
