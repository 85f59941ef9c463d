import { suite } from "../suite.ts";

const feature = suite<typeof import("./stream_pipeline.probes.ts")>("nodejs_compat/stream_pipeline");
const about = (anchor: string, name: string, page = "stream") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/${page}.html#${anchor}`,
  needs: [`node:stream${name}`],
  profiles: [`node:node:stream${name.startsWith("/") ? name.split(".")[0] : ""}`],
});
const promised = about("streampipelinesource-transforms-destination-options", "/promises.pipeline");

feature("node:stream.pipeline", about("streampipelinesource-transforms-destination-callback", ".pipeline"), (check) => {
  check("runs an iterable through a generator into a stream", promised, async ({ observe, expect }) => {
    expect(await observe("pipelineRunsThroughGenerators")).toStrictEqual({ taken: ["A", "B"], finished: true });
  });
  check("destroys every stream when one fails, and gives its error", async ({ observe, expect }) => {
    expect(await observe("pipelineErrorDestroysAll")).toStrictEqual({
      message: "broken",
      destroyed: [true, true, true],
    });
  });
  check("rejects with AbortError and destroys when its signal is aborted", promised, async ({ observe, expect }) => {
    const thrown = { name: "AbortError", code: "ABORT_ERR" };
    expect(await observe("pipelineIsAborted")).toMatchObject({ thrown, destroyed: true });
  });
  check("leaves the last stream open with end: false", promised, async ({ observe, expect }) => {
    expect(await observe("pipelineLeavesSinkOpen")).toBe("abc");
  });
});

feature("node:stream.Readable.pipe", about("readablepipedestination-options", ".Readable"), (check) => {
  check("stops reading while its destination is full", async ({ observe, expect }) => {
    expect(await observe("pipeKeepsPace")).toStrictEqual({ heldBackEarly: true });
  });
});

feature("node:stream.finished", about("streamfinishedstream-options-callback", "/promises.finished"), (check) => {
  check("rejects with ERR_STREAM_PREMATURE_CLOSE and resolves at the end", async ({ observe, expect }) => {
    const seen = { thrown: { code: "ERR_STREAM_PREMATURE_CLOSE" }, ended: undefined };
    expect(await observe("finishedTellsOfPrematureClose")).toMatchObject(seen);
  });
});

feature("node:stream.compose", about("streamcomposestreams", ".compose"), (check) => {
  check("joins generators into one duplex", async ({ observe, expect }) => {
    expect(await observe("composedStreamsAreOne")).toStrictEqual(["<a>"]);
  });
});

feature("node:stream.addAbortSignal", about("streamaddabortsignalsignal-stream", ".addAbortSignal"), (check) => {
  check("destroys the stream with AbortError when the signal is aborted", async ({ observe, expect }) => {
    expect(await observe("signalDestroysStream")).toMatchObject({ thrown: { name: "AbortError" }, destroyed: true });
  });
});

feature("node:stream/consumers", about("utility-consumers", "/consumers.text", "webstreams"), (check) => {
  check("read node and web streams as text, JSON and bytes", async ({ observe, expect }) => {
    expect(await observe("consumersReadStreams")).toStrictEqual({ text: '"é"', json: "é", size: 4, web: "web" });
  });
});

feature(
  "node:stream.Readable: web streams",
  about("streamreadablefromwebreadablestream-options", ".Readable.fromWeb"),
  (check) => {
    check("converts from a web stream and to one", async ({ observe, expect }) => {
      expect(await observe("readablesAreConverted")).toStrictEqual({ node: "from the web", web: "to the web" });
    });
    check(
      "is destroyed when the web stream made of it is cancelled",
      about("streamreadabletowebstreamreadable-options", ".Readable.toWeb"),
      async ({ observe, expect }) => {
        expect(await observe("webCancelDestroys")).toBe(true);
      },
    );
  },
);

feature("node:stream.Writable: web streams", about("streamwritabletowebstreamwritable", ".Writable.toWeb"), (check) => {
  check(
    "converts from a web stream and to one",
    { needs: ["node:stream.Writable.fromWeb"] },
    async ({ observe, expect }) => {
      expect(await observe("writablesAreConverted")).toStrictEqual(["node a", "web b"]);
    },
  );
});
