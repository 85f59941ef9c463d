import { suite } from "../suite.ts";
import { requestOf } from "./traffic.ts";

const feature = suite<typeof import("./request.probes.ts")>("fetch/request");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const profiles = ["ecma-429-2025:Request"];
const construction = { spec: "https://fetch.spec.whatwg.org/#dom-request", bcd: "api.Request.Request", profiles };
const url = "http://127.0.0.1/";

feature("Request: construction", construction, (check) => {
  check("has its defaults when only the URL is given", async ({ observe, expect }) => {
    const defaults = { method: "GET", headers: [], body: null, bodyUsed: false, redirect: "follow" };
    expect(await observe("requestDefaults")).toStrictEqual(defaults);
  });
  check("parses and serializes its URL, fragment included", at("dom-request-url"), async ({ observe, expect }) => {
    const parsed = "http://127.0.0.1/b%20c?q#f";
    expect(await observe("requestUrls", "HTTP://127.0.0.1:80/a/../b c?q#f")).toStrictEqual([parsed, parsed]);
  });
  check("refuses a URL that can't be parsed with TypeError", async ({ observe, expect }) => {
    expect(await observe("refusesRequests", ["http://["])).toStrictEqual(["TypeError"]);
  });
  check(
    "refuses a URL with credentials with TypeError",
    {
      wpt: "fetch/api/request/request-error.any.js",
    },
    async ({ observe, expect }) => {
      const seen = await observe("refusesRequests", ["http://user@127.0.0.1/"], ["http://:password@127.0.0.1/"]);
      expect(seen).toStrictEqual(["TypeError", "TypeError"]);
    },
  );
  check("refuses what is no redirect mode with TypeError", at("requestredirect"), async ({ observe, expect }) => {
    expect(await observe("refusesRequests", [url, { redirect: "sometimes" }])).toStrictEqual(["TypeError"]);
  });
  check("refuses what is no signal with TypeError", async ({ observe, expect }) => {
    expect(await observe("refusesRequests", [url, { signal: {} }])).toStrictEqual(["TypeError"]);
  });
  check(
    "copies a request and takes over its body",
    {
      wpt: "fetch/api/request/request-disturbed.any.js",
    },
    async ({ observe, expect }) => {
      const parts = { url, method: "POST", redirect: "manual", x: "1", text: "body" };
      expect(await observe("copyTakesBody")).toStrictEqual({ ...parts, originalUsed: true, again: "TypeError" });
    },
  );
  check(
    "replaces what the request had by what is given beside it",
    {
      wpt: "fetch/api/request/request-constructor-init-body-override.any.js",
    },
    async ({ observe, expect }) => {
      const headers = [
        ["content-type", "text/plain;charset=utf-8"],
        ["y", "2"],
      ];
      const facts = { method: "PUT", headers, text: "new", originalUsed: false };
      expect(await observe("initOverridesInput")).toStrictEqual(facts);
    },
  );
  check("takes a used request when a new body is given", async ({ observe, expect }) => {
    expect(await observe("usedInputTakesNewBody")).toBe("new");
  });
});

const clone = { spec: "https://fetch.spec.whatwg.org/#dom-request-clone", bcd: "api.Request.clone", profiles };

feature("Request.clone", clone, (check) => {
  check("gives a request with a body and headers of its own", async ({ observe, expect }) => {
    const facts = { texts: ["body", "body"], headers: ["1", "2"], method: "POST" };
    expect(await observe("cloneIsIndependent")).toStrictEqual(facts);
  });
  check("throws TypeError when the body is used or locked", async ({ observe, expect }) => {
    expect(await observe("usedBodyRefusesClone")).toStrictEqual(["TypeError", "TypeError"]);
  });
});

const signal = {
  spec: "https://fetch.spec.whatwg.org/#dom-request-signal",
  bcd: "api.Request.signal",
  profiles: ["ecma-429-2025:Request", "ecma-429-2025:AbortSignal"],
};

feature("Request.signal", signal, (check) => {
  check("is there when none is given", async ({ observe, expect }) => {
    expect(await observe("signalIsAlwaysThere")).toStrictEqual({ isSignal: true, aborted: false });
  });
  check("follows the given one with its reason, in a copy and a clone too", async ({ observe, expect }) => {
    const followed = [true, true];
    const facts = { before: [false, false, false], after: [followed, followed, followed] };
    expect(await observe("signalsFollow")).toStrictEqual(facts);
  });
  check(
    "is another object than the given one",
    {
      // "Set this's signal to the result of creating a dependent abort signal from signals": always a new one.
      wpt: "fetch/api/abort/general.any.js",
    },
    async ({ observe, expect }) => {
      expect(await observe("signalIsItsOwn")).toBe(false);
    },
  );
});

const sending = {
  spec: "https://fetch.spec.whatwg.org/#dom-global-fetch",
  bcd: "api.fetch",
  profiles: ["ecma-429-2025:fetch"],
};

feature("fetch: Request", sending, (check) => {
  check("sends a Request's method, headers and body", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("fetchesRequest", exchange.href, { method: "PUT", headers: { "content-type": "a/b" }, body: "body" });
    expect(await requestOf(exchange)).toMatchObject({ method: "PUT", type: "a/b", text: "body" });
  });
  check("prefers the options given beside the Request", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    const over = { method: "PATCH", headers: { "content-type": "c/d" }, body: "new" };
    await observe("fetchesRequest", exchange.href, { method: "PUT", body: "body" }, over);
    expect(await requestOf(exchange)).toMatchObject({ method: "PATCH", type: "c/d", text: "new" });
  });
  check("leaves the Request used, and rejects it a second time", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    expect(await observe("sentBodyIsUsed", exchange.href)).toStrictEqual({ used: true, again: "TypeError" });
    expect(exchange.requests()).toHaveLength(1);
  });
});
