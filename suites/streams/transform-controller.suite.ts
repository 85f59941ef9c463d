import { suite } from "../suite.ts";

const feature = suite<typeof import("./transform-controller.probes.ts")>("streams/transform-controller");
const name = "TransformStreamDefaultController";
const about = (member: string, anchor: string, file: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}`,
  bcd: `api.${name}.${member}`,
  profiles: [`ecma-429-2025:${name}`],
  wpt: `streams/transform-streams/${file}.any.js`,
});

const desiredSize = about("desiredSize", "ts-default-controller-desired-size", "general");

feature(`${name}.desiredSize`, desiredSize, (check) => {
  check("is the readable side's, 0 once terminated, null once errored", async ({ observe, expect }) => {
    const seen = { sizes: [2, 1, 2], terminated: 0, errored: null };
    expect(await observe("desiredSizeIsReadableSides")).toStrictEqual(seen);
  });
});

feature(`${name}.enqueue`, about("enqueue", "ts-default-controller-enqueue", "general"), (check) => {
  check("throws TypeError once terminated, errored or cancelled", async ({ observe, expect }) => {
    expect(await observe("enqueueRefusesAfterEnd")).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
  check("rethrows what size throws, and errors both sides", async ({ observe, expect }) => {
    expect(await observe("sizeThrowsThroughEnqueue")).toStrictEqual({ thrown: true, closed: [true, true] });
  });
});

feature(`${name}.error`, about("error", "ts-default-controller-error", "errors"), (check) => {
  check("errors both sides with the first reason, past queued chunks", async ({ observe, expect }) => {
    const seen = { returned: undefined, rejections: [true, true, true, true] };
    expect(await observe("errorReachesSides")).toStrictEqual(seen);
  });
});

const terminate = about("terminate", "ts-default-controller-terminate", "terminate");

feature(`${name}.terminate`, terminate, (check) => {
  check("ends the readable side after queued chunks and errors the writable one", async ({ observe, expect }) => {
    const reads = [
      { value: "queued", done: false },
      { value: undefined, done: true },
    ];
    const seen = { returned: undefined, reads, rejections: ["TypeError", "TypeError"] };
    expect(await observe("terminateEndsSides")).toStrictEqual(seen);
  });
  check("spares the write that calls it, and rejects the next with TypeError", async ({ observe, expect }) => {
    const reads = [
      { value: "only", done: false },
      { value: undefined, done: true },
    ];
    expect(await observe("terminateSparesWriteInFlight")).toStrictEqual({ writes: ["fulfilled", "TypeError"], reads });
  });
});
