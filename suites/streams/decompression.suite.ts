import * as zlib from "node:zlib";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./decompression.probes.ts")>("streams/decompression");
const wpt = (file: string) => ({ wpt: `compression/${file}.any.js` });
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const text = bytes("streams of streams of streams");
const plain = (data: Uint8Array) => new Uint8Array(data);
const packed = {
  deflate: plain(zlib.deflateSync(text)),
  "deflate-raw": plain(zlib.deflateRawSync(text)),
  gzip: plain(zlib.gzipSync(text)),
};
type Format = keyof typeof packed;
const formats = Object.keys(packed) as Format[];
const large = new Uint8Array(300_000).fill(7);
const kinds = ["ArrayBuffer", "Uint8Array in larger memory", "DataView", "Int8Array", "Uint8ClampedArray"];
const each = (data: Uint8Array) => Array.from(data, (byte) => new Uint8Array([byte]));

const join = (...parts: (Uint8Array | number[])[]) => new Uint8Array(parts.flatMap((part) => [...part]));
/** A gzip member with the given flags and fields after its header. */
const member = (flags: number, ...fields: (Uint8Array | number[])[]) =>
  join([0x1f, 0x8b, 8, flags, 1, 2, 3, 4, 2, 99], ...fields, packed["deflate-raw"], packed.gzip.subarray(-8));
const headerCrc = (header: number[]) => {
  const crc = zlib.crc32(new Uint8Array(header)) & 0xffff;
  return [crc & 0xff, crc >> 8];
};
const crcOf = (flags: number) => headerCrc([0x1f, 0x8b, 8, flags, 1, 2, 3, 4, 2, 99]);

const about = {
  spec: "https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk",
  needs: ["DecompressionStream"],
  bcd: "api.DecompressionStream",
  profiles: ["ecma-429-2025:DecompressionStream"],
};

/** A format that an old runtime may not know is no property. */
const knows = (format: string) => ({
  needs: [
    "DecompressionStream",
    {
      probe: "recognisesFormat" as const,
      args: ["DecompressionStream", format],
      label: `${format} in DecompressionStream`,
    },
  ],
});

for (const format of formats)
  feature(`DecompressionStream: ${format}`, { ...about, ...knows(format) }, (check) => {
    check("expands what another implementation compressed", wpt("decompression-correct-input"), async (context) => {
      const out = await context.observe("bytesAreExpanded", format, packed[format]);
      context.expect(out).toStrictEqual(text);
    });
    check("expands input that comes byte by byte", wpt("decompression-split-chunk"), async ({ observe, expect }) => {
      const out = await observe("bytesAreExpanded", format, ...each(packed[format]));
      expect(out).toStrictEqual(text);
    });
    check("gives Uint8Arrays, none of them empty", wpt("decompression-uint8array-output"), async (context) => {
      const seen = { kinds: ["[object Uint8Array]"], empty: 0 };
      const chunks = each(packed[format]);
      context.expect(await context.observe("outputIsUint8Arrays", format, ...chunks)).toStrictEqual(seen);
    });
  });

const supported = { ...about, spec: "https://compression.spec.whatwg.org/#supported-formats" };

const headers: [string, Uint8Array][] = [
  ["FTEXT, MTIME, XFL and OS", member(1)],
  ["FEXTRA", member(4, [3, 0, 9, 9, 9])],
  ["FNAME", member(8, bytes("name\0"))],
  ["FCOMMENT", member(16, bytes("comment\0"))],
  ["a right header CRC", member(2, crcOf(2))],
];

feature("DecompressionStream: gzip header", { ...supported, ...wpt("decompression-corrupt-input") }, (check) => {
  for (const [field, input] of headers)
    check(`may have ${field}`, async ({ observe, expect }) => {
      expect(await observe("bytesAreExpanded", "gzip", input)).toStrictEqual(text);
    });
});

feature("DecompressionStream: chunks", about, (check) => {
  check("may be any kind of buffer or view", wpt("decompression-buffersource"), async ({ observe, expect }) => {
    const out = await observe("bufferSourcesAreExpanded", "gzip", packed.gzip, ...kinds);
    expect(out).toStrictEqual(kinds.map(() => text));
  });
  check("may expand to 300 kB", async ({ observe, expect }) => {
    const out = await observe("bytesAreExpanded", "gzip", plain(zlib.gzipSync(large)));
    expect(Buffer.compare(out, large)).toBe(0);
  });
});

const construction = { ...about, spec: "https://compression.spec.whatwg.org/#decompression-stream" };

feature(
  "DecompressionStream: construction",
  { ...construction, ...wpt("decompression-constructor-error") },
  (check) => {
    check("throws TypeError without a format, or for one that is none", async ({ observe, expect }) => {
      const kinds = await observe("formatsAreRefused", "", "zip", "GZIP", null, {});
      expect(kinds).toStrictEqual(Array(6).fill("TypeError"));
    });
    check("has a readable and a writable side", async ({ observe, expect }) => {
      const seen = { kinds: [true, true], same: [true, true] };
      expect(await observe("sidesAreStreams", "gzip")).toStrictEqual(seen);
    });
  },
);
