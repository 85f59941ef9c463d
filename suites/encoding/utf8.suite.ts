import { suite } from "../suite.ts";

const feature = suite<typeof import("./utf8.probes.ts")>("encoding/utf8");
const about = {
  spec: "https://encoding.spec.whatwg.org/#utf-8-decoder",
  bcd: "api.TextDecoder.decode",
  profiles: ["ecma-429-2025:TextDecoder"],
};
const wpt = (file: string) => ({ wpt: `encoding/${file}.any.js` });
const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));

/** Bytes that are malformed, and what is put in their place: one U+FFFD for each longest part of a sequence. */
const malformed: Record<string, [string, string][]> = {
  "bytes that begin no sequence": [
    ["80", "\ufffd"],
    ["bf bf", "\ufffd\ufffd"],
    ["61 fe ff 62", "a\ufffd\ufffdb"],
    ["f5 80 80 80", "\ufffd\ufffd\ufffd\ufffd"],
    ["fc 80 80 80 80 80", "\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"],
  ],
  "overlong forms": [
    ["c0 80", "\ufffd\ufffd"],
    ["c1 bf", "\ufffd\ufffd"],
    ["e0 80 af", "\ufffd\ufffd\ufffd"],
    ["e0 9f bf", "\ufffd\ufffd\ufffd"],
    ["f0 8f bf bf", "\ufffd\ufffd\ufffd\ufffd"],
  ],
  "surrogates and what is above U+10FFFF": [
    ["ed a0 80", "\ufffd\ufffd\ufffd"],
    ["ed bf bf", "\ufffd\ufffd\ufffd"],
    ["ed a0 bd ed b2 a9", "\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"],
    ["f4 90 80 80", "\ufffd\ufffd\ufffd\ufffd"],
  ],
  "sequences that are cut off by another": [
    ["c3 61", "\ufffda"],
    ["e2 82 61", "\ufffda"],
    ["f0 9f 92 61", "\ufffda"],
    ["f0 9f c3 a9", "\ufffd\u00e9"],
    ["e2 e2 82 ac", "\ufffd\u20ac"],
    ["f0 80 c3 a9", "\ufffd\ufffd\u00e9"],
  ],
  "sequences that are cut off by the end": [
    ["c3", "\ufffd"],
    ["61 e2 82", "a\ufffd"],
    ["f0 9f 92", "\ufffd"],
    ["f0 9f 92 a9 f0 9f", "\u{1f4a9}\ufffd"],
    ["f4 8f bf", "\ufffd"],
  ],
};

feature("TextDecoder.decode: UTF-8", about, (check) => {
  check("decodes the first and last character of each length", wpt("api-basics"), async ({ observe, expect }) => {
    const bytes = "00 7f c280 dfbf e0a080 ed9fbf ee8080 efbfbf f0908080 f48fbfbf";
    const text = "\0\x7f\x80\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}";
    expect(await observe("bytesDecode", "utf-8", undefined, hex(bytes))).toStrictEqual([text]);
  });
  for (const [kind, cases] of Object.entries(malformed))
    check(`replaces ${kind}`, wpt("textdecoder-fatal"), async ({ observe, expect }) => {
      const texts = await observe("bytesDecode", "utf-8", undefined, ...cases.map(([bytes]) => hex(bytes)));
      expect(cases.map(([bytes], index) => [bytes, texts[index]])).toStrictEqual(cases);
    });
  check("decodes a long text of characters of every length", async ({ observe, expect }) => {
    const seen = { bytes: 200_000, same: true };
    expect(await observe("longTextComesBack", "a\u00e9\u20ac\u{1f4a9}", 20_000)).toStrictEqual(seen);
  });
});

feature("TextDecoder.decode: fatal UTF-8", { ...about, ...wpt("textdecoder-fatal") }, (check) => {
  check("throws TypeError for all that would be replaced", async ({ observe, expect }) => {
    const all = Object.values(malformed).flat();
    const seen = await observe("bytesDecode", "utf-8", { fatal: true }, ...all.map(([bytes]) => hex(bytes)));
    expect(all.map(([bytes], index) => [bytes, seen[index]])).toStrictEqual(all.map(([bytes]) => [bytes, "TypeError"]));
  });
  check("takes what is well-formed, U+FFFD and noncharacters too", async ({ observe, expect }) => {
    const text = "a\u00e9\u20ac\u{1f4a9}\ufffd\ufffe\uffff\ufdd0\0";
    const bytes = new Uint8Array(Buffer.from(text));
    expect(await observe("bytesDecode", "utf-8", { fatal: true }, bytes)).toStrictEqual([text]);
  });
  check("goes on after it has thrown, as if new", wpt("textdecoder-fatal-streaming"), async ({ observe, expect }) => {
    const bytes = [hex("61"), hex("f0 9f"), hex("92 a9"), hex("62 c3"), hex("c3 a9")];
    const seen = ["a", "TypeError", "TypeError", "TypeError", "\u00e9"];
    expect(await observe("decoderIsUsedAgain", "utf-8", { fatal: true }, ...bytes)).toStrictEqual(seen);
  });
});

const marks: [string, string][] = [
  ["utf-8", "efbbbf"],
  ["utf-16le", "fffe"],
  ["utf-16be", "feff"],
];
const letter = (label: string) => ({ "utf-8": "61", "utf-16le": "6100", "utf-16be": "0061" })[label] as string;

const order = { ...about, spec: "https://encoding.spec.whatwg.org/#concept-td-serialize" };

feature("TextDecoder.decode: byte order mark", { ...order, ...wpt("textdecoder-byte-order-marks") }, (check) => {
  check("is dropped at the start, a second and a later one not", async ({ observe, expect }) => {
    const seen = [];
    for (const [label, mark] of marks) {
      const given = [mark, mark + letter(label), mark + mark, letter(label) + mark].map(hex);
      seen.push(await observe("bytesDecode", label, undefined, ...given));
    }
    expect(seen).toStrictEqual(marks.map(() => ["", "a", "\ufeff", "a\ufeff"]));
  });
  check("is kept with ignoreBOM", wpt("textdecoder-ignorebom"), async ({ observe, expect }) => {
    const seen = [];
    for (const [label, mark] of marks)
      seen.push(await observe("bytesDecode", label, { ignoreBOM: true }, hex(mark + letter(label))));
    expect(seen).toStrictEqual(marks.map(() => ["\ufeffa"]));
  });
  check("is dropped at the start of each call", wpt("textdecoder-ignorebom"), async ({ observe, expect }) => {
    const given = marks.map(([label, mark]) => [label, hex(mark + letter(label))] as const);
    const calls = given.map(([label, bytes]) => observe("decoderIsUsedAgain", label, {}, bytes, bytes, bytes));
    expect(await Promise.all(calls)).toStrictEqual(marks.map(() => ["a", "a", "a"]));
  });
  check("is text when it is another encoding's", async ({ observe, expect }) => {
    const utf8 = await observe("encodingsDecode", hex("efbbbf61"), ["windows-1252", "x-user-defined", "utf-16be"]);
    const utf16 = await observe("encodingsDecode", hex("fffe"), ["utf-8", "utf-16be", "koi8-r"]);
    expect([utf8, utf16]).toStrictEqual([
      { "windows-1252": "\u00ef\u00bb\u00bfa", "x-user-defined": "\uf7ef\uf7bb\uf7bfa", "utf-16be": "\uefbb\ubf61" },
      { "utf-8": "\ufffd\ufffd", "utf-16be": "\ufffe", "koi8-r": "\u042a\u0427" },
    ]);
  });
});
