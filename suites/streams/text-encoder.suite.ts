import { suite } from "../suite.ts";

const feature = suite<typeof import("./text-encoder.probes.ts")>("streams/text-encoder");
const about = {
  spec: "https://encoding.spec.whatwg.org/#encode-and-enqueue-a-chunk",
  needs: ["TextEncoderStream"],
  bcd: "api.TextEncoderStream",
  profiles: ["ecma-429-2025:TextEncoderStream"],
};
const utf8 = { wpt: "encoding/streams/encode-utf8.any.js" };
const bad = { wpt: "encoding/streams/encode-bad-chunks.any.js" };
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

const cases: [string, string[], Uint8Array[]][] = [
  ["encodes each string to a Uint8Array of UTF-8", ["I \u{1F499} ", "strēams"], ["I \u{1F499} ", "strēams"].map(bytes)],
  ["gives nothing for an empty string", ["", "a", ""], [bytes("a")]],
  ["joins a surrogate pair that is split between chunks", ["\ud83d", "\udc99"], [bytes("\u{1F499}")]],
  ["joins a split pair past an empty chunk", ["\ud83d", "", "\udc99"], [bytes("\u{1F499}")]],
  ["replaces a high surrogate that no low one follows", ["\ud83d", "a"], [bytes("\ufffda")]],
  ["replaces a low surrogate that no high one precedes", ["a\udc99", "b"], [bytes("a\ufffd"), bytes("b")]],
  [
    "keeps a second high surrogate for the chunk to come",
    ["\ud83d", "\ud83d", "\udc99"],
    ["\ufffd", "\u{1F499}"].map(bytes),
  ],
  ["keeps a byte order mark", ["\ufeffa"], [bytes("\ufeffa")]],
];

feature("TextEncoderStream", about, (check) => {
  for (const [title, strings, chunks] of cases)
    check(title, utf8, async ({ observe, expect }) => {
      expect(await observe("stringsAreEncoded", ...strings)).toStrictEqual(chunks);
    });
  check(
    "replaces a high surrogate at the end when it closes",
    { ...utf8, spec: "https://encoding.spec.whatwg.org/#encode-and-flush" },
    async ({ observe, expect }) => {
      expect(await observe("stringsAreEncoded", "a\ud83d")).toStrictEqual([bytes("a"), bytes("\ufffd")]);
    },
  );
  check("converts what is no string", bad, async ({ observe, expect }) => {
    const strings = ["undefined", "null", "3.14", "true", "[object Object]", "a,b", "made"];
    expect(await observe("chunksAreConverted")).toStrictEqual(strings);
  });
  check("errors both sides with what a chunk's toString throws", bad, async ({ observe, expect }) => {
    expect(await observe("unconvertibleChunkErrors", "throwing toString")).toStrictEqual(["RangeError", "RangeError"]);
  });
  check("errors both sides with TypeError for a symbol", bad, async ({ observe, expect }) => {
    expect(await observe("unconvertibleChunkErrors", "symbol")).toStrictEqual(["TypeError", "TypeError"]);
  });
  check(
    "has a readable and a writable side, and the encoding utf-8",
    {
      spec: "https://encoding.spec.whatwg.org/#interface-textencoderstream",
      wpt: "encoding/streams/readable-writable-properties.any.js",
    },
    async ({ observe, expect }) => {
      const seen = { encoding: "utf-8", kinds: [true, true], same: [true, true] };
      expect(await observe("encoderHasSides")).toStrictEqual(seen);
    },
  );
});
