import * as zlib from "node:zlib";
import { suite } from "../suite.ts";
import type { Codec } from "./pipelines.probes.ts";

const feature = suite<typeof import("./pipelines.probes.ts")>("streams/pipelines");
const codecs = ["TextEncoderStream", "TextDecoderStream", "CompressionStream", "DecompressionStream"] as const;
const about = {
  spec: "https://streams.spec.whatwg.org/#pipe-chains",
  needs: [...codecs],
  profiles: codecs.map((name) => `ecma-429-2025:${name}`),
};
const chunks = ["Gr\u00fc\u00dfe \ud83d", "\udc99 ", "\u306f".repeat(20_000), "!"];

/** What zlib makes of a runtime's output: the text, or why there is none. */
function expanded(output: Uint8Array): string {
  try {
    return zlib.gunzipSync(output).toString();
  } catch (error) {
    return String(error);
  }
}

feature("Text and compression streams: pipe chains", about, (check) => {
  for (const format of ["deflate", "deflate-raw", "gzip"] as const)
    check(`carry text through ${format} and back`, async ({ observe, expect }) => {
      expect(await observe("textCrossesChain", format, ...chunks)).toBe(chunks.join(""));
    });
  check("expand the body of a Response", async ({ observe, expect }) => {
    const packed = new Uint8Array(zlib.gzipSync(chunks.join("")));
    expect(await observe("bodyIsExpanded", packed)).toBe(chunks.join("").toWellFormed());
  });
  check("make a body for a Response", async ({ observe, expect }) => {
    expect(expanded(await observe("chainIsBody", ...chunks))).toBe(chunks.join(""));
  });
  check("error at their end and cancel their source with TypeError for corrupt input", async ({ observe, expect }) => {
    const seen = { read: "TypeError", cancelled: "TypeError" };
    expect(await observe("corruptionTravelsBothWays")).toStrictEqual(seen);
  });
  for (const name of ["TextDecoderStream", "CompressionStream"] as const)
    check(`error both ways with TypeError for a number in a ${name}`, async ({ observe, expect }) => {
      const seen = { read: "TypeError", piped: "TypeError", cancelled: "TypeError" };
      expect(await observe("wrongChunkTravelsBothWays", name)).toStrictEqual(seen);
    });
  check("carry the reason of a cancel to the source", async ({ observe, expect }) => {
    expect(await observe("cancelTravelsUpChain")).toBe("enough");
  });
  check("carry the error of the source to their end", async ({ observe, expect }) => {
    expect(await observe("errorTravelsDownChain")).toBe(true);
  });
});

const spec = "https://streams.spec.whatwg.org/#transformstream-set-up";

for (const name of codecs satisfies readonly Codec[]) {
  const about = { spec, needs: [name], bcd: `api.${name}`, profiles: [`ecma-429-2025:${name}`] };
  const wpt = name.startsWith("Text") ? { wpt: "encoding/streams/backpressure.any.js" } : {};

  feature(`${name}: backpressure`, about, (check) => {
    check("wants one chunk at a time", async ({ observe, expect }) => {
      expect(await observe("codecWantsOneChunk", name)).toBe(1);
    });
    check("holds a write back until somebody reads", wpt, async ({ observe, expect }) => {
      expect(await observe("writeWaitsForRead", name)).toStrictEqual({ early: false, written: true });
    });
  });
}
