import { suite } from "../suite.ts";

const feature = suite<typeof import("./pulling.probes.ts")>("streams/pulling");
const profiles = ["ecma-429-2025:ReadableStream"];
const source = "https://streams.spec.whatwg.org/#underlying-source-api";
const general = "streams/readable-streams/general.any.js";
const strategies = "streams/readable-streams/bad-strategies.any.js";

feature("ReadableStream: pull", { spec: source, profiles, wpt: general }, (check) => {
  check("is called until the queue is full, and again when a read makes room", async ({ observe, expect }) => {
    expect(await observe("pullFillsQueue")).toStrictEqual({ filled: 3, value: 1, refilled: 4 });
  });
  check("is not called again before its promise fulfils", async ({ observe, expect }) => {
    expect(await observe("pullWaitsForItself")).toStrictEqual({ whilePending: 1, afterwards: 2 });
  });
  check("is not repeated when it enqueues nothing, until there is a read", async ({ observe, expect }) => {
    expect(await observe("idlePullIsNotRepeated")).toStrictEqual({ idle: 1, withRead: 2 });
  });
  check("waits for a read when the high water mark is 0", async ({ observe, expect }) => {
    expect(await observe("readPullsFromEmptyMark")).toStrictEqual({ unread: 0, value: 1, read: 1 });
  });
  for (const way of ["throws", "rejects"] as const)
    check(
      `errors the stream with what it ${way === "throws" ? "throws" : "rejects with"}`,
      { wpt: "streams/readable-streams/bad-underlying-sources.any.js" },
      async ({ observe, expect }) => {
        expect(await observe("pullFailureErrorsStream", way)).toStrictEqual({ read: true, closed: true });
      },
    );
});

const size = "https://streams.spec.whatwg.org/#qs-api";

feature("ReadableStream: size", { spec: size, profiles, wpt: strategies }, (check) => {
  check("is called as a plain function with each chunk, and counts against the mark", async ({ observe, expect }) => {
    const calls = [2, 0.5, 0].map((chunk) => [true, chunk]);
    expect(await observe("sizeMeasuresChunks")).toStrictEqual({ calls, sizes: [2, 1.5, 1.5] });
  });
  check("rethrows from enqueue and errors the stream when it throws", async ({ observe, expect }) => {
    expect(await observe("sizeThrowsThroughEnqueue")).toStrictEqual({ enqueue: true, read: true });
  });
  for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    check(
      `throws RangeError and errors the stream when it returns ${bad}`,
      { spec: "https://streams.spec.whatwg.org/#enqueue-value-with-size" },
      async ({ observe, expect }) => {
        const kinds = { enqueue: "RangeError", read: "RangeError" };
        expect(await observe("badSizeErrorsStream", bad)).toStrictEqual(kinds);
      },
    );
});
