import zlib from "node:zlib";
import { expect } from "vitest";
import { suite } from "../suite.ts";
import type { Format } from "./zlib.probes.ts";

const feature = suite<typeof import("./zlib.probes.ts")>("nodejs_compat/zlib");
const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/zlib.html#${anchor}`,
  needs: names.map((name) => `node:zlib.${name}`),
  profiles: ["node:node:zlib"],
});

// Something was thrown; its code and message are nowhere specified.
const refusal = { message: expect.any(String) };

interface Coding {
  names: [compress: string, decompress: string];
  compress(text: string): Uint8Array;
  decompress(bytes: Uint8Array): Uint8Array;
}

const codings: Record<Format, Coding> = {
  gzip: { names: ["gzipSync", "gunzipSync"], compress: zlib.gzipSync, decompress: zlib.gunzipSync },
  deflate: { names: ["deflateSync", "inflateSync"], compress: zlib.deflateSync, decompress: zlib.inflateSync },
  "deflate-raw": {
    names: ["deflateRawSync", "inflateRawSync"],
    compress: zlib.deflateRawSync,
    decompress: zlib.inflateRawSync,
  },
  brotli: {
    names: ["brotliCompressSync", "brotliDecompressSync"],
    compress: zlib.brotliCompressSync,
    decompress: zlib.brotliDecompressSync,
  },
  zstd: {
    names: ["zstdCompressSync", "zstdDecompressSync"],
    compress: zlib.zstdCompressSync,
    decompress: zlib.zstdDecompressSync,
  },
};

/** What others make of it; that they can't read it is a finding as well. */
function readBy(decompress: Coding["decompress"], bytes: Uint8Array): string | { refused: string } {
  try {
    return Buffer.from(decompress(bytes)).toString();
  } catch (error) {
    return { refused: String(error) };
  }
}

for (const [format, { names, compress, decompress }] of Object.entries(codings) as [Format, Coding][]) {
  feature(`node:zlib.${names[0]}`, about("convenience-methods", ...names), (check) => {
    check(`compresses ${format} that others read, and reads theirs`, async ({ observe, expect }) => {
      const { text, compressed } = await observe("formatIsSpoken", format, Uint8Array.from(compress("from outside")));
      const read = readBy(decompress, compressed);
      expect({ text, read, shorter: compressed.length < 100 }).toStrictEqual({
        text: "from outside",
        read: "from inside ".repeat(20),
        shorter: true,
      });
    });
  });
}

feature("node:zlib.gunzip", about("zlibgunzipbuffer-options-callback", "gunzip", "gzip"), (check) => {
  check("calls back with the bytes or an error", { needs: ["node:util.promisify"] }, async ({ observe, expect }) => {
    expect(await observe("callbackIsGivenBytes")).toMatchObject({ text: "text", failed: refusal });
  });
});

feature("node:zlib.createDeflateRaw", about("flushing", "createDeflateRaw"), (check) => {
  check("gives out at a flush what was written", { needs: ["Buffer"] }, async ({ observe, expect }) => {
    expect(await observe("flushGivesOut")).toBe("before the end");
  });
});

feature("node:zlib.createGunzip", about("class-zlibgunzip", "createGunzip"), (check) => {
  check("takes single bytes, and joins several members", { needs: ["Buffer"] }, async ({ observe, expect }) => {
    expect(await observe("membersAreJoined")).toStrictEqual({ text: "one two", bytesWritten: true });
  });
});

feature("node:zlib.gunzipSync", about("compressing-http-requests-and-responses", "gunzipSync", "gzipSync"), (check) => {
  check("refuses cut bytes, unless finishFlush takes what is there", async ({ observe, expect }) => {
    const seen = { refused: refusal, part: "a long enough text" };
    expect(await observe("cutBytesAreRefused")).toMatchObject(seen);
  });
  check("gives no more than maxOutputLength", about("class-options"), async ({ observe, expect }) => {
    expect(await observe("outputIsLimited")).toMatchObject(refusal);
  });
});

feature("node:zlib.inflateSync", about("zlibinflatesyncbuffer-options", "inflateSync", "createInflate"), (check) => {
  check("refuses wrong bytes, as its stream does", async ({ observe, expect }) => {
    expect(await observe("wrongBytesAreRefused")).toMatchObject({ sync: refusal, stream: refusal });
  });
  const dictionary = { spec: about("class-options").spec, needs: ["node:zlib.deflateSync", "Buffer"] };
  check("needs the dictionary that was compressed with", dictionary, async ({ observe, expect }) => {
    const seen = { text: "that both sides know", shorter: true, without: refusal };
    expect(await observe("dictionaryIsShared")).toMatchObject(seen);
  });
});

feature(
  "node:zlib.constants",
  about("zlib-constants", "constants", "deflateRawSync", "brotliCompressSync"),
  (check) => {
    check("levels of deflate and qualities of Brotli change the size", async ({ observe, expect }) => {
      expect(await observe("levelsDiffer")).toStrictEqual({ stored: true, best: true, brotli: true });
    });
  },
);

feature("node:zlib.crc32", about("zlibcrc32data-value", "crc32"), (check) => {
  check("computes the checksum of a whole and of its parts", { needs: ["Buffer"] }, async ({ observe, expect }) => {
    expect(await observe("checksumIsContinued")).toStrictEqual([0xcbf43926, 0xcbf43926]);
  });
});
