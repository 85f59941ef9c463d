import { suite } from "../suite.ts";

const feature = suite<typeof import("./response.probes.ts")>("fetch/response");
const profiles = ["ecma-429-2025:Response"];
const construction = {
  spec: "https://fetch.spec.whatwg.org/#dom-response",
  bcd: "api.Response.Response",
  profiles,
};

feature("Response: construction", construction, (check) => {
  const wpt = "fetch/api/response/response-init-001.any.js";
  check("has its defaults when nothing is given", { wpt }, async ({ observe, expect }) => {
    const flags = { isOk: true, redirected: false, bodyUsed: false };
    const facts = { status: 200, statusText: "", type: "default", url: "", body: null, headers: [], ...flags };
    expect(await observe("responseDefaults")).toStrictEqual(facts);
  });
  check("takes status, status text, headers and body", async ({ observe, expect }) => {
    const facts = { status: 503, statusText: "Gone fishing", isOk: false, x: "1", text: "body" };
    expect(await observe("responseTakesInit")).toStrictEqual(facts);
  });
  const errors = {
    spec: "https://fetch.spec.whatwg.org/#initialize-a-response",
    wpt: "fetch/api/response/response-error.any.js",
  };
  check("refuses a status outside of 200 to 599 with RangeError", errors, async ({ observe, expect }) => {
    const inits = [0, 100, 199, 600, 1000].map((status) => ({ status }));
    expect(await observe("refusesResponses", null, inits)).toStrictEqual(Array.from({ length: 5 }, () => "RangeError"));
  });
  check("refuses a status text that is no reason phrase with TypeError", errors, async ({ observe, expect }) => {
    const inits = ["\n", "Ā"].map((statusText) => ({ statusText }));
    expect(await observe("refusesResponses", null, inits)).toStrictEqual(["TypeError", "TypeError"]);
  });
  check("refuses a body for 204, 205 and 304 with TypeError", errors, async ({ observe, expect }) => {
    const inits = [204, 205, 304].map((status) => ({ status }));
    expect(await observe("refusesResponses", "body", inits)).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
  check(
    "is ok from 200 to 299 only",
    {
      spec: "https://fetch.spec.whatwg.org/#dom-response-ok",
      bcd: "api.Response.ok",
    },
    async ({ observe, expect }) => {
      expect(await observe("okOf", [200, 226, 299, 300, 304, 400, 599])).toStrictEqual([
        true,
        true,
        true,
        false,
        false,
        false,
        false,
      ]);
    },
  );
});

const json = {
  spec: "https://fetch.spec.whatwg.org/#dom-response-json",
  bcd: "api.Response.json_static",
  profiles,
  needs: ["Response.json"],
  wpt: "fetch/api/response/response-static-json.any.js",
};

feature("Response.json", json, (check) => {
  check("serializes the data as application/json", async ({ observe, expect }) => {
    const facts = { status: 200, type: "application/json", text: '{"a":[1,null]}' };
    expect(await observe("jsonResponse", { a: [1, null] })).toStrictEqual(facts);
  });
  check("keeps the status and the content-type that are given", async ({ observe, expect }) => {
    const init = { status: 400, headers: { "content-type": "foo/bar" } };
    expect(await observe("jsonResponse", "é", init)).toStrictEqual({ status: 400, type: "foo/bar", text: '"é"' });
  });
  check("throws TypeError for what JSON can't hold", async ({ observe, expect }) => {
    expect(await observe("jsonRefuses")).toStrictEqual(Array.from({ length: 5 }, () => "TypeError"));
  });
});

const redirect = {
  spec: "https://fetch.spec.whatwg.org/#dom-response-redirect",
  bcd: "api.Response.redirect_static",
  profiles,
  wpt: "fetch/api/response/response-static-redirect.any.js",
};

feature("Response.redirect", redirect, (check) => {
  check("gives 302 and the serialized URL as Location", async ({ observe, expect }) => {
    const facts = { status: 302, location: "http://127.0.0.1/a%20b#c", body: null };
    expect(await observe("redirectResponse", "http://127.0.0.1/x/../a b#c")).toStrictEqual(facts);
  });
  check("takes each redirect status", async ({ observe, expect }) => {
    const statuses = [301, 302, 303, 307, 308];
    expect(await observe("redirectStatuses", statuses)).toStrictEqual(statuses);
  });
  check("throws RangeError for another status", async ({ observe, expect }) => {
    const calls = [200, 300, 304, 309].map((status): [string, number] => ["http://127.0.0.1/", status]);
    expect(await observe("redirectRefuses", ...calls)).toStrictEqual(Array.from({ length: 4 }, () => "RangeError"));
  });
  check("throws TypeError for a URL that can't be parsed", async ({ observe, expect }) => {
    expect(await observe("redirectRefuses", ["http://["])).toStrictEqual(["TypeError"]);
  });
});

const error = {
  spec: "https://fetch.spec.whatwg.org/#dom-response-error",
  bcd: "api.Response.error_static",
  profiles,
  wpt: "fetch/api/response/response-static-error.any.js",
};

feature("Response.error", error, (check) => {
  check("gives a network error", async ({ observe, expect }) => {
    const facts = { type: "error", status: 0, statusText: "", isOk: false, url: "", body: null, headers: [] };
    expect(await observe("errorResponse")).toStrictEqual(facts);
  });
  check("has headers that can't be changed", async ({ observe, expect }) => {
    expect(await observe("errorHeadersRefuse")).toBe("TypeError");
  });
});

const clone = { spec: "https://fetch.spec.whatwg.org/#dom-response-clone", bcd: "api.Response.clone", profiles };

feature("Response.clone", clone, (check) => {
  check("gives a response with a body and headers of its own", async ({ observe, expect }) => {
    const facts = { texts: ["body", "body"], headers: ["1", "2"], status: 201 };
    expect(await observe("cloneIsIndependent")).toStrictEqual(facts);
  });
  check("throws TypeError when the body is used or locked", async ({ observe, expect }) => {
    expect(await observe("usedBodyRefusesClone")).toStrictEqual(["TypeError", "TypeError"]);
  });
  check("gives both sides all of a fetched body", async ({ observe, expect, peer }) => {
    const { href } = peer.url("fixed", { size: 50_000 });
    const seen = await observe("fetchedCloneIsWhole", href);
    expect(seen).toMatchObject({ same: true, url: true, status: 200 });
  });
});
