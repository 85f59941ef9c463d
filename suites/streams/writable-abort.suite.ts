import { suite } from "../suite.ts";

const feature = suite<typeof import("./writable-abort.probes.ts")>("streams/writable-abort");
const about = {
  spec: "https://streams.spec.whatwg.org/#ws-abort",
  bcd: "api.WritableStream.abort",
  profiles: ["ecma-429-2025:WritableStream"],
  wpt: "streams/writable-streams/aborting.any.js",
};

feature("WritableStream.abort", about, (check) => {
  check("calls the sink's abort with the reason, and not its close", async ({ observe, expect }) => {
    expect(await observe("abortReasonReachesSink")).toStrictEqual({ settled: undefined, calls: [[true, 1, true]] });
  });
  check("rejects ready, closed and later writes with the reason", async ({ observe, expect }) => {
    const seen = { waiting: [true, true], late: [true, true], desiredSize: null };
    expect(await observe("abortReasonReachesWriter")).toStrictEqual(seen);
  });
  check("rejects with TypeError on a locked stream, without aborting it", async ({ observe, expect }) => {
    expect(await observe("abortRefusesLockedStream")).toStrictEqual({ rejected: "TypeError", aborts: 0 });
  });
  check("lets the write in flight end, drops queued ones and then aborts the sink", async ({ observe, expect }) => {
    const seen = { early: 0, events: [1, "abort"], writes: ["fulfilled", "reason"] };
    expect(await observe("abortDropsQueuedWrites")).toStrictEqual(seen);
  });
  check("waits for start before it aborts the sink", async ({ observe, expect }) => {
    expect(await observe("abortWaitsForStart")).toStrictEqual({ early: 0, events: ["abort"] });
  });
  check("gives the same promise while the first abort is pending", async ({ observe, expect }) => {
    expect(await observe("secondAbortIsFirst")).toStrictEqual({ same: true, reasons: ["first"], third: undefined });
  });
  for (const way of ["throws", "rejects"] as const)
    check(`rejects with the failure when the sink's abort ${way}`, async ({ observe, expect }) => {
      expect(await observe("abortFailureReachesCaller", way)).toStrictEqual({ rejected: true, closed: "reason" });
    });
  check("fulfils on a closed or errored stream without calling the sink", async ({ observe, expect }) => {
    expect(await observe("abortAfterEndSkipsSink")).toStrictEqual({ settled: [undefined, undefined], aborts: 0 });
  });
  check("is outdone by a close in flight that succeeds", async ({ observe, expect }) => {
    const settled = [undefined, undefined, undefined];
    expect(await observe("closeInFlightOutdoesAbort")).toStrictEqual({ settled, aborts: 0 });
  });
});
