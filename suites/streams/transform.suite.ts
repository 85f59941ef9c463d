import { suite } from "../suite.ts";

const feature = suite<typeof import("./transform.probes.ts")>("streams/transform");
const profiles = ["ecma-429-2025:TransformStream"];
const wpt = (file: string) => ({ wpt: `streams/transform-streams/${file}.any.js` });
const construction = {
  spec: "https://streams.spec.whatwg.org/#ts-constructor",
  bcd: "api.TransformStream.TransformStream",
  profiles,
  ...wpt("constructor"),
};

feature("TransformStream: construction", construction, (check) => {
  check("passes chunks as they are without a transformer", wpt("general"), async ({ observe, expect }) => {
    expect(await observe("identityPassesChunks")).toStrictEqual({ same: true, second: "text" });
  });
  check("throws RangeError for a transformer with readableType or writableType", async ({ observe, expect }) => {
    const transformers = [{ readableType: "bytes" }, { writableType: "bytes" }];
    const seen = await Promise.all(transformers.map((transformer) => observe("constructorRefuses", transformer)));
    expect(seen).toStrictEqual(["RangeError", "RangeError"]);
  });
  check("throws TypeError for a method that is no function", async ({ observe, expect }) => {
    const transformers = ["start", "transform", "flush"].map((name) => ({ [name]: "no function" }));
    const seen = await Promise.all(transformers.map((transformer) => observe("constructorRefuses", transformer)));
    expect(seen).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
  check("throws RangeError for a negative high water mark of either side", async ({ observe, expect }) => {
    const bad = { highWaterMark: -1 };
    const seen = [await observe("constructorRefuses", {}, bad), await observe("constructorRefuses", {}, {}, bad)];
    expect(seen).toStrictEqual(["RangeError", "RangeError"]);
  });
  check("rethrows what start throws", wpt("errors"), async ({ observe, expect }) => {
    expect(await observe("startThrowsThroughConstructor")).toStrictEqual({ same: true });
  });
  check("errors both sides with what start rejects with", wpt("errors"), async ({ observe, expect }) => {
    expect(await observe("startRejectionErrorsSides")).toStrictEqual([true, true]);
  });
  check("gives each side its strategy, 1 and 0 by default", wpt("strategies"), async ({ observe, expect }) => {
    expect(await observe("sidesHaveStrategies")).toStrictEqual([0, 5, 1, 3]);
  });
});

const sides = { spec: "https://streams.spec.whatwg.org/#ts-prototype", profiles };

feature("TransformStream: readable and writable", { ...sides, ...wpt("general") }, (check) => {
  check("are streams, the same at each look", async ({ observe, expect }) => {
    expect(await observe("sidesAreStreams")).toStrictEqual({ kinds: [true, true], same: [true, true] });
  });
});
