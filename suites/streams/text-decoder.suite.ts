import { suite } from "../suite.ts";

const feature = suite<typeof import("./text-decoder.probes.ts")>("streams/text-decoder");
const about = {
  spec: "https://encoding.spec.whatwg.org/#decode-and-enqueue-a-chunk",
  needs: ["TextDecoderStream"],
  bcd: "api.TextDecoderStream",
  profiles: ["ecma-429-2025:TextDecoderStream"],
};
const wpt = (file: string) => ({ wpt: `encoding/streams/${file}.any.js` });
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const each = (data: Uint8Array) => Array.from(data, (byte) => new Uint8Array([byte]));
const bom = new Uint8Array([0xef, 0xbb, 0xbf]);

feature("TextDecoderStream", about, (check) => {
  check("decodes each chunk of UTF-8 to a string", wpt("decode-utf8"), async ({ observe, expect }) => {
    const strings = ["I \u{1F499} ", "strēams"];
    expect(await observe("bytesAreDecoded", "utf-8", undefined, ...strings.map(bytes))).toStrictEqual(strings);
  });
  check("gives nothing for an empty chunk", wpt("decode-utf8"), async ({ observe, expect }) => {
    const chunks = [bytes(""), bytes("a"), bytes("")];
    expect(await observe("bytesAreDecoded", "utf-8", undefined, ...chunks)).toStrictEqual(["a"]);
  });
  check("joins characters split at any byte", wpt("decode-split-character"), async ({ observe, expect }) => {
    const chunks = each(bytes("é€\u{1F499}"));
    expect(await observe("bytesAreDecoded", "utf-8", undefined, ...chunks)).toStrictEqual(["é", "€", "\u{1F499}"]);
  });
  check("replaces what can't be decoded", wpt("decode-utf8"), async ({ observe, expect }) => {
    const chunk = new Uint8Array([0x61, 0xff, 0xc0, 0x62]);
    expect(await observe("bytesAreDecoded", "utf-8", undefined, chunk)).toStrictEqual(["a\ufffd\ufffdb"]);
  });
  check(
    "replaces an incomplete character when it closes",
    { ...wpt("decode-incomplete-input"), spec: "https://encoding.spec.whatwg.org/#flush-and-enqueue" },
    async ({ observe, expect }) => {
      const chunk = bytes("a\u{1F499}").slice(0, 4);
      expect(await observe("bytesAreDecoded", "utf-8", undefined, chunk)).toStrictEqual(["a", "\ufffd"]);
    },
  );
  check("decodes UTF-16 that is split within units and pairs", wpt("decode-non-utf8"), async ({ observe, expect }) => {
    const chunks = each(new Uint8Array(Buffer.from("a\u{1F499}", "utf16le")));
    const strings = await observe("bytesAreDecoded", "utf-16le", undefined, ...chunks);
    expect(strings.join("")).toBe("a\u{1F499}");
  });
  check("decodes Shift_JIS that is split within characters", wpt("decode-non-utf8"), async ({ observe, expect }) => {
    const chunks = each(new Uint8Array([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]));
    expect((await observe("bytesAreDecoded", "shift_jis", undefined, ...chunks)).join("")).toBe("テスト");
  });
  check("takes every kind of buffer and view", wpt("decode-bad-chunks"), async ({ observe, expect }) => {
    expect(await observe("bufferSourcesAreDecoded")).toStrictEqual(["abcd", "bc", "cd", "ab"]);
  });
  check("errors with TypeError for a chunk that is no buffer", wpt("decode-bad-chunks"), async (context) => {
    context.expect(await context.observe("otherChunksError")).toStrictEqual(Array(6).fill("TypeError"));
  });
});

feature("TextDecoderStream: byte order mark", { ...about, ...wpt("decode-ignore-bom") }, (check) => {
  const text = bytes("\ufeffa");
  check("is dropped, even when it is split", async ({ observe, expect }) => {
    const whole = await observe("bytesAreDecoded", "utf-8", undefined, text);
    const split = await observe("bytesAreDecoded", "utf-8", undefined, ...each(text));
    expect([whole, split]).toStrictEqual([["a"], ["a"]]);
  });
  check("is kept with ignoreBOM", async ({ observe, expect }) => {
    const strings = await observe("bytesAreDecoded", "utf-8", { ignoreBOM: true }, ...each(text));
    expect(strings.join("")).toBe("\ufeffa");
  });
  check("is text after the start, even at the head of a chunk", async ({ observe, expect }) => {
    const strings = await observe("bytesAreDecoded", "utf-8", undefined, bytes("a"), bom, bytes("b"));
    expect(strings.join("")).toBe("a\ufeffb");
  });
});

feature("TextDecoderStream: fatal", about, (check) => {
  check("errors both sides with TypeError for bytes that can't be decoded", async ({ observe, expect }) => {
    const seen = { read: "TypeError", last: "TypeError" };
    expect(await observe("fatalDecoderErrors", bytes("a"), new Uint8Array([0xff]))).toStrictEqual(seen);
  });
  check(
    "errors with TypeError for an incomplete character when it closes",
    { ...wpt("decode-incomplete-input"), spec: "https://encoding.spec.whatwg.org/#flush-and-enqueue" },
    async ({ observe, expect }) => {
      const seen = { read: "TypeError", last: "TypeError" };
      expect(await observe("fatalDecoderErrors", bytes("€").slice(0, 2))).toStrictEqual(seen);
    },
  );
});

const options = { ...about, spec: "https://encoding.spec.whatwg.org/#dom-textdecoderstream" };

feature("TextDecoderStream: construction", { ...options, ...wpt("decode-attributes") }, (check) => {
  check("is for utf-8, not fatal and without ignoreBOM by default", async ({ observe, expect }) => {
    const seen = { encoding: "utf-8", fatal: false, ignoreBOM: false };
    expect(await observe("decoderTellsOptions")).toStrictEqual(seen);
  });
  check("takes undefined for arguments that aren't given", async ({ observe, expect }) => {
    const seen = { encoding: "utf-8", fatal: false, ignoreBOM: false };
    expect(await observe("decoderTellsOptions", undefined, undefined)).toStrictEqual(seen);
  });
  check("is not fatal with options that don't say so", async ({ observe, expect }) => {
    const seen = { encoding: "utf-8", fatal: false, ignoreBOM: false };
    expect(await observe("decoderTellsOptions", "utf-8", {})).toStrictEqual(seen);
  });
  check("tells the encoding's name for a label, and its options", async ({ observe, expect }) => {
    const seen = { encoding: "utf-16le", fatal: true, ignoreBOM: true };
    expect(await observe("decoderTellsOptions", " UTF-16 ", { fatal: true, ignoreBOM: true })).toStrictEqual(seen);
  });
  check("throws RangeError for an unknown label and for replacement", async ({ observe, expect }) => {
    const labels = ["", "utf-99", "replacement", "iso-2022-kr"];
    expect(await observe("unknownLabelIsRefused", ...labels)).toStrictEqual(Array(4).fill("RangeError"));
  });
  check(
    "has a readable and a writable side",
    {
      spec: "https://encoding.spec.whatwg.org/#interface-textdecoderstream",
      ...wpt("readable-writable-properties"),
    },
    async ({ observe, expect }) => {
      expect(await observe("decoderHasSides")).toStrictEqual({ kinds: [true, true], same: [true, true] });
    },
  );
});
