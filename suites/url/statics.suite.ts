import { suite } from "../suite.ts";

const feature = suite<typeof import("./statics.probes.ts")>("url/statics");
const about = (member: string) => ({
  spec: `https://url.spec.whatwg.org/#dom-url-${member.toLowerCase()}`,
  bcd: `api.URL.${member}`,
  profiles: ["ecma-429-2025:URL"],
});
const base = "https://a.example/b/";
const good = ["https://a", "foo:", ["c", base], ["../..", base], ["foo:x", base]] satisfies (
  | string
  | [string, string]
)[];
const bad = [
  "",
  "c",
  "https://a b/",
  ["c", "nope"],
  ["https://a", "nope"],
  ["https://[", base],
  ["c", "mailto:a"],
] satisfies (string | [string, string])[];

feature(
  "URL.canParse",
  {
    ...about("canParse_static"),
    spec: about("canParse").spec,
    needs: ["URL.canParse"],
    wpt: "url/url-statics-canparse.any.js",
  },
  (check) => {
    check("tells whether the constructor would take the same arguments", async ({ observe, expect }) => {
      const facts = [...good.map(() => true), ...bad.map(() => false)];
      expect(await observe("canParse", ...good, ...bad)).toStrictEqual(facts);
      expect(await observe("nothingGiven", "canParse")).toBe("TypeError");
    });
  },
);

feature(
  "URL.parse",
  { ...about("parse_static"), spec: about("parse").spec, needs: ["URL.parse"], wpt: "url/url-statics-parse.any.js" },
  (check) => {
    check("gives a URL with its parameters, or null where the constructor would throw", async ({ observe, expect }) => {
      const seen = await observe("parsed", "https://a?b=c", ["d?e", base]);
      expect(seen).toStrictEqual([
        { href: "https://a/?b=c", isUrl: true, params: "b=c" },
        { href: "https://a.example/b/d?e", isUrl: true, params: "e=" },
      ]);
      expect(await observe("parsed", ...bad)).toStrictEqual(bad.map(() => null));
      expect(await observe("nothingGiven", "parse")).toBe("TypeError");
    });
  },
);

feature("URL.toJSON", { ...about("toJSON"), wpt: "url/url-tojson.any.js" }, (check) => {
  check("is the href, as is the URL as a string and in JSON", async ({ observe, expect }) => {
    const href = "https://a.example/b%20c#d";
    const facts = { href, toString: href, string: href, toJSON: href, json: JSON.stringify({ url: href }) };
    expect(await observe("writtenAs")).toStrictEqual(facts);
  });
});

const origin = {
  ...about("origin"),
  spec: "https://url.spec.whatwg.org/#concept-url-origin",
  wpt: "url/url-origin.any.js",
};

feature("URL.origin", origin, (check) => {
  check("is scheme, host and port of a special URL that is no file, else null", async ({ observe, expect }) => {
    const urls = ["http://u:p@A.example:80/b", "https://é.example:8443", "ws://a?q", "wss://[::0:1]:80/", "ftp://a/b"];
    const origins = ["http://a.example", "https://xn--9ca.example:8443", "ws://a", "wss://[::1]:80", "ftp://a"];
    const others = ["foo://a:80/b", "data:text/plain,a", "mailto:a@b.example", "about:blank", "javascript:1"];
    const seen = await observe("partOf", "origin", ...urls, ...others);
    expect(seen).toStrictEqual([...origins, ...others.map(() => "null")]);
  });
  check("is that of the URL in a blob: URL, where this is http: or https:", async ({ observe, expect }) => {
    const urls = ["blob:https://a.example:443/b", "blob:http://a:8080/b", "blob:ftp://a/b", "blob:ws://a/b", "blob:b"];
    const origins = ["https://a.example", "http://a:8080", "null", "null", "null"];
    expect(await observe("partOf", "origin", ...urls, "blob:blob:https://a/b")).toStrictEqual([...origins, "null"]);
  });
});
