import { suite } from "../suite.ts";

const feature = suite<typeof import("./transforming.probes.ts")>("streams/transforming");
const profiles = ["ecma-429-2025:TransformStream"];
const wpt = (file: string) => ({ wpt: `streams/transform-streams/${file}.any.js` });
const transformer = { spec: "https://streams.spec.whatwg.org/#transformer-api", profiles };

feature("TransformStream: transform and flush", { ...transformer, ...wpt("general") }, (check) => {
  check("are called on the transformer, with the controller last", async ({ observe, expect }) => {
    const calls = [
      ["start", true, [true]],
      ["transform", true, [false, true], "chunk"],
      ["flush", true, [true]],
    ];
    expect(await observe("transformerMethodsGetController")).toStrictEqual({ constructed: 1, calls });
  });
  check("enqueue none, one or many chunks", async ({ observe, expect }) => {
    expect(await observe("transformAndFlushEnqueue")).toStrictEqual(["first", 2, 2, 1, "last"]);
  });
  check("run one after the other", async ({ observe, expect }) => {
    expect(await observe("transformsRunInTurn")).toStrictEqual(["in a", "out a", "in b", "out b", "flush"]);
  });
  check("hold back the end of both sides until flush has fulfilled", wpt("flush"), async ({ observe, expect }) => {
    expect(await observe("flushHoldsBackEnd")).toStrictEqual({ early: 0, events: ["close", "read true"] });
  });
  for (const way of ["throws", "rejects"] as const)
    check(`error both sides with the reason when transform ${way}`, wpt("errors"), async ({ observe, expect }) => {
      expect(await observe("transformFailureErrorsSides", way)).toStrictEqual([true, true, true, true]);
    });
  check("error the readable side and reject close when flush rejects", wpt("flush"), async ({ observe, expect }) => {
    expect(await observe("flushFailureErrorsSides")).toStrictEqual([true, true]);
  });
});

feature("TransformStream: backpressure", { ...transformer, ...wpt("backpressure") }, (check) => {
  check("holds transform back while nobody reads and there is no room", async ({ observe, expect }) => {
    const seen = { unread: [0, 0], value: "chunk", transforms: 1 };
    expect(await observe("backpressureHoldsTransform")).toStrictEqual(seen);
  });
  check("lets transform fill the readable side's room ahead", async ({ observe, expect }) => {
    expect(await observe("roomIsFilledAhead")).toStrictEqual({ chunks: [1, 2], desiredSize: 8 });
  });
});
