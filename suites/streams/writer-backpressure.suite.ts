import { suite } from "../suite.ts";

const feature = suite<typeof import("./writer-backpressure.probes.ts")>("streams/writer-backpressure");
const name = "WritableStreamDefaultWriter";
const about = (member: string, anchor: string, file: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}`,
  bcd: `api.${name}.${member}`,
  profiles: [`ecma-429-2025:${name}`],
  wpt: `streams/writable-streams/${file}.any.js`,
});

const desiredSize = about("desiredSize", "default-writer-desired-size", "general");

feature(`${name}.desiredSize`, desiredSize, (check) => {
  check("is the mark less what the sink has not finished", async ({ observe, expect }) => {
    expect(await observe("desiredSizeCountsUnfinished")).toStrictEqual([5, 3, -1, -1, 5]);
  });
  check("is 0 when closed, null when errored, and throws TypeError when released", async ({ observe, expect }) => {
    expect(await observe("desiredSizeTellsEnd")).toStrictEqual({ closed: 0, errored: null, released: "TypeError" });
  });
});

feature(`${name}.ready`, about("ready", "default-writer-ready", "backpressure"), (check) => {
  check("is a new pending promise while the queue is full", async ({ observe, expect }) => {
    const seen = { replaced: true, early: false, value: undefined, kept: true };
    expect(await observe("readyFollowsBackpressure")).toStrictEqual(seen);
  });
  check("never fulfils with a high water mark of 0, though writes do", async ({ observe, expect }) => {
    expect(await observe("emptyMarkIsNeverReady")).toStrictEqual({ written: undefined, ready: false });
  });
});

const size = { ...about("write", "make-size-algorithm-from-size-function", "bad-strategies") };

feature(`${name}.write: size`, size, (check) => {
  check("rejects and errors the stream when size throws", async ({ observe, expect }) => {
    expect(await observe("sizeFailureErrorsStream")).toStrictEqual({ thrown: true, closed: true });
  });
  check("rejects with RangeError when size gives -1, NaN or Infinity", async ({ observe, expect }) => {
    const sizes = [-1, Number.NaN, Number.POSITIVE_INFINITY];
    expect(await observe("badSizeRejectsWrite", ...sizes)).toStrictEqual(Array(3).fill("RangeError"));
  });
});
