import { suite } from "../suite.ts";

const feature = suite<typeof import("./redirect-mode.probes.ts")>("fetch/redirect-mode");
const wpt = (file: string) => ({ wpt: `fetch/api/redirect/${file}.any.js` });

const mode = {
  spec: "https://fetch.spec.whatwg.org/#concept-request-redirect-mode",
  bcd: "api.Request.redirect",
  profiles: ["ecma-429-2025:fetch", "ecma-429-2025:Request"],
  ...wpt("redirect-mode"),
};

feature("fetch: redirect mode", mode, (check) => {
  check("rejects with TypeError in mode error", async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect");
    expect(await observe("rejects", exchange.href, { redirect: "error" })).toBe("TypeError");
    expect(exchange.requests()).toHaveLength(1);
  });
  check("takes the mode of a Request", async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect");
    expect(await observe("requestRejects", exchange.href)).toBe("TypeError");
    expect(exchange.requests()).toHaveLength(1);
  });
  check("gives a response and goes nowhere in mode manual", async ({ observe, expect, peer }) => {
    // What the response shows is left open here: browsers hide it, servers need it.
    const exchange = peer.url("redirect");
    const seen = await observe("follows", exchange.href, { redirect: "manual" });
    expect(seen).toMatchObject({ url: exchange.href, redirected: false });
    expect(exchange.requests()).toHaveLength(1);
  });
});
