import { suite } from "../suite.ts";

const feature = suite<typeof import("./writer.probes.ts")>("streams/writer");
const name = "WritableStreamDefaultWriter";
const about = (member: string, anchor: string, file: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}`,
  bcd: `api.${name}.${member}`,
  profiles: [`ecma-429-2025:${name}`],
  wpt: `streams/writable-streams/${file}.any.js`,
});

feature(`${name}.write`, about("write", "default-writer-write", "write"), (check) => {
  check("hands the sink one chunk at a time, and fulfils with undefined after it", async ({ observe, expect }) => {
    const seen = { same: true, events: ["in", "out", "in", "out"], settled: [undefined, undefined] };
    expect(await observe("writesReachSinkInTurn")).toStrictEqual(seen);
  });
  for (const way of ["throws", "rejects"] as const)
    check(`rejects, with every later call, when the sink's write ${way}`, async ({ observe, expect }) => {
      const seen = { writes: [true, true], late: [true, true, true], chunks: [1] };
      expect(await observe("writeFailureErrorsStream", way)).toStrictEqual(seen);
    });
  check("rejects with TypeError once the stream is closing", async ({ observe, expect }) => {
    expect(await observe("writeRefusesAfterClose")).toStrictEqual({
      closing: "TypeError",
      closed: "TypeError",
      chunks: [],
    });
  });
});

feature(`${name}.close`, about("close", "default-writer-close", "close"), (check) => {
  check("closes the sink after every write", async ({ observe, expect }) => {
    expect(await observe("closeFollowsWrites")).toStrictEqual([1, 2, "close"]);
  });
  check("fulfils closed too, and rejects with TypeError a second time", async ({ observe, expect }) => {
    const seen = { first: undefined, closed: undefined, again: "TypeError", late: "TypeError" };
    expect(await observe("writerClosesOnce")).toStrictEqual(seen);
  });
  check("rejects with TypeError, not the stored error, on an errored stream", async ({ observe, expect }) => {
    expect(await observe("erroredStreamRefusesClose")).toStrictEqual({ closed: "RangeError", close: "TypeError" });
  });
});

const release = about("releaseLock", "default-writer-release-lock", "general");

feature(`${name}.releaseLock`, release, (check) => {
  check("makes every method and promise reject with TypeError", async ({ observe, expect }) => {
    const seen = { rejections: Array(5).fill("TypeError"), same: true };
    expect(await observe("releasedWriterRejects")).toStrictEqual(seen);
  });
  check("lets what was written before reach the sink", async ({ observe, expect }) => {
    const seen = { settled: ["nothing", "nothing"], chunks: ["first", "second", "third"] };
    expect(await observe("writesOutliveRelease")).toStrictEqual(seen);
  });
});
