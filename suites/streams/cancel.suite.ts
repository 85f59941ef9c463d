import { suite } from "../suite.ts";

const feature = suite<typeof import("./cancel.probes.ts")>("streams/cancel");
const wpt = "streams/readable-streams/cancel.any.js";
const about = {
  spec: "https://streams.spec.whatwg.org/#rs-cancel",
  bcd: "api.ReadableStream.cancel",
  profiles: ["ecma-429-2025:ReadableStream"],
  wpt,
};

feature("ReadableStream.cancel", about, (check) => {
  check("calls the source's cancel with its reason and fulfils with undefined", async ({ observe, expect }) => {
    const calls = [{ receiver: true, arguments: 1, same: true }];
    expect(await observe("cancelReasonReachesSource")).toStrictEqual({ calls, settled: undefined });
  });
  check("rejects with TypeError on a locked stream, without cancelling it", async ({ observe, expect }) => {
    expect(await observe("cancelRefusesLockedStream")).toStrictEqual({ rejected: "TypeError", cancels: 0 });
  });
  for (const way of ["throws", "rejects"] as const)
    check(`rejects with the reason when the source's cancel ${way}, and closes`, async ({ observe, expect }) => {
      const seen = { rejected: true, read: true, closed: undefined };
      expect(await observe("cancelFailureReachesCallerOnly", way)).toStrictEqual(seen);
    });
  check("fulfils on a closed stream without calling the source", async ({ observe, expect }) => {
    expect(await observe("cancelOfClosedStreamSkipsSource")).toStrictEqual({ settled: undefined, cancels: 0 });
  });
  check("rejects with the stored error on an errored stream", async ({ observe, expect }) => {
    expect(await observe("cancelOfErroredStreamGivesItsError")).toStrictEqual({ same: true, cancels: 0 });
  });
  check("drops queued chunks and ends pulling", async ({ observe, expect }) => {
    expect(await observe("cancelDropsQueue")).toStrictEqual({ pulls: 2, value: undefined, done: true });
  });
  check("closes the stream at once but waits for the source's promise", async ({ observe, expect }) => {
    expect(await observe("cancelWaitsForSource")).toStrictEqual(["closed", "resolved", "cancelled"]);
  });
  check("reaches the source once", async ({ observe, expect }) => {
    const seen = { reasons: ["first"], settled: [undefined, undefined] };
    expect(await observe("cancelReachesSourceOnce")).toStrictEqual(seen);
  });
  check("cancels a stream that has not started, and pull is never called", async ({ observe, expect }) => {
    expect(await observe("cancelPrecedesStart")).toStrictEqual(["cancel"]);
  });
});

feature(
  "ReadableStreamDefaultReader.cancel",
  {
    spec: "https://streams.spec.whatwg.org/#generic-reader-cancel",
    bcd: "api.ReadableStreamDefaultReader.cancel",
    profiles: ["ecma-429-2025:ReadableStreamDefaultReader"],
    wpt: "streams/readable-streams/default-reader.any.js",
  },
  (check) => {
    check("cancels the stream, ends pending reads and keeps the lock", async ({ observe, expect }) => {
      const seen = { settled: undefined, reasons: ["enough"], done: true, locked: true };
      expect(await observe("readerCancelEndsPendingReads")).toStrictEqual(seen);
    });
  },
);
