import { suite } from "../suite.ts";

const feature = suite<typeof import("./globals.probes.ts")>("html/globals");
const ofSelf = {
  spec: "https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-self",
  bcd: "api.Window.self",
  needs: ["self"],
  profiles: ["ecma-429-2025:self"],
};

feature("self", ofSelf, (check) => {
  check("is the global object, by whose properties names resolve", async ({ observe, expect }) => {
    expect(await observe("selfIsGlobal")).toStrictEqual({ same: true, nested: true, before: false, seen: 1 });
  });
});

const globalObject = {
  spec: "https://tc39.es/ecma262/#sec-globalthis",
  bcd: "javascript.builtins.globalThis",
  profiles: ["ecma-429-2025:globalThis"],
};

feature("globalThis", globalObject, (check) => {
  check("is a property of itself that can be changed and isn't listed", async ({ observe, expect }) => {
    const facts = { same: true, writable: true, enumerable: false, configurable: true };
    expect(await observe("globalThisIsProperty")).toStrictEqual(facts);
  });
});

const name = {
  spec: "https://min-common-api.proposal.wintertc.org/#useragent-requirements",
  bcd: "api.Navigator.userAgent",
  needs: ["navigator.userAgent"],
  profiles: ["ecma-429-2025:navigator.userAgent"],
};

feature("navigator.userAgent", name, (check) => {
  check("is one text, in the grammar of User-Agent", async ({ observe, expect }) => {
    const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    const product = `${token}(/${token})?`;
    const comment = String.raw`\((?:[^()\\]|\\.)*\)`;
    const grammar = new RegExp(`^${product}([ \\t]+(${product}|${comment}))*$`);
    const seen = await observe("userAgentIs");
    expect(seen).toStrictEqual([expect.stringMatching(grammar), seen[0]]);
  });
  // "It is recommended that the value be limited to a single product token excluding the optional product-version.
  // The value should not include any comment components."
  check("is a single product, without version and comment", { level: "should" }, async ({ observe, expect }) => {
    const seen = await observe("userAgentIs");
    expect(seen[0]).toMatch(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/);
  });
  // "user agents should append (`User-Agent`, default `User-Agent` value)", which is what the attribute returns, too.
  check(
    "is what fetch sends",
    {
      spec: "https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-useragent",
      level: "should",
      needs: ["fetch"],
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed");
      await observe("asks", exchange.href);
      const [userAgent] = await observe("userAgentIs");
      expect(exchange.requests()[0]?.header("user-agent")).toBe(userAgent);
    },
  );
});
