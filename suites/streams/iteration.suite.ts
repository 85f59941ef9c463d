import { suite } from "../suite.ts";

const feature = suite<typeof import("./iteration.probes.ts")>("streams/iteration");
const about = {
  spec: "https://streams.spec.whatwg.org/#rs-asynciterator",
  needs: ["ReadableStream.prototype.values"],
  bcd: "api.ReadableStream.@@asyncIterator",
  profiles: ["ecma-429-2025:ReadableStream"],
  wpt: "streams/readable-streams/async-iterator.any.js",
};
const end = { value: undefined, done: true };

feature("ReadableStream: async iteration", about, (check) => {
  check("sees every chunk and releases the stream at the end", async ({ observe, expect }) => {
    const seen = { chunks: [1, 2, 3], locked: true, afterwards: false, reasons: [] };
    expect(await observe("loopSeesEveryChunk")).toStrictEqual(seen);
  });
  check("cancels and releases the stream on break", async ({ observe, expect }) => {
    const seen = { left: "left", reasons: [undefined], locked: false, next: true };
    expect(await observe("leavingLoopCancels", "break")).toStrictEqual(seen);
  });
  check("cancels and releases the stream when the body throws", async ({ observe, expect }) => {
    const seen = { left: true, reasons: [undefined], locked: false, next: true };
    expect(await observe("leavingLoopCancels", "throw")).toStrictEqual(seen);
  });
  check("leaves the stream readable on break with preventCancel", async ({ observe, expect }) => {
    const seen = { reasons: [], locked: false, next: { value: 2, done: false } };
    expect(await observe("preventCancelKeepsStream")).toStrictEqual(seen);
  });
  check("throws the stream's error and releases it", async ({ observe, expect }) => {
    expect(await observe("erroredStreamThrowsInLoop")).toStrictEqual({ thrown: true, locked: false });
  });
  check("cancels with the value that return is given", async ({ observe, expect }) => {
    const returned = { value: "enough", done: true };
    const seen = { first: { value: 1, done: false }, returned, reasons: ["enough"], locked: false, next: end };
    expect(await observe("returnCancelsWithValue")).toStrictEqual(seen);
  });
  check("answers several calls of next in order", async ({ observe, expect }) => {
    const chunks = [1, 2].map((value) => ({ value, done: false }));
    expect(await observe("nextsAreAnsweredInOrder")).toStrictEqual([...chunks, end, end]);
  });
  check("is at its end after the error", async ({ observe, expect }) => {
    expect(await observe("iteratorEndsAfterError")).toStrictEqual({ first: "over", second: end, locked: false });
  });
  check("rejects return when the source's cancel rejects", async ({ observe, expect }) => {
    expect(await observe("returnRejectsWithCancelFailure")).toStrictEqual({ rejected: true, locked: false });
  });
  check("throws TypeError for a locked stream", async ({ observe, expect }) => {
    expect(await observe("lockedStreamRefusesIteration")).toBe("TypeError");
  });
  check("has values as Symbol.asyncIterator, and iterators like any other", async ({ observe, expect }) => {
    expect(await observe("iteratorInheritsFromAsyncIterators")).toStrictEqual({ same: true, inherits: true });
  });
});
