import { suite } from "../suite.ts";
import type { Kind } from "./transfer.probes.ts";

const feature = suite<typeof import("./transfer.probes.ts")>("streams/transfer");
const about = (kind: Kind, anchor: string, file: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}-transfer`,
  bcd: `api.${kind}.transferable`,
  // What can be transferred is no property: a fresh stream tells.
  needs: [{ probe: "streamIsTransferable" as const, args: [kind], label: `transfer of a ${kind}` }],
  profiles: [`ecma-429-2025:${kind}`],
  wpt: `streams/transferable/${file}.any.js`,
});
const end = { value: undefined, done: true };

const kinds = [
  ["ReadableStream", "rs", "readable-stream", 1],
  ["WritableStream", "ws", "writable-stream", 1],
  ["TransformStream", "ts", "transform-stream", 2],
] as const;

for (const [kind, anchor, file, sides] of kinds)
  feature(`${kind}: transfer`, about(kind, anchor, file), (check) => {
    check("gives a new stream of its kind and locks the original", async ({ observe, expect }) => {
      const seen = { isKind: true, same: false, locked: Array(sides).fill(true) };
      expect(await observe("transferLocksOriginal", kind)).toStrictEqual(seen);
    });
    check("throws DataCloneError for a locked stream and for a clone", async ({ observe, expect }) => {
      const error = "DOMException DataCloneError";
      expect(await observe("transferRefuses", kind)).toStrictEqual({ locked: error, cloned: error });
    });
  });

feature("ReadableStream: transferred", about("ReadableStream", "rs", "readable-stream"), (check) => {
  check("gives clones of the chunks, in order, and ends", async ({ observe, expect }) => {
    const first = { value: { list: [1, new Date(0)] }, done: false };
    const seen = { first, same: false, rest: [{ value: "second", done: false }, end] };
    expect(await observe("readableCarriesChunks")).toStrictEqual(seen);
  });
  check("errors with a clone of the source's error", async ({ observe, expect }) => {
    const seen = { name: "RangeError", message: "over", isRangeError: true };
    expect(await observe("readableCarriesError")).toStrictEqual(seen);
  });
  check("cancels the source with its reason", async ({ observe, expect }) => {
    expect(await observe("readableCarriesCancel")).toBe("reason");
  });
  check("errors with DataCloneError for a chunk that can't be cloned", async ({ observe, expect }) => {
    const seen = { read: "DataCloneError", cancelled: "DataCloneError" };
    expect(await observe("unclonableChunkErrors")).toStrictEqual(seen);
  });
  check("crosses a MessageChannel", { needs: ["MessageChannel"] }, async ({ observe, expect }) => {
    const result = { value: "across", done: false };
    expect(await observe("streamCrossesChannel")).toStrictEqual({ locked: true, result });
  });
});

feature("WritableStream: transferred", about("WritableStream", "ws", "writable-stream"), (check) => {
  check("carries chunks and the end to the sink", async ({ observe, expect }) => {
    const settled = [undefined, undefined, undefined];
    const seen = { settled, end: "closed", events: [{ chunk: 1 }, "second"] };
    expect(await observe("writableCarriesChunks")).toStrictEqual(seen);
  });
  check("carries the reason of an abort to the sink", async ({ observe, expect }) => {
    expect(await observe("writableCarriesAbort")).toBe("reason");
  });
  check("errors when the sink fails", async ({ observe, expect }) => {
    expect(await observe("writableCarriesError")).toStrictEqual({ rejected: "failed" });
  });
});

feature("TransformStream: transferred", about("TransformStream", "ts", "transform-stream"), (check) => {
  check("transforms what is written to it, and ends", async ({ observe, expect }) => {
    expect(await observe("transformStaysBehind")).toStrictEqual([{ value: "CHUNK", done: false }, end]);
  });
});
