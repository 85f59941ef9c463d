import { suite } from "../suite.ts";

const feature = suite<typeof import("./text-encoder.probes.ts")>("encoding/text-encoder");
const about = {
  spec: "https://encoding.spec.whatwg.org/#dom-textencoder-encode",
  bcd: "api.TextEncoder.encode",
  profiles: ["ecma-429-2025:TextEncoder"],
};
const wpt = (file: string) => ({ wpt: `encoding/${file}.any.js` });
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const units = (text: string) => text.split("").map((unit) => unit.charCodeAt(0));

/** Code units of which some are no half of a pair, and the string that they are encoded as. */
const lone: [number[], string][] = [
  [[0xd83d], "\ufffd"],
  [[0xdca9], "\ufffd"],
  [[0x61, 0xd83d, 0x62], "a\ufffdb"],
  [[0xdca9, 0xd83d], "\ufffd\ufffd"],
  [[0xd83d, 0xd83d, 0xdca9], "\ufffd\u{1f4a9}"],
  [[0xd83d, 0xdca9, 0xdca9], "\u{1f4a9}\ufffd"],
];

feature("TextEncoder.encode", about, (check) => {
  check("encodes the first and last character of each length", wpt("api-basics"), async ({ observe, expect }) => {
    const given = ["\0\x7f", "\x80\u07ff", "\u0800\ud7ff\ue000\uffff", "\u{10000}\u{1f4a9}\u{10ffff}"];
    expect(await observe("stringsEncode", ...given)).toStrictEqual(given.map(bytes));
  });
  check("adds no byte order mark, and keeps one that is there", async ({ observe, expect }) => {
    const given = ["a", "\ufeff", "\ufeffa\ufeff"];
    expect(await observe("stringsEncode", ...given)).toStrictEqual(given.map(bytes));
  });
  check("replaces surrogates that are no pair", wpt("textencoder-utf16-surrogates"), async ({ observe, expect }) => {
    const texts = lone.map(([, text]) => bytes(text));
    expect(await observe("surrogatesEncode", ...lone.map(([units]) => units))).toStrictEqual(texts);
  });
  check("encodes a long string of characters of every length", async ({ observe, expect }) => {
    const [pattern, times] = ["a\u00e9\u20ac\u{1f4a9}", 20_000] as const;
    const sum = bytes(pattern.repeat(times)).reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 0);
    expect(await observe("longStringEncodes", pattern, times)).toStrictEqual({ length: 200_000, sum });
  });
  check(
    "makes a string of its argument, and an empty one of none",
    { spec: "https://webidl.spec.whatwg.org/#js-USVString" },
    async ({ observe, expect }) => {
      const texts = ["", "", "null", "1.5", "made", "a,b"];
      expect(await observe("argumentsConvert")).toStrictEqual([...texts.map(bytes), "TypeError"]);
    },
  );
  check("gives a new Uint8Array each time", async ({ observe, expect }) => {
    const seen = { plain: true, other: 0x61, shared: false, empty: 0 };
    expect(await observe("arraysAreNew")).toStrictEqual(seen);
  });
});

const construction = { ...about, spec: "https://encoding.spec.whatwg.org/#dom-textencoder", bcd: "api.TextEncoder" };

feature("TextEncoder: construction", { ...construction, ...wpt("textencoder-constructor-non-utf") }, (check) => {
  check("is for utf-8, whatever label it is given", async ({ observe, expect }) => {
    expect(await observe("encodingIsUtf8")).toStrictEqual(["utf-8", "utf-8", bytes("\u00e9")]);
  });
});

const into = {
  ...about,
  spec: "https://encoding.spec.whatwg.org/#dom-textencoder-encodeinto",
  bcd: "api.TextEncoder.encodeInto",
  ...wpt("encodeInto"),
};
const stars = (text: string, size: number) =>
  new Uint8Array(size).fill(0x2a).map((star, at) => bytes(text)[at] ?? star);

feature("TextEncoder.encodeInto", into, (check) => {
  check("counts code units that it read and bytes that it wrote", async ({ observe, expect }) => {
    const texts = ["", "abc", "a\u00e9", "\u20ac", "a\u{1f4a9}b"];
    const seen = texts.map((text) => [text.length, bytes(text).length, stars(text, 10)]);
    const cases = texts.map((text): [number[], number] => [units(text), 10]);
    expect(await observe("stringsEncodeInto", ...cases)).toStrictEqual(seen);
  });
  check("stops before a character that has no room, and writes no part of it", async ({ observe, expect }) => {
    const cases: [string, number, string][] = [
      ["a", 0, ""],
      ["abc", 2, "ab"],
      ["a\u00e9", 2, "a"],
      ["a\u20acb", 3, "a"],
      ["a\u{1f4a9}b", 4, "a"],
      ["\u{1f4a9}\u{1f4a9}", 7, "\u{1f4a9}"],
    ];
    const seen = await observe(
      "stringsEncodeInto",
      ...cases.map(([text, size]): [number[], number] => [units(text), size]),
    );
    expect(seen).toStrictEqual(cases.map(([, size, done]) => [done.length, bytes(done).length, stars(done, size)]));
  });
  check("replaces surrogates that are no pair, each read as one", async ({ observe, expect }) => {
    const seen = await observe("stringsEncodeInto", ...lone.map(([units]): [number[], number] => [units, 10]));
    const counts = lone.map(([units, text]) => [units.length, bytes(text).length, stars(text, 10)]);
    expect(seen).toStrictEqual(counts);
  });
  check("stops before a replaced surrogate that has no room", async ({ observe, expect }) => {
    const seen = await observe("stringsEncodeInto", [[0x61, 0xd83d], 3], [[0xdca9, 0x61], 2]);
    expect(seen).toStrictEqual([
      [1, 1, stars("a", 3)],
      [0, 0, stars("", 2)],
    ]);
  });
  check("writes into its part of the memory alone", async ({ observe, expect }) => {
    const seen = { read: 3, written: 4, memory: bytes("**a\u00e9b**") };
    expect(await observe("partIsEncodedInto", "a\u00e9bcd", 2, 4)).toStrictEqual(seen);
  });
  check("writes into shared memory", { needs: ["SharedArrayBuffer"] }, async ({ observe, expect }) => {
    const memory = bytes("*\u20ac**");
    expect(await observe("sharedMemoryIsEncodedInto", "\u20aca")).toStrictEqual({ read: 1, written: 3, memory });
  });
  check(
    "is refused with TypeError when the destination is no Uint8Array, or missing",
    { spec: "https://webidl.spec.whatwg.org/#js-buffer-source-types" },
    async ({ observe, expect }) => {
      expect(await observe("destinationsAreRefused")).toStrictEqual(Array(12).fill("TypeError"));
    },
  );
  check(
    "makes a string of its source",
    { spec: "https://webidl.spec.whatwg.org/#js-USVString" },
    async ({ observe, expect }) => {
      const texts = ["undefined", "null", "12.5", "made"];
      expect(await observe("sourcesConvert")).toStrictEqual(texts.map((text) => [text.length, bytes(text)]));
    },
  );
});
