import { suite } from "../suite.ts";
import { headersOf, methodsOf } from "./traffic.ts";

const feature = suite<typeof import("./methods.probes.ts")>("fetch/methods");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const methods = {
  spec: "https://fetch.spec.whatwg.org/#methods",
  bcd: "api.fetch",
  profiles: ["ecma-429-2025:fetch"],
};

feature("fetch: methods", methods, (check) => {
  check("sends each common method", async ({ observe, expect, peer }) => {
    const names = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    const exchange = peer.url("fixed");
    await observe(
      "fetchesEach",
      exchange.href,
      names.map((method) => ({ method })),
    );
    expect(methodsOf(exchange)).toStrictEqual(names);
  });
  check("sends methods of HTTP extensions", async ({ observe, expect, peer }) => {
    // "There are no restrictions on methods." These are some that the peer's parser knows.
    const names = ["PROPFIND", "REPORT", "PURGE"];
    const exchange = peer.url("fixed");
    await observe(
      "fetchesEach",
      exchange.href,
      names.map((method) => ({ method })),
    );
    expect(methodsOf(exchange)).toStrictEqual(names);
  });
  check(
    "says Content-Length: 0 for POST and PUT without a body, and nothing for GET",
    at("http-network-or-cache-fetch"),
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed");
      await observe("fetchesEach", exchange.href, [{ method: "POST" }, { method: "PUT" }, { method: "GET" }]);
      const seen = [headersOf(exchange, "content-length"), headersOf(exchange, "transfer-encoding")];
      expect(seen).toStrictEqual([
        ["0", "0", undefined],
        [undefined, undefined, undefined],
      ]);
    },
  );
  check(
    "gives HEAD the headers and a null body",
    {
      spec: "https://fetch.spec.whatwg.org/#main-fetch",
      wpt: "fetch/api/basic/request-head.any.js",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed", { body: "12345", type: "text/plain" });
      const facts = { status: 200, type: "text/plain", length: "5", body: null, text: "" };
      expect(await observe("headHasNoBody", exchange.href)).toStrictEqual(facts);
      expect(methodsOf(exchange)).toStrictEqual(["HEAD"]);
    },
  );
});

const request = {
  spec: "https://fetch.spec.whatwg.org/#dom-request",
  bcd: "api.Request.method",
  profiles: ["ecma-429-2025:Request"],
};

feature("Request.method", request, (check) => {
  check(
    "is in upper case for the six normalized methods",
    at("concept-method-normalize"),
    async ({ observe, expect }) => {
      const given = ["get", "Head", "pOST", "puT", "delete", "Options"];
      expect(await observe("requestMethods", given)).toStrictEqual(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);
    },
  );
  check("keeps any other method and its case", at("concept-method-normalize"), async ({ observe, expect }) => {
    const given = ["patch", "CHICKEN", "eGg"];
    expect(await observe("requestMethods", given)).toStrictEqual(given);
  });
  const forbidden = {
    spec: "https://fetch.spec.whatwg.org/#forbidden-method",
    wpt: "fetch/api/request/request-error.any.js",
  };
  check("refuses CONNECT, TRACE and TRACK with TypeError", forbidden, async ({ observe, expect }) => {
    const inits = ["CONNECT", "trace", "TRACK"].map((method) => ({ method }));
    expect(await observe("refusesEach", inits)).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
  check("refuses what is no token with TypeError", async ({ observe, expect }) => {
    const inits = ["", "GE T", "GET\n", "Ā"].map((method) => ({ method }));
    expect(await observe("refusesEach", inits)).toStrictEqual(["TypeError", "TypeError", "TypeError", "TypeError"]);
  });
  check("refuses a body for GET and HEAD with TypeError", async ({ observe, expect }) => {
    const inits = ["GET", "HEAD"].map((method) => ({ method, body: "" }));
    expect(await observe("refusesEach", inits)).toStrictEqual(["TypeError", "TypeError"]);
  });
});
