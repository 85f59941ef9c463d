import { suite } from "../suite.ts";

const feature = suite<typeof import("./writable.probes.ts")>("streams/writable");
const wpt = (file: string) => `streams/writable-streams/${file}.any.js`;
const about = (member: string, anchor: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}`,
  bcd: `api.WritableStream.${member}`,
  profiles: ["ecma-429-2025:WritableStream"],
});

feature("WritableStream: construction", about("WritableStream", "ws-constructor"), (check) => {
  check(
    "calls start at once, and the sink's methods on it with their arguments",
    { wpt: wpt("constructor") },
    async ({ observe, expect }) => {
      const calls = [
        ["start", true, 1, true],
        ["write", true, 2, true],
        ["close", true, 0],
      ];
      expect(await observe("sinkMethodsGetController")).toStrictEqual({ constructed: 1, calls });
    },
  );
  check("rethrows what start throws", { wpt: wpt("bad-underlying-sinks") }, async ({ observe, expect }) => {
    expect(await observe("startThrowsThroughConstructor")).toStrictEqual({ same: true });
  });
  check("errors the stream with what start rejects with", { wpt: wpt("start") }, async ({ observe, expect }) => {
    expect(await observe("startRejectionErrorsStream")).toStrictEqual({ write: true, closed: true });
  });
  check("writes only once start's promise has fulfilled", { wpt: wpt("start") }, async ({ observe, expect }) => {
    expect(await observe("writeWaitsForStart")).toStrictEqual({ early: 0, chunks: ["chunk"] });
  });
  check("throws RangeError for a sink with a type", { wpt: wpt("constructor") }, async ({ observe, expect }) => {
    const seen = await Promise.all(["bytes", ""].map((type) => observe("constructorRefuses", { type })));
    expect(seen).toStrictEqual(["RangeError", "RangeError"]);
  });
  check("throws RangeError for a sink whose type is null: it is there", async ({ observe, expect }) => {
    expect(await observe("constructorRefuses", { type: null })).toBe("RangeError");
  });
  check("throws TypeError for a sink that is null", async ({ observe, expect }) => {
    expect(await observe("constructorRefuses", null)).toBe("TypeError");
  });
  check(
    "throws TypeError for a method that is no function",
    { wpt: wpt("bad-underlying-sinks") },
    async ({ observe, expect }) => {
      const sinks = ["start", "write", "close", "abort"].map((name) => ({ [name]: "no function" }));
      const seen = await Promise.all(sinks.map((sink) => observe("constructorRefuses", sink)));
      expect(seen).toStrictEqual(Array(4).fill("TypeError"));
    },
  );
  check(
    "throws RangeError for a high water mark that is negative or no number",
    { wpt: wpt("bad-strategies") },
    async ({ observe, expect }) => {
      const marks = [-1, Number.NEGATIVE_INFINITY, Number.NaN, "many"].map((highWaterMark) => ({ highWaterMark }));
      const seen = await Promise.all(marks.map((strategy) => observe("constructorRefuses", {}, strategy)));
      expect(seen).toStrictEqual(Array(4).fill("RangeError"));
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
});

feature("WritableStream.getWriter", about("getWriter", "ws-get-writer"), (check) => {
  check("locks until releaseLock, and throws TypeError while locked", async ({ observe, expect }) => {
    const refused = ["TypeError", "TypeError", "TypeError"];
    expect(await observe("lockedFollowsWriter")).toStrictEqual({ fresh: false, held: true, refused, released: false });
  });
});

feature("WritableStream.close", { ...about("close", "ws-close"), wpt: wpt("close") }, (check) => {
  check("closes the sink and fulfils with undefined once it has closed", async ({ observe, expect }) => {
    const seen = { settled: undefined, events: ["sink", "stream"], locked: false };
    expect(await observe("closeWaitsForSink")).toStrictEqual(seen);
  });
  check("rejects with TypeError while locked or closing, and once closed", async ({ observe, expect }) => {
    const kinds = { locked: "TypeError", closing: "TypeError", closed: "TypeError" };
    expect(await observe("closeRefuses")).toStrictEqual(kinds);
  });
  check("rejects with what the sink's close rejects with, and errors", async ({ observe, expect }) => {
    expect(await observe("closeFailureErrorsStream")).toStrictEqual({ rejected: true, closed: true });
  });
});
