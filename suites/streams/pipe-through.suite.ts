import { suite } from "../suite.ts";

const feature = suite<typeof import("./pipe-through.probes.ts")>("streams/pipe-through");
const profiles = ["ecma-429-2025:ReadableStream", "ecma-429-2025:TransformStream"];
const about = {
  spec: "https://streams.spec.whatwg.org/#rs-pipe-through",
  bcd: "api.ReadableStream.pipeThrough",
  profiles,
  wpt: "streams/piping/pipe-through.any.js",
};

feature("ReadableStream.pipeThrough", about, (check) => {
  check("gives the pair's readable side and locks both ends of the pipe", async ({ observe, expect }) => {
    expect(await observe("pipeThroughGivesReadable")).toStrictEqual({ same: true, locked: [true, true, false] });
  });
  check("takes any pair of streams", async ({ observe, expect }) => {
    const seen = { same: true, value: "unrelated", chunks: [1, 2] };
    expect(await observe("anyPairIsPipedThrough")).toStrictEqual(seen);
  });
  check("throws TypeError when either end is locked, and locks nothing", async ({ observe, expect }) => {
    const seen = { fromLocked: "TypeError", toLocked: "TypeError", left: [false, false] };
    expect(await observe("lockedEndsAreRefused")).toStrictEqual(seen);
  });
  check("throws TypeError for a bad pair or signal, and locks nothing", async ({ observe, expect }) => {
    expect(await observe("badPairsAreRefused")).toStrictEqual({ refused: Array(6).fill("TypeError"), locked: false });
  });
  check("hands its options to the pipe", async ({ observe, expect }) => {
    expect(await observe("optionsReachPipe")).toStrictEqual({ open: "open", rejected: "reason", reasons: [] });
  });
  check("leaves no unhandled rejection when the pipe fails", async ({ observe, expect }) => {
    expect(await observe("failedPipeIsHandled")).toStrictEqual([]);
  });
});

const chains = { spec: "https://streams.spec.whatwg.org/#pipe-chains", profiles };

feature("ReadableStream: pipe chains", { ...chains, wpt: "streams/piping/transform-streams.any.js" }, (check) => {
  check("apply their transforms in order", async ({ observe, expect }) => {
    expect(await observe("chainTransformsInOrder")).toStrictEqual([14, 16, 18]);
  });
  check("carry an error of the source to their end", async ({ observe, expect }) => {
    expect(await observe("errorTravelsDownChain")).toBe("source");
  });
  check("carry the reason of a cancel to the source", async ({ observe, expect }) => {
    expect(await observe("cancelTravelsUpChain")).toStrictEqual(["enough"]);
  });
  check("carry an error in the middle both ways", async ({ observe, expect }) => {
    expect(await observe("errorInMiddleGoesBothWays")).toStrictEqual({ rejected: "middle", reasons: ["middle"] });
  });
  // Each writable side takes one chunk by default; the second transform stands still with the first one's output.
  check("stop the source while nobody reads at their end", async ({ observe, expect }) => {
    expect((await observe("unreadChainStopsSource")).unread).toBeLessThanOrEqual(2);
  });
  check("take up at most one more chunk from the source for each that is read", async ({ observe, expect }) => {
    const seen = await observe("unreadChainStopsSource");
    expect(seen).toMatchObject({ value: 3 });
    expect(seen.read).toBeLessThanOrEqual(3);
  });
});
