import { suite } from "../suite.ts";
import { bytesOf } from "./traffic.ts";

const feature = suite<typeof import("./tls.probes.ts")>("fetch/tls");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
// The launch trusts the authority of the peer's certificates, and no other of this machine's.
const tls = {
  spec: "https://www.rfc-editor.org/rfc/rfc9110#section-4.3.4",
  bcd: "api.fetch",
  profiles: ["ecma-429-2025:fetch"],
};

feature("fetch: TLS", tls, (check) => {
  check("takes a certificate of a trusted authority for the address", async ({ observe, expect, peer }) => {
    const exchange = peer.secure.trusted.url("fixed", { body: "secret" });
    expect(await observe("reads", exchange.href)).toStrictEqual({ status: 200, url: exchange.href, text: "secret" });
    expect(exchange.requests().map(({ origin }) => origin)).toStrictEqual([peer.secure.trusted.origin]);
  });
  check("takes a certificate for the name", async ({ observe, expect, peer }) => {
    const { href } = peer.secure.trusted.url("fixed", { body: "secret" });
    expect(await observe("reads", href.replace("127.0.0.1", "localhost"))).toMatchObject({ text: "secret" });
  });
  const refusals = { wrongHost: "of another host", expired: "that has expired", untrusted: "of an unknown authority" };
  for (const [trust, which] of Object.entries(refusals) as [keyof typeof refusals, string][]) {
    check(`rejects a certificate ${which} and sends nothing`, async ({ observe, expect, peer }) => {
      const exchange = peer.secure[trust].url("fixed");
      expect(await observe("rejects", exchange.href)).not.toBe("fulfilled");
      expect(exchange.requests()).toHaveLength(0);
    });
  }
  check("refuses again at the second try, and serves others in between", async ({ observe, expect, peer }) => {
    const bad = peer.secure.expired.url("fixed");
    const good = peer.secure.trusted.url("fixed", { body: "good" });
    const seen = [];
    for (const _ of [1, 2]) seen.push(await observe("refusalLeavesOthers", bad.href, good.href));
    expect(seen).toMatchObject([{ text: "good" }, { text: "good" }]);
    expect(seen.map(({ refused }) => refused)).not.toContain("fulfilled");
    expect(bad.requests()).toHaveLength(0);
  });
  check("sends and receives long bodies", async ({ observe, expect, peer }) => {
    const exchange = peer.secure.trusted.url("mirror");
    expect(await observe("postsThere", exchange.href, "x".repeat(100_000))).toBe(100_000);
    expect(await bytesOf(exchange)).toHaveLength(100_000);
  });
  check(
    "follows a redirect into TLS, and not to a host that it can't trust",
    at("http-redirect-fetch"),
    async ({ observe, expect, peer }) => {
      const good = peer.url("redirect", { origin: peer.secure.trusted.origin, to: "fixed?body=there" });
      const bad = peer.url("redirect", { origin: peer.secure.wrongHost.origin });
      expect(await observe("reads", good.href)).toMatchObject({ text: "there" });
      expect(await observe("rejects", bad.href)).not.toBe("fulfilled");
      expect(bad.requests()).toHaveLength(1);
    },
  );
  check("rejects when only one side speaks TLS", at("fetch-method"), async ({ observe, expect, peer }) => {
    const plain = peer.url("fixed").href.replace("http:", "https:");
    const secure = peer.secure.trusted.url("fixed").href.replace("https:", "http:");
    const seen = [await observe("rejects", plain), await observe("rejects", secure)];
    expect(seen).not.toContain("fulfilled");
  });
});
