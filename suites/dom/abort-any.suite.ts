import { suite } from "../suite.ts";

const feature = suite<typeof import("./abort-any.probes.ts")>("dom/abort-any");
const about = {
  spec: "https://dom.spec.whatwg.org/#create-a-dependent-abort-signal",
  bcd: "api.AbortSignal.any_static",
  profiles: ["ecma-429-2025:AbortSignal"],
  wpt: "dom/abort/abort-signal-any.any.js",
  needs: ["AbortSignal.any"],
};
const aborting = { spec: "https://dom.spec.whatwg.org/#abortsignal-signal-abort" };

feature("AbortSignal.any", about, (check) => {
  check("gives a signal that isn't aborted for no signals", async ({ observe, expect }) => {
    expect(await observe("noneGiveUnaborted")).toStrictEqual({ isSignal: true, aborted: false, reason: undefined });
  });
  check("is aborted at once, without an event, with the reason of the first that is", async ({ observe, expect }) => {
    expect(await observe("firstAbortedGivesReason")).toStrictEqual({ aborted: true, index: 0, events: 0 });
  });
  check("aborts once, with the very reason of whichever aborts first", async ({ observe, expect }) => {
    const seen = { before: false, aborted: true, same: true, events: [["abort", true]] };
    expect(await observe("anySourceAborts")).toStrictEqual([seen, seen]);
  });
  check("is a signal of its own for one source", async ({ observe, expect }) => {
    expect(await observe("dependentsAreSignalsOfTheirOwn")).toStrictEqual([true, true]);
  });
  check("aborts once for a source that is named twice", async ({ observe, expect }) => {
    expect(await observe("repeatedSourcesAbortOnce")).toBe(1);
  });
  check("follows the sources of its sources, and aborts none of them", async ({ observe, expect }) => {
    const seen = { events: ["inner", "outer"], same: [true, true], others: [false, false] };
    expect(await observe("nestedSignalsFollow")).toStrictEqual(seen);
  });
  const sequence = { spec: "https://webidl.spec.whatwg.org/#js-sequence" };
  check("takes any iterable of signals", sequence, async ({ observe, expect }) => {
    expect(await observe("sourcesAreIterables")).toStrictEqual([true, false]);
  });
  check("throws TypeError for what is no iterable of signals", sequence, async ({ observe, expect }) => {
    expect(await observe("otherSourcesAreRefused")).toStrictEqual(Array.from({ length: 7 }, () => "TypeError"));
  });
});

feature("AbortSignal.any: events", { ...about, ...aborting }, (check) => {
  check("are fired after the source's, in the order of making", async ({ observe, expect }) => {
    expect(await observe("dependentsFireAfterSource")).toStrictEqual(["source", "first", "second", "third"]);
  });
  check("are fired when all dependents are aborted already", async ({ observe, expect }) => {
    expect(await observe("dependentsAreAbortedBeforeEvents")).toStrictEqual([true, true]);
  });
  check("are fired once, with the first reason, when one abort leads to another", async ({ observe, expect }) => {
    expect(await observe("abortWithinAbortComesLate")).toStrictEqual(["first"]);
  });
});
