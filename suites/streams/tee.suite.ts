import { suite } from "../suite.ts";

const feature = suite<typeof import("./tee.probes.ts")>("streams/tee");
const about = {
  spec: "https://streams.spec.whatwg.org/#rs-tee",
  bcd: "api.ReadableStream.tee",
  profiles: ["ecma-429-2025:ReadableStream"],
  wpt: "streams/readable-streams/tee.any.js",
};

feature("ReadableStream.tee", about, (check) => {
  check("delivers every chunk to both branches", async ({ observe, expect }) => {
    expect(await observe("teeDelivers")).toStrictEqual({ left: "abc", right: "abc" });
  });
  check("gives an array of two streams and locks its own", async ({ observe, expect }) => {
    const seen = { isArray: true, areStreams: [true, true], locked: true, again: "TypeError" };
    expect(await observe("teeLocks")).toStrictEqual(seen);
  });
  check("gives both branches the same chunk object", async ({ observe, expect }) => {
    expect(await observe("teeSharesChunks")).toStrictEqual([true, true]);
  });
  check("keeps chunks for the branch that reads later", async ({ observe, expect }) => {
    expect(await observe("teeBuffersForSlowBranch")).toStrictEqual({ fast: [1, 2, 3], slow: [1, 2, 3] });
  });
  check("errors both branches, past chunks that they have not read", async ({ observe, expect }) => {
    expect(await observe("teeErrorsBothBranches")).toStrictEqual([true, true]);
  });
  check("leaves the source alone when one branch is cancelled", async ({ observe, expect }) => {
    const results = [
      { value: 1, done: false },
      { value: undefined, done: true },
    ];
    expect(await observe("teeOutlivesOneCancel")).toStrictEqual({ results, cancels: 0, cancelled: "fulfilled" });
  });
  check("cancels the source with both reasons once both branches are cancelled", async ({ observe, expect }) => {
    expect(await observe("teeCancelsWithBothReasons")).toStrictEqual({ early: 0, reasons: [["left", "right"]] });
  });
  check("rejects both cancels when the source's cancel rejects", async ({ observe, expect }) => {
    expect(await observe("teeRejectsBothCancels")).toStrictEqual([true, true]);
  });
  check("pulls to fill its branches, then as the one that is read needs", async ({ observe, expect }) => {
    expect(await observe("teePullsAsBranchesNeed")).toStrictEqual({ unread: 1, read: 3 });
  });
});
