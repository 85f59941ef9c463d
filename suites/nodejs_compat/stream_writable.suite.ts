import { suite } from "../suite.ts";

const feature = suite<typeof import("./stream_writable.probes.ts")>("nodejs_compat/stream_writable");
const about = (anchor: string, name = "Writable") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/stream.html#${anchor}`,
  needs: [`node:stream.${name}`],
  profiles: ["node:node:stream"],
});

feature("node:stream.Writable", about("writable-streams"), (check) => {
  check(
    "returns false at highWaterMark and emits drain when it is empty again",
    about("event-drain"),
    async ({ observe, expect }) => {
      const before = { needDrain: true, length: 3 };
      expect(await observe("fullBufferDrains")).toStrictEqual({
        written: [true, false],
        before,
        taken: ["ab", "c"],
        length: 0,
      });
    },
  );
  check("hands what was corked to writev at once", about("writablecork"), async ({ observe, expect }) => {
    expect(await observe("corkedChunksGoTogether")).toStrictEqual({ corked: 0, batches: [["a", "b"], ["c"]] });
  });
  check(
    "waits for construct before writing and for final before finish",
    about("writable_finalcallback"),
    async ({ observe, expect }) => {
      expect(await observe("finalComesBeforeFinish")).toStrictEqual([
        "ended",
        "construct",
        "write x",
        "final",
        "finish",
      ]);
    },
  );
  check(
    "errors with ERR_STREAM_WRITE_AFTER_END",
    about("writableendchunk-encoding-callback"),
    async ({ observe, expect }) => {
      expect(await observe("writeAfterEndFails")).toMatchObject({ code: "ERR_STREAM_WRITE_AFTER_END" });
    },
  );
});

feature("node:stream.Transform", about("class-streamtransform", "Transform"), (check) => {
  check("gives what flush adds after the last chunk", about("transform_flushcallback"), async ({ observe, expect }) => {
    expect(await observe("transformFlushes")).toStrictEqual(["A", "B", "a+b"]);
  });
  check(
    "fails its reader with the error of transform",
    about("transform_transformchunk-encoding-callback"),
    async ({ observe, expect }) => {
      expect(await observe("transformErrorReachesReader")).toMatchObject({ name: "RangeError", message: "no" });
    },
  );
});

feature("node:stream.Duplex", about("class-streamduplex", "Duplex"), (check) => {
  check("is made from an async generator", about("streamduplexfromsrc", "Duplex.from"), async ({ observe, expect }) => {
    expect(await observe("generatorBecomesDuplex")).toStrictEqual(["aa", "bb"]);
  });
  check(
    "ends its writable side with its readable one unless it may stay half open",
    about("duplexallowhalfopen"),
    async ({ observe, expect }) => {
      expect(await observe("duplexEndsTogether")).toStrictEqual([false, true]);
    },
  );
});
