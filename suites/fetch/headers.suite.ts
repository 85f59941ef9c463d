import { suite } from "../suite.ts";
import { headersOf } from "./traffic.ts";

const feature = suite<typeof import("./headers.probes.ts")>("fetch/headers");
const profiles = ["ecma-429-2025:Headers"];
const wpt = (file: string) => ({ wpt: `fetch/api/headers/${file}.any.js` });
const fill = { spec: "https://fetch.spec.whatwg.org/#concept-headers-fill", bcd: "api.Headers.Headers", profiles };

feature("Headers: construction", fill, (check) => {
  check(
    "takes a record, pairs, Headers and any iterable of pairs",
    wpt("headers-basic"),
    async ({ observe, expect }) => {
      const pairs = [
        ["a", "1"],
        ["b", "2"],
      ];
      expect(await observe("initsFill")).toStrictEqual([pairs, pairs, pairs, pairs]);
    },
  );
  check("throws TypeError for an entry that is no pair", wpt("headers-errors"), async ({ observe, expect }) => {
    const seen = await observe("initsRefuse", [["a"]], [["a", "b", "c"]], [[]]);
    expect(seen).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
  check(
    "throws TypeError for null and what is no object",
    {
      spec: "https://fetch.spec.whatwg.org/#typedefdef-headersinit",
    },
    async ({ observe, expect }) => {
      expect(await observe("initsRefuse", null, 1, "a: b")).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
    },
  );
});

const access = { spec: "https://fetch.spec.whatwg.org/#headers-class", bcd: "api.Headers", profiles };

feature("Headers: access", access, (check) => {
  check("finds and deletes names in any case", wpt("headers-casing"), async ({ observe, expect }) => {
    const facts = { has: true, get: "1", deleted: false, missing: null };
    expect(await observe("namesIgnoreCase")).toStrictEqual(facts);
  });
  check("combines appended values by a comma and a space", wpt("headers-combine"), async ({ observe, expect }) => {
    const get = "1, 2, , 3, 4";
    expect(await observe("appendCombines")).toStrictEqual({ get, pairs: [["x", get]] });
  });
  check(
    "replaces all values by set",
    {
      spec: "https://fetch.spec.whatwg.org/#dom-headers-set",
    },
    async ({ observe, expect }) => {
      expect(await observe("setReplaces")).toStrictEqual([
        ["x", "4"],
        ["y", "2"],
      ]);
    },
  );
  check(
    "iterates sorted, in lower case, combined but for Set-Cookie",
    {
      spec: "https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine",
      wpt: "fetch/api/headers/header-setcookie.any.js",
    },
    async ({ observe, expect }) => {
      const keys = ["a", "c", "set-cookie", "set-cookie", "x-b"];
      const values = ["2, 3", "1", "b=1", "a=2", "4"];
      const pairs = keys.map((key, index) => [key, values[index]]);
      const each = keys.map((key, index) => `${key}: ${values[index]}`);
      expect(await observe("iterationSorts")).toStrictEqual({ pairs, keys, values, each });
    },
  );
});

const cookies = {
  spec: "https://fetch.spec.whatwg.org/#dom-headers-getsetcookie",
  bcd: "api.Headers.getSetCookie",
  profiles,
  needs: ["Headers.prototype.getSetCookie"],
  ...wpt("header-setcookie"),
};

feature("Headers.getSetCookie", cookies, (check) => {
  check("lists each value as it was given", async ({ observe, expect }) => {
    const two = ["a=1, b", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT"];
    const facts = { empty: [], two, joined: two.join(", "), one: ["c=3"], none: [] };
    expect(await observe("cookiesStayApart")).toStrictEqual(facts);
  });
  check("lists the values of a copy", async ({ observe, expect }) => {
    expect(await observe("copyKeepsCookies")).toStrictEqual(["a=1", "b=2"]);
  });
  check("lists the values that a Response was made with", async ({ observe, expect }) => {
    expect(await observe("responseKeepsCookies")).toStrictEqual(["a=1", "b=2"]);
  });
  check("lists the Set-Cookie lines of a fetched response", async ({ observe, expect, peer }) => {
    const { href } = peer.url("wire", { case: "header-cookies" });
    const list = ["a=1", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT"];
    const pairs = list.map((cookie) => ["set-cookie", cookie]);
    expect(await observe("receivesCookies", href)).toStrictEqual({ list, pairs });
  });
});

/** Each thing refused by so many methods. */
function refusals(things: string[], methods: number) {
  return Object.fromEntries(things.map((thing) => [thing, Array.from({ length: methods }, () => "TypeError")]));
}

const validation = { spec: "https://fetch.spec.whatwg.org/#header-value", bcd: "api.Headers", profiles };

feature("Headers: validation", validation, (check) => {
  check(
    "strips white space around values and keeps it within",
    {
      spec: "https://fetch.spec.whatwg.org/#concept-header-value-normalize",
      ...wpt("headers-normalize"),
    },
    async ({ observe, expect }) => {
      const given = [" \t\r\n1 \t 2\n\r\t ", "", " ", "\u000b1\u000c"];
      expect(await observe("valuesAreTrimmed", given)).toStrictEqual(["1 \t 2", "", "", "\u000b1\u000c"]);
    },
  );
  const names = { spec: "https://fetch.spec.whatwg.org/#header-name", ...wpt("headers-errors") };
  check("refuses what is no token as a name with TypeError", names, async ({ observe, expect }) => {
    const bad = ["", "a b", "a:b", "a\n", "(a)"];
    expect(await observe("namesRefused", ...bad)).toStrictEqual(refusals(bad, 6));
  });
  check("refuses a name beyond ASCII with TypeError", names, async ({ observe, expect }) => {
    expect(await observe("namesRefused", "é", "Ā")).toStrictEqual(refusals(["é", "Ā"], 6));
  });
  check("refuses NUL, CR and LF within a value with TypeError", wpt("header-values"), async ({ observe, expect }) => {
    const bad = ["a\0b", "a\rb", "a\nb"];
    expect(await observe("valuesRefused", ...bad)).toStrictEqual(refusals(bad, 3));
  });
  check("refuses a value beyond U+00FF with TypeError", wpt("headers-errors"), async ({ observe, expect }) => {
    expect(await observe("valuesRefused", "Ā", "😀")).toStrictEqual(refusals(["Ā", "😀"], 3));
  });
  check("keeps every other byte of a value", wpt("header-values"), async ({ observe, expect }) => {
    const values = ["\u0001", "a\u007fb", "caf\u00e9", "\u00ff"];
    expect(await observe("valuesComeBack", values)).toStrictEqual(values);
  });
});

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
  check(
    "asks for no coding of a range",
    {
      spec: "https://fetch.spec.whatwg.org/#http-network-or-cache-fetch",
    },
    async ({ observe, expect, peer }) => {
      // "If httpRequest's header list contains `Range`, then append (`Accept-Encoding`, `identity`)".
      const exchange = peer.url("fixed");
      await observe("sends", exchange.href, [["range", "bytes=0-1"]]);
      expect(headersOf(exchange, "accept-encoding")).toStrictEqual(["identity"]);
    },
  );
});

const receiving = {
  spec: "https://fetch.spec.whatwg.org/#concept-response-header-list",
  profiles: ["ecma-429-2025:fetch", "ecma-429-2025:Headers"],
};

feature("fetch: response headers", receiving, (check) => {
  const duplicate = { wpt: "fetch/api/basic/header-value-combining.any.js" };
  check("combines lines of the same name", duplicate, async ({ observe, expect, peer }) => {
    const { href } = peer.url("wire", { case: "header-duplicate" });
    expect(await observe("receives", href, "x-twice")).toStrictEqual({ value: "one, two", times: 1 });
  });
  check("keeps an empty value", async ({ observe, expect, peer }) => {
    const { href } = peer.url("wire", { case: "header-empty-value" });
    expect(await observe("receives", href, "x-empty")).toStrictEqual({ value: "", times: 1 });
  });
  check(
    "leaves white space around a value out",
    {
      spec: "https://www.rfc-editor.org/rfc/rfc9112#section-5",
    },
    async ({ observe, expect, peer }) => {
      const { href } = peer.url("wire", { case: "header-space-around-value" });
      expect(await observe("receives", href, "x-space")).toMatchObject({ value: "value" });
    },
  );
  check("reads each byte of a value as one code unit", async ({ observe, expect, peer }) => {
    const seen = [];
    for (const name of ["header-latin1", "header-utf8"]) {
      seen.push(await observe("receives", peer.url("wire", { case: name }).href, "x-bytes"));
    }
    expect(seen).toMatchObject([{ value: "caf\u00e9" }, { value: "caf\u00c3\u00a9" }]);
  });
  check(
    "reads a folded value as one, folds being spaces",
    {
      spec: "https://www.rfc-editor.org/rfc/rfc9112#section-5.2",
    },
    async ({ observe, expect, peer }) => {
      // "MUST replace each received obs-fold with one or more SP octets prior to interpreting the field value"
      const { href } = peer.url("wire", { case: "header-folded" });
      const seen = await observe("receives", href, "x-folded");
      expect(seen).toMatchObject({ value: expect.stringMatching(/^one[ \t]+two[ \t]+three$/) });
    },
  );
});
