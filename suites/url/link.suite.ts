import { suite } from "../suite.ts";

const feature = suite<typeof import("./link.probes.ts")>("url/link");
const about = {
  spec: "https://url.spec.whatwg.org/#dom-url-searchparams",
  bcd: "api.URL.searchParams",
  profiles: ["ecma-429-2025:URL", "ecma-429-2025:URLSearchParams"],
  wpt: "url/url-searchparams.any.js",
};
const update = { spec: "https://url.spec.whatwg.org/#concept-urlsearchparams-update" };
const fact = (href: string, params: string) => ({ href, params, same: true });

feature("URL.searchParams", about, (check) => {
  check("changes the URL's query", update, async ({ observe, expect }) => {
    expect(await observe("paramsChangeUrl")).toStrictEqual({
      append: fact("https://a/?b=1&c=2+3#f", "b=1&c=2+3"),
      set: fact("https://a/?b=%C3%A9", "b=%C3%A9"),
      sort: fact("https://a/?b=%27&c=1", "b=%27&c=1"),
      delete: fact("https://a/?c=2#f", "c=2"),
      opaque: fact("mailto:a?b=c", "b=c"),
    });
  });
  check("takes the query away with its last pair", update, async ({ observe, expect }) => {
    const facts = [fact("https://a/#f", ""), fact("https://a/", "")];
    expect(await observe("lastParamTakesQuery")).toStrictEqual(facts);
  });
  check(
    "follows search and href, and stays the same object",
    { spec: "https://url.spec.whatwg.org/#dom-url-search" },
    async ({ observe, expect }) => {
      expect(await observe("urlChangesParams")).toStrictEqual({
        search: fact("https://a/?c=%7E&d", "c=%7E&d="),
        noSearch: fact("https://a/", ""),
        href: fact("foo:x?c=2", "c=2"),
        noQuery: fact("https://b/", ""),
        hash: fact("https://a/?b=1#?c=2", "b=1"),
      });
    },
  );
  check("writes the query anew only once something changes it", update, async ({ observe, expect }) => {
    expect(await observe("queryIsKeptUntilChanged")).toStrictEqual(["https://a/?b=~%20%20", "https://a/?b=%7E++"]);
  });
});
