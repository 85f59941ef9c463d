import { suite } from "../suite.ts";

const feature = suite<typeof import("./pipe-errors.probes.ts")>("streams/pipe-errors");
const about = (file: string) => ({
  spec: "https://streams.spec.whatwg.org/#readable-stream-pipe-to",
  bcd: "api.ReadableStream.pipeTo",
  profiles: ["ecma-429-2025:ReadableStream", "ecma-429-2025:WritableStream"],
  wpt: `streams/piping/${file}.any.js`,
});
const whens = [
  ["before", "already has an error"],
  ["during", "errors amid the pipe"],
] as const;
const locked = [false, false];

feature("ReadableStream.pipeTo: error of the source", about("error-propagation-forward"), (check) => {
  for (const [when, words] of whens) {
    check(`aborts the destination with it when the source ${words}`, async ({ observe, expect }) => {
      const seen = { rejected: "source", events: [["abort", "source"]], locked };
      expect(await observe("sourceErrorAborts", when, false)).toStrictEqual(seen);
    });
    check(`leaves the destination alone with preventAbort when the source ${words}`, async ({ observe, expect }) => {
      const seen = { rejected: "source", events: [], locked };
      expect(await observe("sourceErrorAborts", when, true)).toStrictEqual(seen);
    });
  }
  check("leaves the destination writable with preventAbort", async ({ observe, expect }) => {
    expect(await observe("preventAbortKeepsDestination")).toStrictEqual(["later"]);
  });
  check("comes after the chunks that were read before it", async ({ observe, expect }) => {
    const { read, events } = await observe("readChunksAreWrittenFirst");
    expect(events).toStrictEqual([...Array.from({ length: read }, (_, index) => index + 1), "source"]);
    expect(read).toBeGreaterThan(0);
  });
});

feature("ReadableStream.pipeTo: error of the destination", about("error-propagation-backward"), (check) => {
  for (const [when, words] of whens) {
    check(`cancels the source with it when the destination ${words}`, async ({ observe, expect }) => {
      const seen = { rejected: "destination", reasons: ["destination"], locked };
      expect(await observe("destinationErrorCancels", when, false)).toStrictEqual(seen);
    });
    check(`leaves the source alone with preventCancel when the destination ${words}`, async ({ observe, expect }) => {
      const seen = { rejected: "destination", reasons: [], locked };
      expect(await observe("destinationErrorCancels", when, true)).toStrictEqual(seen);
    });
  }
  check("leaves the source readable with preventCancel", async ({ observe, expect }) => {
    expect(await observe("preventCancelKeepsSource")).toBe("later");
  });
  check("cancels the source with the reason of a failing write", async ({ observe, expect }) => {
    expect(await observe("writeFailureCancels")).toStrictEqual({ rejected: "write", reasons: ["write"] });
  });
});

feature("ReadableStream.pipeTo: closed destination", about("close-propagation-backward"), (check) => {
  for (const state of ["closing", "closed"] as const) {
    check(`cancels the source with the TypeError that it rejects with when ${state}`, async ({ observe, expect }) => {
      expect(await observe("closedDestinationCancels", state, false)).toStrictEqual({
        isTypeError: true,
        same: [true],
      });
    });
    check(`leaves the source alone with preventCancel when ${state}`, async ({ observe, expect }) => {
      expect(await observe("closedDestinationCancels", state, true)).toStrictEqual({ isTypeError: true, same: [] });
    });
  }
});

feature("ReadableStream.pipeTo: several errors", about("multiple-propagation"), (check) => {
  check("rejects with the source's error when both ends have one", async ({ observe, expect }) => {
    expect(await observe("sourceErrorGoesFirst")).toStrictEqual({ rejected: "source", events: [] });
  });
  check("rejects with the destination's error when the source is closed", async ({ observe, expect }) => {
    expect(await observe("errorGoesBeforeClose")).toStrictEqual({ rejected: "destination", reasons: [] });
  });
  check("rejects with the failure of abort or cancel in place of the error", async ({ observe, expect }) => {
    expect(await observe("failingActionRejectsPipe")).toStrictEqual(["abort", "cancel"]);
  });
});
