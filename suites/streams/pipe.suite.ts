import { suite } from "../suite.ts";

const feature = suite<typeof import("./pipe.probes.ts")>("streams/pipe");
const about = {
  spec: "https://streams.spec.whatwg.org/#rs-pipe-to",
  bcd: "api.ReadableStream.pipeTo",
  profiles: ["ecma-429-2025:ReadableStream", "ecma-429-2025:WritableStream"],
};
const wpt = (file: string) => ({ wpt: `streams/piping/${file}.any.js` });

feature("ReadableStream.pipeTo", about, (check) => {
  check("writes every chunk, closes the destination and unlocks both", wpt("general"), async ({ observe, expect }) => {
    const locks = { during: [true, true], after: [false, false] };
    const seen = { settled: undefined, same: true, rest: ["text", "close"], ...locks };
    expect(await observe("pipeWritesAndCloses")).toStrictEqual(seen);
  });
  check("pipes what is enqueued later", wpt("general"), async ({ observe, expect }) => {
    expect(await observe("lateChunksArePiped")).toStrictEqual({ early: ["late"], events: ["late", "close"] });
  });
  check("rejects with TypeError when either end is locked", wpt("general"), async ({ observe, expect }) => {
    const seen = { fromLocked: "TypeError", toLocked: "TypeError", locked: [false, false] };
    expect(await observe("lockedEndsAreRefused")).toStrictEqual(seen);
  });
  check("rejects with TypeError for a destination that is no WritableStream", async ({ observe, expect }) => {
    const seen = { rejections: Array(4).fill("TypeError"), locked: false };
    expect(await observe("badDestinationRejects")).toStrictEqual(seen);
  });
  check("calls no method that scripts can replace", wpt("general"), async ({ observe, expect }) => {
    expect(await observe("pipeUsesNoPublicMethods")).toStrictEqual({ settled: undefined, events: ["chunk", "close"] });
  });
});

const close = wpt("close-propagation-forward");

feature("ReadableStream.pipeTo: closing", { ...about, ...close }, (check) => {
  check("closes the destination of an empty source", async ({ observe, expect }) => {
    expect(await observe("emptySourceClosesDestination")).toStrictEqual({ settled: undefined, events: ["close"] });
  });
  check("waits for slow writes", async ({ observe, expect }) => {
    expect(await observe("closeWaitsForWrites")).toStrictEqual([1, 2, "close"]);
  });
  check("rejects with what the sink's close rejects with", async ({ observe, expect }) => {
    expect(await observe("closeFailureRejectsPipe")).toBe(true);
  });
  check("leaves the destination open with a preventClose that is truthy", async ({ observe, expect }) => {
    const seen = await Promise.all([true, 1, "yes"].map((value) => observe("preventCloseKeepsDestination", value)));
    expect(seen).toStrictEqual(Array(3).fill({ closed: false, events: ["piped", "later"] }));
  });
  check("closes the destination with a preventClose that is falsy", async ({ observe, expect }) => {
    const values = [undefined, false, 0, ""];
    const seen = await Promise.all(values.map((value) => observe("preventCloseKeepsDestination", value)));
    expect(seen).toStrictEqual(Array(4).fill({ closed: true, events: ["piped"] }));
  });
});

const flow = { ...wpt("flow-control"), spec: "https://streams.spec.whatwg.org/#readable-stream-pipe-to" };

feature("ReadableStream.pipeTo: backpressure", { ...about, ...flow }, (check) => {
  check("reads nothing while the destination wants nothing", async ({ observe, expect }) => {
    expect(await observe("fullDestinationStopsReading")).toBe(0);
  });
  check("reads no more than the destination's queue has room for", async ({ observe, expect }) => {
    expect(await observe("pipeFillsDestinationsQueue", 3)).toBeLessThanOrEqual(3);
  });
  check("fills the destination's queue past a slow write", { level: "should" }, async ({ observe, expect }) => {
    expect(await observe("pipeFillsDestinationsQueue", 3)).toBe(3);
  });
});
