import * as zlib from "node:zlib";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./decompression-faults.probes.ts")>("streams/decompression-faults");
const wpt = (file: string) => ({ wpt: `compression/${file}.any.js` });
const text = Buffer.from("streams of streams of streams");
const plain = (data: Uint8Array) => new Uint8Array(data);
const packed = {
  deflate: plain(zlib.deflateSync(text)),
  "deflate-raw": plain(zlib.deflateRawSync(text)),
  gzip: plain(zlib.gzipSync(text)),
};
type Format = keyof typeof packed;
const join = (...parts: (Uint8Array | number[])[]) => new Uint8Array(parts.flatMap((part) => [...part]));

/** A copy in which the byte at a place, counted from the end when negative, is another. */
function change(data: Uint8Array, at: number, flip = 0xff): Uint8Array {
  const changed = plain(data);
  const index = at < 0 ? data.length + at : at;
  changed[index] = (changed[index] as number) ^ flip;
  return changed;
}

/** A gzip member with the given flags and fields after its header. */
const member = (flags: number, ...fields: (Uint8Array | number[])[]) =>
  join([0x1f, 0x8b, 8, flags, 1, 2, 3, 4, 2, 99], ...fields, packed["deflate-raw"], packed.gzip.subarray(-8));

const about = {
  spec: "https://compression.spec.whatwg.org/#decompress-flush-and-enqueue",
  needs: ["DecompressionStream"],
  bcd: "api.DecompressionStream",
  profiles: ["ecma-429-2025:DecompressionStream"],
};
const refused = { read: "TypeError", written: "TypeError" };

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

for (const format of Object.keys(packed) as Format[])
  feature(`DecompressionStream: faults of ${format}`, { ...about, ...knows(format) }, (check) => {
    check(
      "errors with TypeError when there is no input",
      wpt("decompression-empty-input"),
      async ({ observe, expect }) => {
        expect(await observe("inputErrors", format, true)).toStrictEqual(refused);
      },
    );
    check(
      "errors with TypeError when the input ends early",
      wpt("decompression-corrupt-input"),
      async ({ observe, expect }) => {
        expect(await observe("inputErrors", format, true, packed[format].slice(0, -1))).toStrictEqual(refused);
      },
    );
    check(
      "errors with TypeError for input after the end",
      { spec: "https://compression.spec.whatwg.org/#supported-formats", ...wpt("decompression-extra-input") },
      async ({ observe, expect }) => {
        expect(await observe("inputErrors", format, true, join(packed[format], [0]))).toStrictEqual(refused);
      },
    );
  });

const supported = { ...about, spec: "https://compression.spec.whatwg.org/#supported-formats" };

const corrupt: [Format, string, Uint8Array][] = [
  ["deflate", "a wrong check of the header", change(packed.deflate, 1, 1)],
  ["deflate", "another compression method", join([0x79, 0x18], packed.deflate.subarray(2))],
  ["deflate", "a preset dictionary", join([0x78, 0xbb, 0, 0, 0, 1], packed.deflate.subarray(2))],
  ["deflate", "a wrong ADLER32", change(packed.deflate, -1)],
  ["deflate-raw", "a block of the reserved type", new Uint8Array([0x07])],
  ["gzip", "a wrong identification", change(packed.gzip, 1)],
  ["gzip", "another compression method", change(packed.gzip, 2)],
  ["gzip", "a reserved flag", member(0x80)],
  ["gzip", "a wrong header CRC", member(2, [0, 0])],
  ["gzip", "a wrong CRC32", change(packed.gzip, -5)],
  ["gzip", "a wrong ISIZE", change(packed.gzip, -1)],
  ["gzip", "a second member", join(packed.gzip, packed.gzip)],
];

feature("DecompressionStream: corrupt input", { ...supported, ...wpt("decompression-corrupt-input") }, (check) => {
  for (const [format, fault, input] of corrupt)
    check(`errors with TypeError for ${format} with ${fault}`, knows(format), async ({ observe, expect }) => {
      expect(await observe("inputErrors", format, true, input)).toStrictEqual(refused);
    });
});

const chunks = { ...about, spec: "https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk" };

feature("DecompressionStream: other chunks", { ...chunks, ...wpt("decompression-bad-chunks") }, (check) => {
  check("error with TypeError for what is no buffer", async (context) => {
    const chunks = [3, null, undefined, {}, [1]];
    const seen = await Promise.all(chunks.map((chunk) => context.observe("inputErrors", "gzip", false, chunk)));
    context.expect(seen).toStrictEqual(Array(5).fill(refused));
  });
  // As bytes this string is a whole raw stream, so that only its being a string is wrong with it.
  check("error with TypeError for a string", knows("deflate-raw"), async ({ observe, expect }) => {
    expect(await observe("inputErrors", "deflate-raw", false, "\u0003\u0000")).toStrictEqual(refused);
  });
});
