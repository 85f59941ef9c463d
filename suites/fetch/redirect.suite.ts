import { suite } from "../suite.ts";
import { headersOf, methodsOf, requestOf } from "./traffic.ts";

const feature = suite<typeof import("./redirect.probes.ts")>("fetch/redirect");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const redirect = {
  spec: "https://fetch.spec.whatwg.org/#http-redirect-fetch",
  bcd: "api.fetch",
  profiles: ["ecma-429-2025:fetch"],
};
const wpt = (file: string) => ({ wpt: `fetch/api/redirect/${file}.any.js` });
const post = { method: "POST", headers: { "content-type": "a/b", "content-language": "de" }, body: "body" };
const dropped = { method: "GET", length: undefined, coding: undefined, text: "" };
const kept = { method: "POST", type: "a/b", length: "4", text: "body" };

feature("fetch: redirect", redirect, (check) => {
  check(
    "makes POST a GET without body after 301, 302 and 303",
    wpt("redirect-method"),
    async ({ observe, expect, peer }) => {
      const exchanges = [301, 302, 303].map((status) => peer.url("redirect", { status }));
      await observe("followsEach", ...exchanges.map(({ href }): [string, RequestInit] => [href, post]));
      const seen = await Promise.all(exchanges.map((exchange) => requestOf(exchange, 2)));
      expect(seen).toMatchObject([dropped, dropped, dropped]);
    },
  );
  check("drops the headers of a body that it drops", async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect", { status: 303 });
    await observe("follows", exchange.href, post);
    const seen = ["content-type", "content-language"].map((name) => headersOf(exchange, name));
    expect(seen).toStrictEqual([
      ["a/b", undefined],
      ["de", undefined],
    ]);
  });
  check("repeats POST with its body after 307 and 308", wpt("redirect-method"), async ({ observe, expect, peer }) => {
    const exchanges = [307, 308].map((status) => peer.url("redirect", { status }));
    await observe("followsEach", ...exchanges.map(({ href }): [string, RequestInit] => [href, post]));
    expect(await Promise.all(exchanges.map((exchange) => requestOf(exchange, 2)))).toMatchObject([kept, kept]);
  });
  check("repeats PUT with its body after 301 and 302", wpt("redirect-method"), async ({ observe, expect, peer }) => {
    const exchanges = [301, 302].map((status) => peer.url("redirect", { status }));
    const put = { ...post, method: "PUT" };
    await observe("followsEach", ...exchanges.map(({ href }): [string, RequestInit] => [href, put]));
    const again = { ...kept, method: "PUT" };
    expect(await Promise.all(exchanges.map((exchange) => requestOf(exchange, 2)))).toMatchObject([again, again]);
  });
  check(
    "makes PUT and DELETE a GET after 303, and keeps HEAD",
    wpt("redirect-method"),
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("redirect", { status: 303 });
      const inits = ["PUT", "DELETE", "HEAD"].map((method) => ({ method }));
      await observe("followsEach", ...inits.map((init): [string, RequestInit] => [exchange.href, init]));
      expect(methodsOf(exchange)).toStrictEqual(["PUT", "GET", "DELETE", "GET", "HEAD", "HEAD"]);
    },
  );
  check(
    "tells where it ended up",
    {
      spec: "https://fetch.spec.whatwg.org/#dom-response-redirected",
      bcd: "api.Response.redirected",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("redirect", { count: 2, to: "fixed?status=201" });
      const seen = await observe("follows", exchange.href);
      expect(seen).toStrictEqual({ status: 201, redirected: true, url: expect.stringMatching(/\/fixed\?status=201$/) });
    },
  );
  check(
    "resolves any form of Location against the current URL",
    at("concept-response-location-url"),
    async ({ observe, expect, peer }) => {
      const forms = ["absolute", "host", "path", "relative", "query"];
      const hrefs = forms.map((form): [string] => [peer.url("redirect", { form, to: "fixed?status=299" }).href]);
      const seen = await observe("followsEach", ...hrefs);
      expect(seen).toMatchObject(forms.map(() => ({ status: 299, redirected: true })));
    },
  );
  check("goes to another origin", async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect", { origin: peer.other });
    await observe("follows", exchange.href);
    expect(exchange.requests().map(({ origin }) => origin)).toStrictEqual([peer.origin, peer.other]);
    expect(headersOf(exchange, "host")).toStrictEqual([peer.origin, peer.other].map((origin) => new URL(origin).host));
  });
  const authorization = { wpt: "fetch/api/credentials/authentication-redirection.any.js" };
  const secret = { headers: { authorization: "Bearer secret", "x-plain": "1" } };
  check("keeps Authorization within the origin", authorization, async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect");
    await observe("follows", exchange.href, secret);
    expect(headersOf(exchange, "authorization")).toStrictEqual(["Bearer secret", "Bearer secret"]);
  });
  check(
    "drops Authorization for another origin, and no other header",
    authorization,
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("redirect", { origin: peer.other });
      await observe("follows", exchange.href, secret);
      expect(headersOf(exchange, "authorization")).toStrictEqual(["Bearer secret", undefined]);
      expect(headersOf(exchange, "x-plain")).toStrictEqual(["1", "1"]);
    },
  );
  check(
    "sends no fragment",
    {
      spec: "https://www.rfc-editor.org/rfc/rfc9112#section-3.2",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("redirect", { hash: "there" });
      await observe("follows", `${exchange.href}#here`);
      expect(exchange.requests().map(({ target }) => target.includes("#"))).toStrictEqual([false, false]);
    },
  );
  check("follows 20 redirects", wpt("redirect-count"), async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect", { count: 20, to: "fixed" });
    expect(await observe("follows", exchange.href)).toMatchObject({ status: 200, redirected: true });
    expect(exchange.requests()).toHaveLength(21);
  });
  check("rejects the 21st redirect with TypeError", wpt("redirect-count"), async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect", { loop: 1 });
    expect(await observe("rejects", exchange.href)).toBe("TypeError");
    expect(exchange.requests()).toHaveLength(21);
  });
  check(
    "gives the redirect itself when it has no Location",
    wpt("redirect-location"),
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("redirect", { location: "none", status: 302 });
      const facts = { status: 302, url: exchange.href, redirected: false };
      expect(await observe("follows", exchange.href)).toStrictEqual(facts);
    },
  );
  check("doesn't follow 300, 304 and 305", at("redirect-status"), async ({ observe, expect, peer }) => {
    const statuses = [300, 304, 305];
    const hrefs = statuses.map((status): [string] => [peer.url("redirect", { status }).href]);
    const seen = await observe("followsEach", ...hrefs);
    expect(seen).toMatchObject(statuses.map((status) => ({ status, redirected: false })));
  });
  check("rejects a Location that can't be parsed with TypeError", async ({ observe, expect, peer }) => {
    expect(await observe("rejects", peer.url("redirect", { location: "http://[" }).href)).toBe("TypeError");
  });
  check(
    "rejects a Location that is not of HTTP with TypeError",
    {
      wpt: "fetch/api/redirect/redirect-to-dataurl.any.js",
    },
    async ({ observe, expect, peer }) => {
      const locations = ["data:,x", "file:///etc/hostname", "unheard-of:x"];
      const hrefs = locations.map((location) => peer.url("redirect", { location }).href);
      expect(await observe("rejectsEach", ...hrefs)).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
    },
  );
  check("rejects with TypeError when a stream would have to be sent again", async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect", { status: 307 });
    expect(await observe("streamRejects", exchange.href)).toBe("TypeError");
    expect(exchange.requests()).toHaveLength(1);
  });
});
