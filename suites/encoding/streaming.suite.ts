import { suite } from "../suite.ts";

const feature = suite<typeof import("./streaming.probes.ts")>("encoding/streaming");
const about = {
  spec: "https://encoding.spec.whatwg.org/#dom-textdecoder-decode",
  bcd: "api.TextDecoder.decode",
  profiles: ["ecma-429-2025:TextDecoder"],
  wpt: "encoding/textdecoder-streaming.any.js",
};
const wpt = (file: string) => ({ wpt: `encoding/${file}.any.js` });
const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));

/** By kind, a label, bytes, and the text that they are. */
const byteByByte: Record<string, [string, string, string][]> = {
  "UTF-8": [["utf-8", "61 c3a9 e282ac f09f92a9", "a\u00e9\u20ac\u{1f4a9}"]],
  "UTF-16": [
    ["utf-16le", "6100 3dd8a9dc 0a4e", "a\u{1f4a9}\u4e0a"],
    ["utf-16be", "0061 d83ddca9 4e0a", "a\u{1f4a9}\u4e0a"],
  ],
  "Chinese encodings": [
    ["big5", "61 a4a4 a4e5", "a中文"],
    ["gb18030", "61 d6d0 81308436 90308130", "a中\u00a5\u{10000}"],
    ["gbk", "61 d6d0 bcf2", "a中简"],
  ],
  "Japanese and Korean encodings": [
    ["euc-kr", "61 c7d1 b1db", "a한글"],
    ["euc-jp", "61 c6fc 8eb1 8fb0a1", "a日\uff71\u4e02"],
    ["shift_jis", "61 93fa b1 967b", "a日\uff71本"],
    ["iso-2022-jp", "61 1b2442 467c 4b5c 1b284a 5c", "a日本\u00a5"],
  ],
};

feature("TextDecoder.decode: stream", about, (check) => {
  for (const [kind, samples] of Object.entries(byteByByte))
    check(`joins characters of ${kind} that come byte by byte, twice`, async ({ observe, expect }) => {
      const calls = samples.map(([label, bytes]) => observe("singleBytesDecode", label, hex(bytes), hex(bytes)));
      expect(await Promise.all(calls)).toStrictEqual(samples.map(([, , text]) => [text, text]));
    });
  check("gives what is whole at once, and keeps the rest", async ({ observe, expect }) => {
    const parts = [hex("61 c3"), hex("a9 e2"), hex("82"), hex("ac 62")];
    expect(await observe("partsDecode", "utf-8", undefined, ...parts)).toStrictEqual(["a", "é", "", "€b", ""]);
  });
  check("gives U+FFFD as soon as a part can't go on", async ({ observe, expect }) => {
    const parts = [hex("f09f"), hex("61"), hex("e2"), hex("e282"), hex("ac")];
    const texts = ["", "\ufffda", "", "\ufffd", "\u20ac", ""];
    expect(await observe("partsDecode", "utf-8", undefined, ...parts)).toStrictEqual(texts);
  });
  check("replaces what is incomplete at the end", wpt("textdecoder-eof"), async ({ observe, expect }) => {
    const ends = [
      ["a", "\ufffd"],
      ["a", "\ufffd"],
      ["a", "\ufffd"],
      ["a", "\ufffda"],
    ];
    expect(await observe("endingsFlush", {}, hex("61 f09f92"))).toStrictEqual(ends);
  });
  check("throws TypeError when fatal for what is incomplete at the end", wpt("textdecoder-eof"), async (context) => {
    const ends = Array.from({ length: 4 }, () => ["a", "TypeError"]);
    context.expect(await context.observe("endingsFlush", { fatal: true }, hex("61 f09f92"))).toStrictEqual(ends);
  });
  check("begins anew after the end", async ({ observe, expect }) => {
    expect(await observe("endForgetsState")).toStrictEqual(["", "\ufffd", "\ufffda"]);
  });
  check("keeps a copy of the bytes that it waits with", wpt("textdecoder-copy"), async ({ observe, expect }) => {
    expect(await observe("pendingBytesAreCopied")).toBe("a\u{1f4a9}");
  });
  check("is read as a boolean", { spec: "https://webidl.spec.whatwg.org/#js-boolean" }, async ({ observe, expect }) => {
    const texts = ["", "", "", "\ufffd", "\ufffd", "\ufffd", "\ufffd"];
    expect(await observe("streamIsConverted")).toStrictEqual(texts);
  });
});

const order = { ...about, spec: "https://encoding.spec.whatwg.org/#concept-td-serialize" };

feature("TextDecoder.decode: byte order mark in a stream", { ...order, ...wpt("textdecoder-ignorebom") }, (check) => {
  check("is dropped when it comes byte by byte", async ({ observe, expect }) => {
    const given = { "utf-8": "ef bb bf 61", "utf-16le": "ff fe 61 00", "utf-16be": "fe ff 00 61" };
    const calls = Object.entries(given).map(([label, bytes]) => {
      return observe("partsDecode", label, undefined, ...bytes.split(" ").map(hex));
    });
    expect((await Promise.all(calls)).map((texts) => texts.join(""))).toStrictEqual(["a", "a", "a"]);
  });
  check("is text at the head of a later part, and after the end none again", async ({ observe, expect }) => {
    const texts = await observe("partsDecode", "utf-8", undefined, hex("efbbbf"), hex("efbbbf61"), hex("efbbbf"));
    expect(texts).toStrictEqual(["", "\ufeffa", "\ufeff", ""]);
    const again = await observe("singleBytesDecode", "utf-8", hex("efbbbf61"), hex("efbbbf62"));
    expect(again).toStrictEqual(["a", "b"]);
  });
  check("is kept with ignoreBOM when it comes byte by byte", async ({ observe, expect }) => {
    const parts = ["ef", "bb", "bf", "61"].map(hex);
    const texts = await observe("partsDecode", "utf-8", { ignoreBOM: true }, ...parts);
    expect(texts.join("")).toBe("\ufeffa");
  });
});

feature("TextDecoder.decode: UTF-16 in a stream", about, (check) => {
  check("replaces half a pair once what follows is no other half, or nothing", async ({ observe, expect }) => {
    const parts = [hex("3dd8"), hex("3dd8"), hex("a9dc"), hex("3dd8"), hex("61")];
    const texts = ["", "\ufffd", "\u{1f4a9}", "", "", "\ufffd"];
    expect(await observe("partsDecode", "utf-16le", undefined, ...parts)).toStrictEqual(texts);
  });
});
