import * as zlib from "node:zlib";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./compression.probes.ts")>("streams/compression");
const wpt = (file: string) => ({ wpt: `compression/${file}.any.js` });
const formats = [
  ["deflate", zlib.inflateSync],
  ["deflate-raw", zlib.inflateRawSync],
  ["gzip", zlib.gunzipSync],
] as const;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const text = bytes("streams of streams of streams");
// Random enough that it doesn't fit into one piece of output.
const large = new Uint8Array(80_000).map((_, index) => (index * index * 31) >>> (index % 13));

/** What zlib makes of a runtime's output: the bytes, or why there are none. */
function expanded(expand: (data: Uint8Array) => Buffer, output: Uint8Array): Uint8Array | string {
  try {
    return new Uint8Array(expand(output));
  } catch (error) {
    return String(error);
  }
}
const kinds = ["ArrayBuffer", "Uint8Array in larger memory", "DataView", "Int8Array", "Uint8ClampedArray"];

const about = {
  spec: "https://compression.spec.whatwg.org/#compress-and-enqueue-a-chunk",
  needs: ["CompressionStream"],
  bcd: "api.CompressionStream",
  profiles: ["ecma-429-2025:CompressionStream"],
};

/** A format that an old runtime may not know is no property. */
const knows = (format: string) => ({
  needs: [
    "CompressionStream",
    {
      probe: "recognisesFormat" as const,
      args: ["CompressionStream", format],
      label: `${format} in CompressionStream`,
    },
  ],
});

for (const [format, expand] of formats)
  feature(`CompressionStream: ${format}`, { ...about, ...knows(format) }, (check) => {
    check("compresses so that another implementation can expand it", wpt("compression-stream"), async (context) => {
      const out = await context.observe("bytesAreCompressed", format, text);
      context.expect(expanded(expand, out)).toStrictEqual(text);
    });
    check("joins chunks, empty ones too", wpt("compression-including-empty-chunk"), async ({ observe, expect }) => {
      const chunks = [bytes("a"), bytes(""), bytes("b"), bytes("")];
      const out = await observe("bytesAreCompressed", format, ...chunks);
      expect(expanded(expand, out)).toStrictEqual(bytes("ab"));
    });
    check(
      "makes a whole stream of nothing",
      { spec: "https://compression.spec.whatwg.org/#compress-flush-and-enqueue" },
      async ({ observe, expect }) => {
        const out = await observe("bytesAreCompressed", format);
        expect(expanded(expand, out)).toStrictEqual(bytes(""));
      },
    );
    check("gives Uint8Arrays, none of them empty", async ({ observe, expect }) => {
      const seen = { kinds: ["[object Uint8Array]"], empty: 0 };
      const chunks = [bytes(""), text, text];
      expect(await observe("outputIsUint8Arrays", format, ...chunks)).toStrictEqual(seen);
    });
  });

feature("CompressionStream: chunks", about, (check) => {
  check("may be any kind of buffer or view", async ({ observe, expect }) => {
    const out = await observe("bufferSourcesAreCompressed", "gzip", text, ...kinds);
    expect(out.map((packed) => expanded(zlib.gunzipSync, packed))).toStrictEqual(kinds.map(() => text));
  });
  check("may be larger than a piece of output", wpt("compression-large-flush-output"), async ({ observe, expect }) => {
    const out = await observe("bytesAreCompressed", "gzip", large);
    expect(expanded(zlib.gunzipSync, out)).toStrictEqual(large);
  });
});

feature("CompressionStream: other chunks", { ...about, ...wpt("compression-bad-chunks") }, (check) => {
  check("error with TypeError for what is no buffer", async ({ observe, expect }) => {
    const seen = await observe("otherChunksError", "gzip", 3, null, undefined, {}, [1]);
    expect(seen).toStrictEqual(Array(5).fill({ read: "TypeError", written: "TypeError" }));
  });
  check("error with TypeError for a string", async ({ observe, expect }) => {
    const refused = { read: "TypeError", written: "TypeError" };
    expect(await observe("otherChunksError", "gzip", "text")).toStrictEqual([refused]);
  });
});

const construction = { ...about, spec: "https://compression.spec.whatwg.org/#compression-stream" };

feature("CompressionStream: construction", { ...construction, ...wpt("compression-constructor-error") }, (check) => {
  check("throws TypeError without a format, or for one that is none", async ({ observe, expect }) => {
    const kinds = await observe("formatsAreRefused", "", "zip", "GZIP", null, {});
    expect(kinds).toStrictEqual(Array(6).fill("TypeError"));
  });
  check("has a readable and a writable side", async ({ observe, expect }) => {
    const seen = { kinds: [true, true], same: [true, true] };
    expect(await observe("sidesAreStreams", "gzip")).toStrictEqual(seen);
  });
});
