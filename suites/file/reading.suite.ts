import { suite } from "../suite.ts";

const feature = suite<typeof import("./reading.probes.ts")>("file/reading");
const at = (anchor: string, bcd?: string) => ({
  spec: `https://w3c.github.io/FileAPI/#${anchor}`,
  profiles: ["ecma-429-2025:Blob"],
  ...(bcd ? { bcd: `api.Blob.${bcd}` } : {}),
});
const wpt = (file: string) => ({ wpt: `FileAPI/blob/${file}.any.js` });
const webidl = (anchor: string) => ({ spec: `https://webidl.spec.whatwg.org/#${anchor}` });
const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

feature("Blob.text", { ...at("text-method-algo", "text"), ...wpt("Blob-text") }, (check) => {
  check("decodes UTF-8, whatever the type says", async ({ observe, expect }) => {
    const texts = ["", "a\u00e9\u20ac\u{1f4a9}", "\0"];
    expect(await observe("textsOf", "text/plain;charset=utf-16le", ...texts.map(bytes))).toStrictEqual(texts);
  });
  check("replaces what can't be decoded", async ({ observe, expect }) => {
    const given = ["61 ff c0 62", "61 f09f92", "eda080"].map(hex);
    const texts = ["a\ufffd\ufffdb", "a\ufffd", "\ufffd\ufffd\ufffd"];
    expect(await observe("textsOf", "", ...given)).toStrictEqual(texts);
  });
  check("drops one byte order mark at the start", async ({ observe, expect }) => {
    const given = ["efbbbf 61", "efbbbf efbbbf", "61 efbbbf"].map(hex);
    expect(await observe("textsOf", "", ...given)).toStrictEqual(["a", "\ufeff", "a\ufeff"]);
  });
});

feature("Blob.arrayBuffer", at("arraybuffer-method-algo", "arrayBuffer"), (check) => {
  check("gives a new ArrayBuffer of the bytes each time", async ({ observe, expect }) => {
    const seen = { kind: "[object ArrayBuffer]", length: 2, two: bytes("bc") };
    expect(await observe("arrayBuffersAreNew")).toStrictEqual(seen);
  });
});

const newer = { ...at("bytes-method-algo", "bytes"), needs: ["Blob.prototype.bytes"] };

feature("Blob.bytes", newer, (check) => {
  check("gives a new Uint8Array of the bytes each time", async ({ observe, expect }) => {
    const seen = { kind: "[object Uint8Array]", whole: true, two: bytes("bc") };
    expect(await observe("bytesAreNew")).toStrictEqual(seen);
  });
});

feature("Blob.stream", at("blob-get-stream", "stream"), (check) => {
  check("gives a new stream of Uint8Arrays each time", async ({ observe, expect }) => {
    const seen = { kinds: [true, true], same: false, views: true, bytes: [bytes("abcef"), bytes("abcef")] };
    expect(await observe("streamsAreNew")).toStrictEqual(seen);
  });
  check("gives no chunk of an empty Blob", async ({ observe, expect }) => {
    expect(await observe("emptyStreamEnds")).toBe(0);
  });
  check("fills buffers that a reader brings", wpt("Blob-stream-BYOB"), async ({ observe, expect }) => {
    expect(await observe("streamFillsBuffers")).toStrictEqual({ text: "abcdef", length: 4 });
  });
  check("may be cancelled, and the Blob read again", async ({ observe, expect }) => {
    expect(await observe("blobOutlivesCancel")).toStrictEqual({ closed: true, text: "abc" });
  });
});

feature("Blob: reading", at("methodsandparams-blob"), (check) => {
  check("may be done in all ways at once", async ({ observe, expect }) => {
    expect(await observe("readsRunTogether")).toStrictEqual(["abc", "abc", "abc", "abc"]);
  });
  check("gives 300 kB of many parts whole", async ({ observe, expect }) => {
    const seen = { lengths: [300_000, 300_000, 300_000, 3002], same: [true, true, true] };
    expect(await observe("largeBlobIsWhole")).toStrictEqual(seen);
  });
});

/** Arguments of slice beside what of `abcdefghij` they leave. */
const ranges: [number[], string][] = [
  [[], "abcdefghij"],
  [[3], "defghij"],
  [[0, 4], "abcd"],
  [[3, 7], "defg"],
  [[-3], "hij"],
  [[-3, -1], "hi"],
  [[2, -2], "cdefgh"],
  [[-20, 2], "ab"],
  [[8, 20], "ij"],
  [[10], ""],
  [[20, 30], ""],
  [[5, 5], ""],
  [[7, 3], ""],
  [[-1, -3], ""],
  [[0, -20], ""],
];

/** Arguments that are converted, beside what of `abcdefghij` they leave: [Clamp] rounds halves to even. */
const conversions: Record<string, [unknown[], string][]> = {
  "rounds fractions to the nearest whole number, halves to the even one": [
    [[2.4, 3.6], "cd"],
    [[0.5, 2.5], "ab"],
    [[1.5, 3.5], "cd"],
    [[-0.4, 1], "a"],
    [[-2.5, -0.6], "i"],
  ],
  "clamps what is out of range, and takes NaN for 0": [
    [[Number.NaN, 2], "ab"],
    [[0, Number.NaN], ""],
    [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], "abcdefghij"],
    [[2 ** 40], ""],
    [[-(2 ** 40), 2 ** 63], "abcdefghij"],
  ],
  "makes numbers of what is none, but for undefined": [
    [["2", "4"], "cd"],
    [[null, null], ""],
    [[true, {}], ""],
    [[undefined, undefined], "abcdefghij"],
    [[undefined, 3], "abc"],
  ],
};
const parts = ["abc", "", "defg", "hij"];
const slicing = at("slice-blob", "slice");

feature("Blob.slice", { ...slicing, wpt: "FileAPI/blob/Blob-slice.any.js" }, (check) => {
  check("gives the bytes from start to end, both counted from the end when negative", async (context) => {
    const seen = await context.observe("slicesOf", parts, ...ranges.map(([args]) => args));
    context.expect(ranges.map(([args], index) => [args, seen[index]])).toStrictEqual(ranges);
  });
  for (const [title, cases] of Object.entries(conversions))
    check(title, webidl("Clamp"), async ({ observe, expect }) => {
      const seen = await observe("slicesOf", parts, ...cases.map(([args]) => args));
      expect(cases.map(([args], index) => [args, seen[index]])).toStrictEqual(cases);
    });
  check("has no type but the one that it is given", async ({ observe, expect }) => {
    const seen = { none: ["", "", ""], given: ["c/d", "", "", ""] };
    expect(await observe("sliceTypes", "C/D", "", undefined, "c\u00e9")).toStrictEqual(seen);
  });
  check("slices slices, each a new Blob", async ({ observe, expect }) => {
    expect(await observe("slicesNest")).toStrictEqual({ texts: ["cd", "d", "cd"], isNew: true });
  });
  check("gives a Blob of a File, and no File", async ({ observe, expect }) => {
    // "Return a new Blob object S"
    expect(await observe("sliceOfFile")).toStrictEqual({ isBlob: true, isFile: false, text: "bc" });
  });
});
