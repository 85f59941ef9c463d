import { suite } from "../suite.ts";

const feature = suite<typeof import("./http_client.probes.ts")>("nodejs_compat/http_client");

const about = (anchor: string, name = "request", module = "http") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/${module}.html#${anchor}`,
  needs: [`node:${module}.${name}`],
  profiles: [`node:node:${module}`],
});

feature("node:http.request", about("httprequesturl-options-callback"), (check) => {
  check("sends method, headers in their case, and a body of known length", async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed");
    await observe("requestIsSent", exchange.href, "whole");
    const request = await exchange.arrived();
    const headers = ["x-list", "content-length", "transfer-encoding"].map((name) => request.values(name));
    const body = Buffer.from(await request.body()).toString();
    expect({ method: request.method, own: request.rawHeaders.includes("X-Own-Case"), headers, body }).toStrictEqual({
      method: "PUT",
      own: true,
      headers: [["a", "b"], ["5"], []],
      body: "whole",
    });
  });
  check(
    "sends a body of unknown length in chunks",
    about("requestwritechunk-encoding-callback"),
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed");
      await observe("requestIsSent", exchange.href, "in ", "parts");
      const request = await exchange.arrived();
      const body = Buffer.from(await request.body()).toString();
      expect([request.header("transfer-encoding"), body]).toStrictEqual(["chunked", "in parts"]);
    },
  );
  check(
    "refuses names, values, paths and schemes that can't be sent",
    about("httpvalidateheadervaluename-value", "validateHeaderName"),
    async ({ observe, expect, peer }) => {
      expect(await observe("wrongHeadersAreRefused", peer.url("fixed").href)).toStrictEqual([
        "ERR_INVALID_HTTP_TOKEN",
        "ERR_INVALID_CHAR",
        "ERR_INVALID_CHAR",
        "ERR_UNESCAPED_CHARACTERS",
        "ERR_INVALID_PROTOCOL",
      ]);
    },
  );
  check(
    "keeps headers as they were last set, in any case",
    {
      ...about("requestsetheadername-value"),
      needs: ["request", "OutgoingMessage.prototype.appendHeader", "OutgoingMessage.prototype.getRawHeaderNames"].map(
        (name) => `node:http.${name}`,
      ),
    },
    async ({ observe, expect, peer }) => {
      const seen = { one: "2", list: ["a", "b"], gone: false, names: ["x-one", "X-List"] };
      expect(await observe("headersAreKept", peer.url("fixed").href)).toStrictEqual(seen);
    },
  );
  check(
    "waits for 100 Continue before it sends the body",
    about("event-continue"),
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed", { body: "thanks" });
      expect(await observe("bodyWaitsForContinue", exchange.href)).toStrictEqual({
        order: ["asked", "continue"],
        text: "thanks",
      });
    },
  );
  check("hands the connection over at 101", about("event-upgrade"), async ({ observe, expect, peer }) => {
    const seen = { statusCode: 101, accept: "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" };
    expect(await observe("connectionIsHandedOver", peer.url("websocket").href)).toStrictEqual(seen);
  });
});

feature("node:http.IncomingMessage", about("class-httpincomingmessage"), (check) => {
  check(
    "has status, version, headers joined, listed and raw, and a body",
    { ...about("messageheaders"), needs: ["node:http.request", "node:http.IncomingMessage.prototype.headersDistinct"] },
    async ({ observe, expect, peer }) => {
      const headers = [
        ["Set-Cookie", "a=1"],
        ["Set-Cookie", "b=2"],
        ["X-Twice", "1"],
        ["X-Twice", "2"],
      ];
      const href = peer.url("fixed", { status: 201, reason: "Made", type: "text/x", headers, body: "é" }).href;
      expect(await observe("answerIsRead", href)).toStrictEqual({
        statusCode: 201,
        statusMessage: "Made",
        httpVersion: "1.1",
        cookies: ["a=1", "b=2"],
        twice: "1, 2",
        type: "text/x",
        distinct: ["1", "2"],
        raw: headers.flat(),
        text: "é",
        complete: true,
      });
    },
  );
  check("has trailers after the body", about("messagetrailers"), async ({ observe, expect, peer }) => {
    const href = peer.url("trailers", { body: "text", trailers: [["X-After", "1"]] }).href;
    const seen = { text: "text", trailers: { "x-after": "1" }, raw: ["X-After", "1"] };
    expect(await observe("trailersAreRead", href)).toStrictEqual(seen);
  });
  check(
    "errors with ECONNRESET when it is cut, and isn't complete",
    about("messagecomplete"),
    async ({ observe, expect, peer }) => {
      const href = peer.url("truncated", { claimed: 100, sent: 10 }).href;
      const seen = { error: { code: "ECONNRESET" }, bytes: 10, complete: false };
      expect(await observe("cutAnswerIsAnError", href)).toMatchObject(seen);
    },
  );
  check(
    "comes after the hints that the request hears",
    about("event-information"),
    async ({ observe, expect, peer }) => {
      const href = peer.url("informational", { body: "text", headers: [["Link", "</a>"]] }).href;
      expect(await observe("hintsAreHeard", href)).toStrictEqual({ heard: [[103, "</a>"]], status: 200, text: "text" });
    },
  );
});
