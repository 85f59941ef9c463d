import { suite } from "../suite.ts";

const feature = suite<typeof import("./transform-cancel.probes.ts")>("streams/transform-cancel");
const profiles = ["ecma-429-2025:TransformStream"];
const ends = {
  spec: "https://streams.spec.whatwg.org/#transform-stream-default-sink-abort-algorithm",
  profiles,
  wpt: "streams/transform-streams/errors.any.js",
};

feature("TransformStream: abort and cancel", ends, (check) => {
  check("errors the readable side with the reason of abort, without a flush", async ({ observe, expect }) => {
    expect(await observe("abortErrorsReadable")).toStrictEqual({ settled: undefined, read: true, flushes: 0 });
  });
  check(
    "errors the writable side with the reason of cancel, without a flush",
    { spec: "https://streams.spec.whatwg.org/#transform-stream-default-source-cancel" },
    async ({ observe, expect }) => {
      const seen = { settled: undefined, waiting: true, closed: true, flushes: 0 };
      expect(await observe("cancelErrorsWritable")).toStrictEqual(seen);
    },
  );
});

const about = {
  spec: "https://streams.spec.whatwg.org/#transformer-api",
  // A member of a transformer is no property to look for: the constructor tells whether it is asked for.
  needs: [{ probe: "constructorLooksForCancel", label: "cancel of a transformer" }] as const,
  profiles,
  wpt: "streams/transform-streams/cancel.any.js",
};

feature("TransformStream: cancel of the transformer", about, (check) => {
  for (const side of ["readable", "writable"] as const) {
    check(`is called with the reason that the ${side} side is ended with`, async ({ observe, expect }) => {
      const seen = { settled: undefined, calls: [[true, "reason"]] };
      expect(await observe("cancelReasonReachesTransformer", side)).toStrictEqual(seen);
    });
    check(`rejects the end of the ${side} side and errors the other when it rejects`, async ({ observe, expect }) => {
      expect(await observe("cancelFailureErrorsOtherSide", side)).toStrictEqual({ rejected: true, other: true });
    });
  }
  check("is not called once flush was", async ({ observe, expect }) => {
    const seen = { settled: [undefined, undefined], calls: ["flush"] };
    expect(await observe("cancelAfterCloseIsNotRepeated")).toStrictEqual(seen);
  });
});
