import * as zlib from "node:zlib";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./deflate.probes.ts")>("compression/deflate");
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));
const plain = (data: Uint8Array) => new Uint8Array(data);
const text = bytes("streams of streams of streams");
const packed = { deflate: zlib.deflateSync(text), "deflate-raw": zlib.deflateRawSync(text), gzip: zlib.gzipSync(text) };
const formats = ["deflate", "deflate-raw", "gzip"] as const;
const refused = { read: "TypeError", written: "TypeError" };
const about = (codec: "CompressionStream" | "DecompressionStream", clause: string) => ({
  spec: `https://compression.spec.whatwg.org/#${clause}`,
  needs: [codec],
  bcd: `api.${codec}`,
  profiles: [`ecma-429-2025:${codec}`],
});

// Two stored blocks (RFC 1951, 3.2.4), one of fixed codes (3.2.6) with a copy that overlaps itself, and both after another.
const stored = "00 02 00 fd ff 61 62 01 01 00 fe ff 63";
const fixed = "4b 04 02 00";
const mixed = "00 02 00 fd ff 61 62 4b 04 02 00";
// Random enough that a copy of it lies 32768 bytes back, as far as there is.
const noise = new Uint8Array(32_768).map((_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 0xff);
const far = new Uint8Array([...noise, ...noise]);

const blocks = about("DecompressionStream", "supported-formats");

// A format that an old runtime may not know is no property.
const raw = { probe: "recognisesFormat" as const, args: ["DecompressionStream", "deflate-raw"], label: "deflate-raw" };

const every = { needs: ["DecompressionStream", raw] };

feature("DecompressionStream: deflate blocks", { ...blocks, ...every }, (check) => {
  check("may be stored and of fixed codes, one after the other", async ({ observe, expect }) => {
    const seen = [];
    for (const block of [stored, fixed, mixed]) seen.push(await observe("bytesAreExpanded", "deflate-raw", hex(block)));
    expect(seen).toStrictEqual([bytes("abc"), bytes("aaaa"), bytes("abaaaa")]);
  });
  check("may be of dynamic codes, with copies from 32 KiB back", async ({ observe, expect }) => {
    const input = plain(zlib.deflateRawSync(far, { level: 9, windowBits: 15, memLevel: 9 }));
    expect(Buffer.compare(await observe("bytesAreExpanded", "deflate-raw", input), far)).toBe(0);
  });
  check("error with TypeError for what the format calls invalid", async ({ observe, expect }) => {
    // LEN that is no complement of NLEN, a distance before the start, the distance code 30, the length code 286.
    const inputs = ["01 02 00 fd fe 61 62", "4b 04 42 00", "4b 04 3e 00", "4b 1c 03 00"].map(hex);
    const seen = await observe("inputsError", "deflate-raw", ...inputs.map((input) => [input]));
    expect(seen).toStrictEqual(inputs.map(() => refused));
  });
});

feature("DecompressionStream: zlib header", blocks, (check) => {
  check("may have any window size and FLEVEL", async ({ observe, expect }) => {
    const levels = [1, 5, 6, 9].map((level) => plain(zlib.deflateSync(text, { level })));
    const windows = [9, 12, 15].map((windowBits) => plain(zlib.deflateSync(text, { windowBits })));
    const inputs = [...levels, ...windows];
    const seen = await Promise.all(inputs.map((input) => observe("bytesAreExpanded", "deflate", input)));
    expect(seen).toStrictEqual(inputs.map(() => text));
  });
  check("errors with TypeError for a window above 32 KiB", async ({ observe, expect }) => {
    // RFC 1950, 2.2: "Values of CINFO above 7 are not allowed in this version of the specification."
    const input = new Uint8Array([0x88, 0x1c, ...packed.deflate.subarray(2)]);
    expect(await observe("inputsError", "deflate", [input])).toStrictEqual([refused]);
  });
});

const chunks = about("DecompressionStream", "decompress-and-enqueue-a-chunk");

feature("DecompressionStream: input", chunks, (check) => {
  check("may have empty chunks anywhere", every, async ({ observe, expect }) => {
    const none = new Uint8Array(0);
    const seen = [];
    for (const format of formats) {
      const parts = [none, packed[format].subarray(0, 7), none, packed[format].subarray(7), none].map(plain);
      seen.push(await observe("bytesAreExpanded", format, ...parts));
    }
    expect(seen).toStrictEqual([text, text, text]);
  });
  check("errors with TypeError for a chunk after the end", { ...blocks, ...every }, async ({ observe, expect }) => {
    // "It is an error if there is additional input data after" each format's end.
    const seen = [];
    for (const format of formats)
      seen.push(...(await observe("inputsError", format, [plain(packed[format]), new Uint8Array([0])])));
    expect(seen).toStrictEqual([refused, refused, refused]);
  });
  check("is expanded as it comes", async ({ observe, expect }) => {
    const flushed = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
    const seen = [
      await observe("outputComesEarly", "deflate", plain(zlib.deflateSync(text, flushed)), text.length),
      await observe("outputComesEarly", "gzip", plain(zlib.gzipSync(text, flushed)), text.length),
    ];
    expect(seen).toStrictEqual([text, text]);
  });
});

for (const codec of ["CompressionStream", "DecompressionStream"] as const) {
  const verb = codec === "CompressionStream" ? "compress" : "decompress";
  const shared = { ...about(codec, `${verb}-and-enqueue-a-chunk`), wpt: `compression/${verb}ion-bad-chunks.any.js` };
  const needs = [codec, "SharedArrayBuffer"];
  feature(`${codec}: shared memory`, { ...shared, needs }, (check) => {
    check("errors with TypeError", async ({ observe, expect }) => {
      // "If chunk is not a BufferSource type, then throw a TypeError": only AllowSharedBufferSource would take it.
      expect(await observe("sharedMemoryErrors", codec, plain(packed.gzip))).toStrictEqual([refused, refused]);
    });
  });
  const format = {
    ...about(codec, "enumdef-compressionformat"),
    spec: "https://webidl.spec.whatwg.org/#js-enumeration",
  };
  feature(`${codec}: format`, format, (check) => {
    check("is made a string", async ({ observe, expect }) => {
      expect(await observe("formatsConvert", codec)).toStrictEqual([true, true, true]);
    });
  });
}
