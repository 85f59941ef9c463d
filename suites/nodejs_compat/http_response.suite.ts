import { suite } from "../suite.ts";

const feature = suite<typeof import("./http_response.probes.ts")>("nodejs_compat/http_response");

const about = (anchor: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/http.html#${anchor}`,
  needs: ["node:http.createServer"],
  profiles: ["node:node:http"],
});

const raw = { needs: ["node:net.connect"] };

feature("node:http.ServerResponse", about("class-httpserverresponse"), (check) => {
  const heading = about("responsewriteheadstatuscode-statusmessage-headers");
  check("sends the reason of a status", heading, async ({ observe, expect }) => {
    expect(await observe("reasonIsSent")).toStrictEqual({ status: 404, statusText: "Nowhere", head: "1" });
  });
  check(
    "sends what is written before its end",
    about("responsewritechunk-encoding-callback"),
    async ({ observe, expect }) => {
      expect(await observe("partsArriveAtOnce")).toStrictEqual(["first", "last"]);
    },
  );
  check(
    "sets, appends and removes headers until they are sent",
    { ...about("responsesetheadername-value"), needs: ["node:http.ServerResponse.prototype.appendHeader"] },
    async ({ observe, expect }) => {
      const seen = { seen: ["2", "a, b", null, "4"], cookies: ["a=1", "b=2"], sent: "true" };
      expect(await observe("headersAreSet")).toStrictEqual({ ...seen, late: "ERR_HTTP_HEADERS_SENT" });
    },
  );
  check(
    "leaves out the body for HEAD and 204",
    { ...raw, ...about("responsewritechunk-encoding-callback") },
    async ({ observe, expect }) => {
      expect(await observe("bodiesAreLeftOut")).toStrictEqual([
        ["HTTP/1.1 200", ""],
        ["HTTP/1.1 204", ""],
      ]);
    },
  );
  check("closes unfinished when the client leaves", about("event-close_2"), async ({ observe, expect }) => {
    expect(await observe("leavingIsNoticed")).toStrictEqual({ finished: false, destroyed: true });
  });
  check(
    "sends early hints before and trailers behind the answer",
    {
      ...about("responsewriteearlyhintshints-callback"),
      needs: ["node:http.ServerResponse.prototype.writeEarlyHints"],
    },
    async ({ observe, expect }) => {
      const heard = [[103, "</style.css>; rel=preload"]];
      expect(await observe("hintsAndTrailersAreSent")).toStrictEqual({
        heard,
        text: "text",
        trailers: { "x-after": "1" },
      });
    },
  );
});
