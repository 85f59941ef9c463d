import { suite } from "../suite.ts";

const feature = suite<typeof import("./readable.probes.ts")>("streams/readable");
const spec = "https://streams.spec.whatwg.org/#rs-constructor";
const about = { spec, bcd: "api.ReadableStream.ReadableStream", profiles: ["ecma-429-2025:ReadableStream"] };
const sources = "streams/readable-streams/bad-underlying-sources.any.js";

feature("ReadableStream: construction", about, (check) => {
  check(
    "calls start at once, on the source, with a default controller",
    { spec: "https://streams.spec.whatwg.org/#underlying-source-api" },
    async ({ observe, expect }) => {
      const call = { receiver: true, arguments: 1, isDefault: true };
      expect(await observe("startRunsInConstructor")).toStrictEqual([call]);
    },
  );
  check("rethrows what start throws", { wpt: sources }, async ({ observe, expect }) => {
    expect(await observe("startThrowsThroughConstructor")).toStrictEqual({ same: true });
  });
  check("errors the stream with what start rejects with", { wpt: sources }, async ({ observe, expect }) => {
    expect(await observe("startRejectionErrorsStream")).toStrictEqual({ read: true, closed: true });
  });
  check(
    "calls pull only once start's promise has fulfilled",
    { wpt: "streams/readable-streams/general.any.js" },
    async ({ observe, expect }) => {
      expect(await observe("pullWaitsForStart")).toStrictEqual({ before: 0, afterwards: "called" });
    },
  );
  check("throws TypeError for a type other than bytes", async ({ observe, expect }) => {
    const seen = await Promise.all(["", "byte", null].map((type) => observe("constructorRefuses", { type })));
    expect(seen).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
  check("throws TypeError for a source that is null", async ({ observe, expect }) => {
    expect(await observe("constructorRefuses", null)).toBe("TypeError");
  });
  check("throws TypeError for a method that is no function", { wpt: sources }, async ({ observe, expect }) => {
    const refused = { start: "TypeError", pull: "TypeError", cancel: "TypeError", size: "TypeError" };
    expect(await observe("constructorRefusesNonFunctions")).toStrictEqual(refused);
  });
  check(
    "throws RangeError for a high water mark that is negative or no number",
    {
      spec: "https://streams.spec.whatwg.org/#validate-and-normalize-high-water-mark",
      wpt: "streams/readable-streams/bad-strategies.any.js",
    },
    async ({ observe, expect }) => {
      const marks = [-1, Number.NEGATIVE_INFINITY, Number.NaN, "many"];
      const strategies = marks.map((highWaterMark) => ({ highWaterMark }));
      const seen = await Promise.all(strategies.map((strategy) => observe("constructorRefuses", {}, strategy)));
      expect(seen).toStrictEqual(["RangeError", "RangeError", "RangeError", "RangeError"]);
    },
  );
  check("takes a high water mark of 0 or a numeric string, and 1 by default", async ({ observe, expect }) => {
    const seen = await Promise.all([0, "16", undefined].map((mark) => observe("highWaterMarkBecomes", mark)));
    expect(seen).toStrictEqual([0, 16, 1]);
  });
  check("takes a high water mark of 0.5 and of Infinity", async ({ observe, expect }) => {
    const marks = [0.5, Number.POSITIVE_INFINITY];
    expect(await Promise.all(marks.map((mark) => observe("highWaterMarkBecomes", mark)))).toStrictEqual(marks);
  });
  check("throws RangeError for a byte stream with a size function", async ({ observe, expect }) => {
    expect(await observe("byteStreamRefusesSize")).toBe("RangeError");
  });
});
