import { suite } from "../suite.ts";

const feature = suite<typeof import("./buffer.probes.ts")>("nodejs_compat/buffer");
const about = (anchor: string, ...needs: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/buffer.html#${anchor}`,
  needs: needs.length > 0 ? needs.map((name) => `node:buffer.${name}`) : ["node:buffer.Buffer"],
  profiles: ["node:node:buffer"],
});

feature("node:buffer.Buffer: encodings", about("buffers-and-character-encodings"), (check) => {
  check("encodes and decodes UTF-8, UTF-16LE, Latin-1, hex, base64 and base64url", async ({ observe, expect }) => {
    const cases: [string, BufferEncoding, string][] = [
      ["é€😀", "utf8", "c3a9e282acf09f9880"],
      ["é😀", "utf16le", "e9003dd800de"],
      ["aéÿ", "latin1", "61e9ff"],
      ["00ff10", "hex", "00ff10"],
      ["+/8=", "base64", "fbff"],
      ["-_8", "base64url", "fbff"],
    ];
    const seen = await observe(
      "encodingsRoundTrip",
      ...cases.map(([text, name]): [string, BufferEncoding] => [text, name]),
    );
    expect(seen).toStrictEqual(cases.map(([text, , hex]) => ({ hex, back: text })));
  });
  check("stops at what is no pair of hex digits", async ({ observe, expect }) => {
    const seen = await observe("encodingsRoundTrip", ["1a7", "hex"], ["1ag123", "hex"]);
    expect(seen.map(({ hex }) => hex)).toStrictEqual(["1a", "1a"]);
  });
  check("skips white space in base64 and takes its URL-safe alphabet", async ({ observe, expect }) => {
    expect(await observe("encodingsRoundTrip", ["YW\nI-", "base64"])).toMatchObject([{ hex: "61623e" }]);
  });
});

feature("node:buffer.Buffer.toString", about("buftostringencoding-start-end"), (check) => {
  check("decodes bytes that are no UTF-8 as U+FFFD", async ({ observe, expect }) => {
    expect(await observe("invalidBytesAreReplaced")).toStrictEqual({ all: "a\ufffdbc", range: "\ufffdb" });
  });
});

feature("node:buffer.Buffer.from", about("static-method-bufferfromarraybuffer-byteoffset-length"), (check) => {
  check("shares the memory of an ArrayBuffer", async ({ observe, expect }) => {
    expect(await observe("arrayBufferIsShared")).toStrictEqual({ shared: 6000, length: 2 });
  });
  check("copies the bytes of a Buffer", about("static-method-bufferfrombuffer"), async ({ observe, expect }) => {
    expect(await observe("bufferIsCopied")).toStrictEqual({ original: "auffer", copy: "buffer" });
  });
});

feature("node:buffer.Buffer.subarray", about("bufsubarraystart-end"), (check) => {
  check("gives a view on the same memory, as slice does", async ({ observe, expect }) => {
    expect(await observe("partsShareMemory")).toStrictEqual({ whole: "zbcXYf", sliceIsBuffer: true });
  });
});

feature("node:buffer.Buffer.concat", about("static-method-bufferconcatlist-totallength"), (check) => {
  check("cuts at a shorter length and fills a longer one with zeros", async ({ observe, expect }) => {
    expect(await observe("concatKeepsToTheLength")).toStrictEqual(["abcde", "abcd", "abcde\0\0"]);
  });
});

feature("node:buffer.Buffer.write", about("bufwritestring-offset-length-encoding"), (check) => {
  check("writes no part of a character that doesn't fit", async ({ observe, expect }) => {
    expect(await observe("writeLeavesOutHalfCharacters")).toStrictEqual({ written: 4, hex: "0061e282ac00" });
  });
  check(
    "lays out numbers of each width in the byte order named",
    about("bufwriteint32bevalue-offset"),
    async ({ observe, expect }) => {
      expect(await observe("numbersAreLaidOut")).toStrictEqual({
        ends: [2, 6, 12, 17, 25, 33],
        hex: "1234feffffff1234567890abfdffffffff3ff8000000000000ffffffffffffffff",
        read: [0x3412, -2, 0x1234567890ab, -3],
        double: 1.5,
        big: -1n,
      });
    },
  );
  check(
    "throws ERR_OUT_OF_RANGE for a number or an offset that doesn't fit",
    about("bufwriteuint8value-offset"),
    async ({ observe, expect }) => {
      const refused = { name: "RangeError", code: "ERR_OUT_OF_RANGE" };
      expect(await observe("numbersOutOfRangeAreRefused")).toMatchObject({
        value: refused,
        offset: refused,
        bytes: "0000",
      });
    },
  );
});

feature("node:buffer.Buffer.indexOf", about("bufindexofvalue-byteoffset-encoding"), (check) => {
  check("finds text, numbers and encoded bytes, from an offset and from the end", async ({ observe, expect }) => {
    const found = { text: 5, fromTheEnd: 2, number: 10, encoded: 10, last: 5, lastBefore: 2 };
    expect(await observe("searchFindsPositions")).toStrictEqual({ ...found, missing: false, found: true });
  });
});

feature("node:buffer.Buffer.swap16", about("bufswap16"), (check) => {
  check("swaps units of 2, 4 and 8 bytes in place", async ({ observe, expect }) => {
    const swapped = ["0201040306050807", "0403020108070605", "0807060504030201"];
    expect(await observe("swapWorksInPlace")).toStrictEqual(swapped.map((hex) => ({ same: true, hex })));
  });
  check("throws ERR_INVALID_BUFFER_SIZE for an odd length", async ({ observe, expect }) => {
    expect(await observe("swapRefusesOddLength")).toMatchObject({ code: "ERR_INVALID_BUFFER_SIZE" });
  });
});

feature("node:buffer.Buffer.fill", about("buffillvalue-offset-end-encoding"), (check) => {
  check("repeats its value to the end of the range, cutting the last one", async ({ observe, expect }) => {
    expect(await observe("fillRepeatsItsValue")).toStrictEqual({
      filled: "e282ace282",
      part: "xabaxx",
      alloc: "ababa",
    });
  });
});

feature(
  "node:buffer.Buffer.compare",
  about("bufcomparetarget-targetstart-targetend-sourcestart-sourceend"),
  (check) => {
    check("orders ranges of bytes, shorter ones first", async ({ observe, expect }) => {
      expect(await observe("comparisonOrdersBytes")).toStrictEqual({
        whole: -1,
        ranges: 0,
        equal: true,
        sorted: ["", "a", "ab", "b"],
      });
    });
  },
);

feature("node:buffer.transcode", about("buffertranscodesource-fromenc-toenc", "transcode"), (check) => {
  check("puts a question mark for what Latin-1 lacks", async ({ observe, expect }) => {
    expect(await observe("transcodeSubstitutes")).toStrictEqual({ latin: "e93f", wide: "e900" });
  });
});

feature("node:buffer.resolveObjectURL", about("bufferresolveobjecturlid", "resolveObjectURL"), (check) => {
  check(
    "gives the Blob behind a URL until it is revoked",
    { needs: ["URL.createObjectURL"] },
    async ({ observe, expect }) => {
      expect(await observe("objectUrlLeadsToItsBlob")).toStrictEqual({
        text: "content",
        type: "text/x",
        revoked: undefined,
      });
    },
  );
});

feature("node:buffer.isUtf8", about("bufferisutf8input", "isUtf8", "isAscii"), (check) => {
  check("tells ASCII, UTF-8 and a cut character apart", async ({ observe, expect }) => {
    expect(await observe("validityIsTold")).toStrictEqual([
      { utf8: true, ascii: true },
      { utf8: true, ascii: false },
      { utf8: false, ascii: false },
    ]);
  });
});

feature("node:buffer.Buffer.toJSON", about("buftojson"), (check) => {
  check("writes type and data, from which the Buffer can be made again", async ({ observe, expect }) => {
    expect(await observe("jsonRoundTrips")).toStrictEqual({
      text: '{"type":"Buffer","data":[104,195,169]}',
      back: "hé",
    });
  });
});
