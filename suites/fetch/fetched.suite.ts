import { suite } from "../suite.ts";

const feature = suite<typeof import("./fetched.probes.ts")>("fetch/fetched");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });

const fetched = {
  spec: "https://fetch.spec.whatwg.org/#dom-global-fetch",
  bcd: "api.fetch",
  profiles: ["ecma-429-2025:fetch", "ecma-429-2025:Response"],
};

feature("fetch: response", fetched, (check) => {
  check("has the status, the URL and the body", async ({ observe, expect, peer }) => {
    const { href } = peer.url("fixed", { status: 299, body: "body" });
    const facts = { status: 299, isOk: true, url: href, redirected: false, text: "body" };
    expect(await observe("fetches", href)).toMatchObject([facts]);
  });
  check(
    "has the reason phrase of an HTTP/1.1 response as statusText",
    {
      // Only "responses over an HTTP/2 connection will always have the empty byte sequence as status message".
      spec: "https://fetch.spec.whatwg.org/#concept-response-status-message",
    },
    async ({ observe, expect, peer }) => {
      const hrefs = ["OK", "Very Fine"].map((reason) => peer.url("fixed", { reason }).href);
      expect(await observe("fetches", ...hrefs)).toMatchObject([{ statusText: "OK" }, { statusText: "Very Fine" }]);
    },
  );
  check("leaves the fragment out of url", at("dom-response-url"), async ({ observe, expect, peer }) => {
    const { href } = peer.url("fixed");
    expect(await observe("fetches", `${href}#fragment`)).toMatchObject([{ url: href }]);
  });
  check("fulfills for 404 and 500 and a status that nobody knows", async ({ observe, expect, peer }) => {
    const statuses = [404, 500, 599];
    const seen = await observe("fetches", ...statuses.map((status) => peer.url("fixed", { status, body: "b" }).href));
    expect(seen).toMatchObject(statuses.map((status) => ({ status, isOk: false, text: "b" })));
  });
  check("has a null body for 204, 205 and 304", at("main-fetch"), async ({ observe, expect, peer }) => {
    const statuses = [204, 205, 304];
    const seen = await observe("fetches", ...statuses.map((status) => peer.url("fixed", { status }).href));
    expect(seen).toMatchObject(statuses.map((status) => ({ status, text: "", bodyIsNull: true })));
  });
  check(
    "has headers that can't be changed",
    {
      spec: "https://fetch.spec.whatwg.org/#concept-headers-guard",
      wpt: "fetch/api/response/response-headers-guard.any.js",
    },
    async ({ observe, expect, peer }) => {
      const { href } = peer.url("fixed", { headers: [["x", "0"]] });
      const facts = { append: "TypeError", set: "TypeError", remove: "TypeError", x: "0" };
      expect(await observe("fetchedHeadersRefuse", href)).toStrictEqual(facts);
    },
  );
  check("can be made anew with headers that change", at("dom-response"), async ({ observe, expect, peer }) => {
    const { href } = peer.url("fixed", { status: 201, body: "body", headers: [["x", "1"]] });
    expect(await observe("remadeHeadersChange", href)).toStrictEqual({ status: 201, x: "1, 2", text: "body" });
  });
});
