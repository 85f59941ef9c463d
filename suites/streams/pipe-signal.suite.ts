import { suite } from "../suite.ts";

const feature = suite<typeof import("./pipe-signal.probes.ts")>("streams/pipe-signal");
const about = {
  spec: "https://streams.spec.whatwg.org/#readable-stream-pipe-to",
  bcd: "api.ReadableStream.pipeTo",
  profiles: ["ecma-429-2025:ReadableStream", "ecma-429-2025:WritableStream"],
  wpt: "streams/piping/abort.any.js",
};
const locked = [false, false];
const both = [
  ["abort", "reason"],
  ["cancel", "reason"],
];

feature("ReadableStream.pipeTo: signal", about, (check) => {
  check("reads nothing and ends both sides when it is aborted already", async ({ observe, expect }) => {
    const seen = { rejected: "reason", events: both, pulls: 0, locked };
    expect(await observe("abortedSignalReadsNothing")).toStrictEqual(seen);
  });
  check("aborts the destination ahead of the source's cancel", async ({ observe, expect }) => {
    expect(await observe("abortGoesBeforeCancel")).toStrictEqual(both);
  });
  check("ends both sides with the reason when it aborts amid the pipe", async ({ observe, expect }) => {
    expect(await observe("abortEndsBothSides", {})).toStrictEqual({ rejected: "reason", events: both, locked });
  });
  check("leaves the destination alone with preventAbort", async ({ observe, expect }) => {
    const seen = { rejected: "reason", events: both.slice(1), locked };
    expect(await observe("abortEndsBothSides", { preventAbort: true })).toStrictEqual(seen);
  });
  check("leaves the source alone with preventCancel", async ({ observe, expect }) => {
    const seen = { rejected: "reason", events: both.slice(0, 1), locked };
    expect(await observe("abortEndsBothSides", { preventCancel: true })).toStrictEqual(seen);
  });
  check("leaves both alone with preventAbort and preventCancel", async ({ observe, expect }) => {
    const options = { preventAbort: true, preventCancel: true };
    expect(await observe("abortEndsBothSides", options)).toStrictEqual({ rejected: "reason", events: [], locked });
  });
  check("gives both sides the AbortError that the pipe rejects with", async ({ observe, expect }) => {
    const seen = { isDOMException: true, name: "AbortError", same: [true, true], ends: 2 };
    expect(await observe("defaultReasonIsAbortError")).toStrictEqual(seen);
  });
  check("waits for the write in flight", async ({ observe, expect }) => {
    expect(await observe("abortWaitsForWrite")).toStrictEqual(["released", "written", "abort"]);
  });
  check("rejects with the failure of the sink's abort in place of the reason", async ({ observe, expect }) => {
    expect(await observe("failingAbortReplacesReason")).toBe("failed");
  });
  check("has no effect after the pipe has ended", async ({ observe, expect }) => {
    expect(await observe("lateAbortIsIgnored")).toStrictEqual({ piped: "fulfilled", events: [] });
  });
  check("rejects with TypeError when it is null or no object, and locks nothing", async ({ observe, expect }) => {
    const refused = Array(3).fill({ rejected: "TypeError", locked });
    expect(await observe("badSignalRejects", null, "signal", true)).toStrictEqual(refused);
  });
  check("rejects with TypeError when it only looks like a signal, and locks nothing", async ({ observe, expect }) => {
    const lookalike = { aborted: false, reason: undefined };
    expect(await observe("badSignalRejects", lookalike)).toStrictEqual([{ rejected: "TypeError", locked }]);
  });
  check(
    "stops the pipe with the TimeoutError of AbortSignal.timeout",
    { needs: ["AbortSignal.timeout"] },
    async ({ observe, expect }) => {
      expect(await observe("timeoutStopsPipe")).toStrictEqual({ name: "TimeoutError", ends: ["abort", "cancel"] });
    },
  );
});
