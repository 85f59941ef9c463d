import * as zlib from "node:zlib";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./brotli.probes.ts")>("compression/brotli");
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const text = bytes("streams of streams of streams");
const packed = new Uint8Array(zlib.brotliCompressSync(text));
const large = new Uint8Array(5000).map((_, index) => (index * index * 31) >>> (index % 13));
const packedLarge = new Uint8Array(zlib.brotliCompressSync(large));
const each = (data: Uint8Array) => Array.from(data, (byte) => new Uint8Array([byte]));
const refused = { read: "TypeError", written: "TypeError" };

/** What zlib makes of a runtime's output: the bytes, or why there are none. */
function expanded(output: Uint8Array): Uint8Array | string {
  try {
    return new Uint8Array(zlib.brotliDecompressSync(output));
  } catch (error) {
    return String(error);
  }
}

const about = (codec: "CompressionStream" | "DecompressionStream", clause: string) => ({
  spec: `https://compression.spec.whatwg.org/#${clause}`,
  needs: [codec, { probe: "recognisesBrotli" as const, args: [codec], label: `brotli in ${codec}` }],
  bcd: `api.${codec}.${codec}.brotli`,
  profiles: [`ecma-429-2025:${codec}`],
});

feature("CompressionStream: brotli", about("CompressionStream", "compress-and-enqueue-a-chunk"), (check) => {
  check("compresses so that another implementation can expand it", async ({ observe, expect }) => {
    const seen = [await observe("bytesAreCompressed", text), await observe("bytesAreCompressed", large)];
    expect(seen.map(expanded)).toStrictEqual([text, large]);
  });
  check("joins chunks, empty ones too", async ({ observe, expect }) => {
    const out = await observe("bytesAreCompressed", ...["a", "", "b", ""].map(bytes));
    expect(expanded(out)).toStrictEqual(bytes("ab"));
  });
  check("makes a whole stream of nothing", async ({ observe, expect }) => {
    expect(expanded(await observe("bytesAreCompressed"))).toStrictEqual(bytes(""));
  });
});

feature("DecompressionStream: brotli", about("DecompressionStream", "decompress-and-enqueue-a-chunk"), (check) => {
  check("expands what another implementation compressed", async ({ observe, expect }) => {
    const seen = [await observe("bytesAreExpanded", packed), await observe("bytesAreExpanded", packedLarge)];
    expect(seen).toStrictEqual([text, large]);
  });
  check("expands input that comes byte by byte, and the empty stream", async ({ observe, expect }) => {
    const seen = [
      await observe("bytesAreExpanded", ...each(packed)),
      await observe("bytesAreExpanded", ...each(bytes("\x06"))),
    ];
    expect(seen).toStrictEqual([text, bytes("")]);
  });
  check("gives Uint8Arrays, none of them empty", { needs: ["CompressionStream"] }, async ({ observe, expect }) => {
    const seen = { kinds: ["[object Uint8Array]"], empty: 0 };
    expect(await observe("outputIsUint8Arrays", bytes(""), text, bytes(""), text)).toStrictEqual(seen);
  });
});

const faults = about("DecompressionStream", "decompress-flush-and-enqueue");

feature("DecompressionStream: faults of brotli", faults, (check) => {
  check("errors with TypeError when there is no input, or it ends early", async ({ observe, expect }) => {
    const seen = await observe("inputsError", [], [packed.slice(0, 1)], [packed.slice(0, -1)]);
    expect(seen).toStrictEqual([refused, refused, refused]);
  });
  check("errors with TypeError for input after the end", async ({ observe, expect }) => {
    const seen = await observe("inputsError", [new Uint8Array([...packed, 0])], [packed, new Uint8Array([0])]);
    expect(seen).toStrictEqual([refused, refused]);
  });
  // RFC 7932, 9.1: the window bits 0010001 are invalid. 9.2: the reserved bit of a metadata block must be 0.
  check("errors with TypeError for what the format calls invalid", async ({ observe, expect }) => {
    const inputs = [
      [0x11, 0, 0, 0, 0, 6],
      [0x1c, 0, 0, 0, 3],
      [0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    ];
    const seen = await observe("inputsError", ...inputs.map((input) => [new Uint8Array(input)]));
    expect(seen).toStrictEqual([refused, refused, refused]);
  });
});
