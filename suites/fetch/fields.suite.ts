import { suite } from "../suite.ts";
import { headersOf } from "./traffic.ts";

const feature = suite<typeof import("./fields.probes.ts")>("fetch/fields");
const rfc9112 = (section: string) => ({ spec: `https://www.rfc-editor.org/rfc/rfc9112#section-${section}` });
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const wpt = (file: string) => ({ wpt: `fetch/api/headers/${file}.any.js` });

const sending = {
  spec: "https://fetch.spec.whatwg.org/#concept-request-header-list",
  profiles: ["ecma-429-2025:fetch"],
};

feature("fetch: request headers", sending, (check) => {
  check("sends what was given, combined where a name has more values", async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed");
    const pairs: [string, string][] = [
      ["X-One", "1"],
      ["x-two", "a"],
      ["X-Two", "b, c"],
      ["x-empty", ""],
    ];
    await observe("sends", exchange.href, pairs);
    const seen = ["x-one", "x-two", "x-empty"].map((name) => headersOf(exchange, name));
    expect(seen).toStrictEqual([["1"], ["a, b, c"], [""]]);
  });
  check("sends each code unit of a value as one byte", wpt("header-values"), async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed");
    await observe("sends", exchange.href, [["x-latin1", "café ÿ"]]);
    expect(headersOf(exchange, "x-latin1")).toStrictEqual(["café ÿ"]);
  });
  check(
    "accepts anything by default, and what is given instead",
    {
      spec: "https://fetch.spec.whatwg.org/#fetching",
      wpt: "fetch/api/basic/accept-header.any.js",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed");
      await observe("sends", exchange.href, []);
      await observe("sends", exchange.href, [["accept", "custom/*"]]);
      expect(headersOf(exchange, "accept")).toStrictEqual(["*/*", "custom/*"]);
    },
  );
  check(
    "names the host and port that it calls",
    {
      spec: "https://www.rfc-editor.org/rfc/rfc9110#section-7.2",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed");
      await observe("sends", exchange.href, []);
      expect(headersOf(exchange, "host")).toStrictEqual([new URL(exchange.href).host]);
    },
  );
  check(
    "names itself in User-Agent, unless another name is given",
    {
      spec: "https://fetch.spec.whatwg.org/#http-network-or-cache-fetch",
      level: "should",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed");
      await observe("sends", exchange.href, []);
      await observe("sends", exchange.href, [["user-agent", "one/1"]]);
      expect(headersOf(exchange, "user-agent")).toStrictEqual([expect.stringMatching(/./), "one/1"]);
    },
  );
  check("asks for no coding of a range", at("http-network-or-cache-fetch"), async ({ observe, expect, peer }) => {
    // "If httpRequest's header list contains `Range`, then append (`Accept-Encoding`, `identity`)".
    const exchange = peer.url("fixed");
    await observe("sends", exchange.href, [["range", "bytes=0-1"]]);
    expect(headersOf(exchange, "accept-encoding")).toStrictEqual(["identity"]);
  });
});

const receiving = {
  ...at("concept-response-header-list"),
  profiles: ["ecma-429-2025:fetch", "ecma-429-2025:Headers"],
};

feature("fetch: response headers", receiving, (check) => {
  const duplicate = { wpt: "fetch/api/basic/header-value-combining.any.js" };
  check("combines lines of the same name", duplicate, async ({ observe, expect, peer }) => {
    const { href } = peer.url("wire", { case: "header-duplicate" });
    expect(await observe("receives", href, "x-twice")).toStrictEqual({ value: "one, two", times: 1 });
  });
  const cookies = {
    ...at("dom-headers-getsetcookie"),
    bcd: "api.Headers.getSetCookie",
    needs: ["Headers.prototype.getSetCookie"],
  };
  check("keeps lines of Set-Cookie apart", cookies, async ({ observe, expect, peer }) => {
    const { href } = peer.url("wire", { case: "header-cookies" });
    const list = ["a=1", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT"];
    const pairs = list.map((cookie) => ["set-cookie", cookie]);
    expect(await observe("receivesCookies", href)).toStrictEqual({ list, pairs });
  });
  check("keeps an empty value", async ({ observe, expect, peer }) => {
    const { href } = peer.url("wire", { case: "header-empty-value" });
    expect(await observe("receives", href, "x-empty")).toStrictEqual({ value: "", times: 1 });
  });
  check("leaves white space around a value out", rfc9112("5"), async ({ observe, expect, peer }) => {
    // "OWS … after the last non-whitespace octet of the field line value, is excluded by parsers"
    const { href } = peer.url("wire", { case: "header-space-around-value" });
    expect(await observe("receives", href, "x-space")).toMatchObject({ value: "value" });
  });
  check("reads each byte of a value as one code unit", async ({ observe, expect, peer }) => {
    const seen = [];
    for (const name of ["header-latin1", "header-utf8"]) {
      seen.push(await observe("receives", peer.url("wire", { case: name }).href, "x-bytes"));
    }
    expect(seen).toMatchObject([{ value: "caf\u00e9" }, { value: "caf\u00c3\u00a9" }]);
  });
  check("reads a folded value as one, folds being spaces", rfc9112("5.2"), async ({ observe, expect, peer }) => {
    // "A user agent that receives an obs-fold in a response message … MUST replace each received obs-fold with one or
    // more SP octets prior to interpreting the field value."
    const { href } = peer.url("wire", { case: "header-folded" });
    const seen = await observe("receives", href, "x-folded");
    expect(seen).toMatchObject({ value: expect.stringMatching(/^one[ \t]+two[ \t]+three$/) });
  });
});
