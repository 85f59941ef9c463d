import { suite } from "../suite.ts";

const feature = suite<typeof import("./writable-controller.probes.ts")>("streams/writable-controller");
const name = "WritableStreamDefaultController";
const about = (member: string, file: string) => ({
  spec: `https://streams.spec.whatwg.org/#ws-default-controller-${member}`,
  bcd: `api.${name}.${member}`,
  profiles: [`ecma-429-2025:${name}`],
  wpt: `streams/writable-streams/${file}.any.js`,
});

feature(`${name}.error`, about("error", "error"), (check) => {
  check(
    "rejects writes, closed and ready with the first error, and calls the sink no more",
    async ({ observe, expect }) => {
      const seen = { returned: undefined, rejections: Array(3).fill(true), calls: [] };
      expect(await observe("controllerErrorsStream")).toStrictEqual(seen);
    },
  );
  check("spares the write that calls it, and rejects those behind it", async ({ observe, expect }) => {
    expect(await observe("errorSparesWriteInFlight")).toStrictEqual(["fulfilled", "reported"]);
  });
  check("leaves a closed stream closed", async ({ observe, expect }) => {
    expect(await observe("closedStreamTakesNoError")).toBe(undefined);
  });
});

const signal = { ...about("signal", "aborting"), needs: ["WritableStreamDefaultController.prototype.signal"] };

feature(`${name}.signal`, signal, (check) => {
  check("aborts at once with the reason, ahead of the sink's abort", async ({ observe, expect }) => {
    const seen = { before: [true, false, true], atOnce: [true, true], abortedInSink: true };
    expect(await observe("signalAbortsWithReason")).toStrictEqual(seen);
  });
  check("has an AbortError as reason when abort is given none", async ({ observe, expect }) => {
    const seen = { isDOMException: true, name: "AbortError", closed: [undefined] };
    expect(await observe("signalHasDefaultReason")).toStrictEqual(seen);
  });
  check("does not abort when the stream errors or closes", async ({ observe, expect }) => {
    expect(await observe("signalIgnoresErrorAndClose")).toStrictEqual([false, false, false]);
  });
  check("lets a write in flight end early", async ({ observe, expect }) => {
    expect(await observe("signalEndsWriteEarly")).toStrictEqual({ aborted: undefined, written: "enough" });
  });
});
