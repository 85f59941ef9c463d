import { suite } from "../suite.ts";

const feature = suite<typeof import("./from.probes.ts")>("streams/from");
const about = {
  spec: "https://streams.spec.whatwg.org/#readable-stream-from-iterable",
  needs: ["ReadableStream.from"],
  bcd: "api.ReadableStream.from_static",
  profiles: ["ecma-429-2025:ReadableStream"],
  wpt: "streams/readable-streams/from.any.js",
};
const kinds = ["array", "Set", "generator", "async generator", "ReadableStream", "array of promises"];

feature("ReadableStream.from", about, (check) => {
  for (const kind of kinds)
    check(`gives a stream of what is in a(n) ${kind}`, async ({ observe, expect }) => {
      expect(await observe("fromReadsIterable", kind)).toStrictEqual({ isStream: true, chunks: ["a", "b"] });
    });
  check("prefers Symbol.asyncIterator to Symbol.iterator", async ({ observe, expect }) => {
    expect(await observe("fromPrefersAsyncIterator")).toStrictEqual(["async"]);
  });
  check("throws TypeError for what is not iterable", async ({ observe, expect }) => {
    expect(await observe("fromRefusesOthers")).toStrictEqual(Array(8).fill("TypeError"));
  });
  check("asks the iterator only for a read", async ({ observe, expect }) => {
    expect(await observe("fromIsLazy")).toStrictEqual({ unread: 0, read: 1 });
  });
  check("calls the iterator's return with the reason of cancel", async ({ observe, expect }) => {
    const seen = { settled: undefined, calls: [["return", true, "reason"]] };
    expect(await observe("cancelReturnsIterator")).toStrictEqual(seen);
  });
  check("makes cancel follow the iterator's return", async ({ observe, expect }) => {
    const seen = { none: undefined, noObject: "TypeError", throws: "RangeError" };
    expect(await observe("cancelFollowsReturn")).toStrictEqual(seen);
  });
  for (const way of ["throws", "rejects"] as const)
    check(`errors the stream with the reason when next ${way}`, async ({ observe, expect }) => {
      expect(await observe("nextFailureErrorsStream", way)).toStrictEqual({ read: true, closed: true });
    });
  check("errors the stream with TypeError when next gives no object", async ({ observe, expect }) => {
    expect(await observe("nextMustGiveObject")).toBe("TypeError");
  });
});
