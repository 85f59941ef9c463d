import { suite } from "../suite.ts";

const feature = suite<typeof import("./http2.probes.ts")>("nodejs_compat/http2");
const about = (anchor: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/http2.html#${anchor}`,
  needs: ["node:http2.connect", "node:http2.createServer"],
  profiles: ["node:node:http2"],
});

feature("node:http2.connect", about("core-api"), (check) => {
  check("carries parallel streams over one session, each answered when it is ready", async ({ observe, expect }) => {
    expect(await observe("streamsAreAnswered")).toStrictEqual({
      seen: [
        { status: 200, seen: "POST yes", text: "ONE" },
        { status: 200, seen: "GET yes", text: "" },
      ],
      order: ["/2", "/1"],
      sessions: 1,
    });
  });
  check("tells why a stream was reset", about("http2streamclosecode-callback"), async ({ observe, expect }) => {
    expect(await observe("streamIsReset")).toStrictEqual({ code: "ERR_HTTP2_STREAM_ERROR", rst: 11 });
  });
});
