import { suite } from "../suite.ts";

const feature = suite<typeof import("./controller.probes.ts")>("streams/controller");
const name = "ReadableStreamDefaultController";
const about = (member: string, anchor: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}`,
  bcd: `api.${name}.${member}`,
  profiles: [`ecma-429-2025:${name}`],
});
const wpt = "streams/readable-streams/general.any.js";

feature(`${name}.desiredSize`, about("desiredSize", "rs-default-controller-desired-size"), (check) => {
  check("is the high water mark less what is queued", { wpt }, async ({ observe, expect }) => {
    expect(await observe("desiredSizeFollowsQueue")).toStrictEqual([2, 1, 0, -1, 0]);
  });
  check("is 0 on a closed and null on an errored stream", { wpt }, async ({ observe, expect }) => {
    expect(await observe("desiredSizeTellsEnd")).toStrictEqual({ requested: 4, closed: 0, errored: null });
  });
});

feature(`${name}.enqueue`, about("enqueue", "rs-default-controller-enqueue"), (check) => {
  check("hands a chunk to a waiting read without measuring it", async ({ observe, expect }) => {
    const seen = { size: 1, sized: [], returned: undefined, value: "awaited" };
    expect(await observe("awaitedChunkSkipsQueue")).toStrictEqual(seen);
  });
  check("throws TypeError once the stream is closing, closed, errored or cancelled", async ({ observe, expect }) => {
    expect(await observe("enqueueRefusesAfterEnd")).toStrictEqual(Array(4).fill("TypeError"));
  });
});

feature(`${name}.close`, about("close", "rs-default-controller-close"), (check) => {
  check("throws TypeError once the stream is closing, closed, errored or cancelled", async ({ observe, expect }) => {
    const seen = { first: undefined, again: Array(4).fill("TypeError") };
    expect(await observe("closeRefusesAfterEnd")).toStrictEqual(seen);
  });
});

feature(`${name}.error`, about("error", "rs-default-controller-error"), (check) => {
  check("keeps the first error and leaves a closed stream closed", async ({ observe, expect }) => {
    const seen = { returned: undefined, read: "first", closed: { value: undefined, done: true } };
    expect(await observe("laterErrorsAreIgnored")).toStrictEqual(seen);
  });
  check("errors with undefined when it is given no reason", async ({ observe, expect }) => {
    expect(await observe("errorTakesUndefined")).toStrictEqual([undefined]);
  });
});

const controllers = [
  ["ReadableStreamDefaultController", "rs-default-controller-class-definition"],
  ["ReadableByteStreamController", "rbs-controller-class-definition"],
  ["ReadableStreamBYOBRequest", "rs-byob-request-class-definition"],
  ["WritableStreamDefaultController", "ws-default-controller-class-definition"],
  ["TransformStreamDefaultController", "ts-default-controller-class-definition"],
] as const;

for (const [key, anchor] of controllers)
  feature(
    `${key}: construction`,
    {
      spec: `https://streams.spec.whatwg.org/#${anchor}`,
      needs: [key],
      bcd: `api.${key}`,
      profiles: [`ecma-429-2025:${key}`],
      wpt: "streams/idlharness.any.js",
    },
    (check) => {
      check("throws TypeError: it has no constructor", async ({ observe, expect }) => {
        expect(await observe("controllersAreNotConstructible", key)).toStrictEqual(["TypeError"]);
      });
    },
  );
