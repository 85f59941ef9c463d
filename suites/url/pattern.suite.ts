import { suite } from "../suite.ts";

const feature = suite<typeof import("./pattern.probes.ts")>("url/pattern");
const at = (anchor: string) => ({ spec: `https://urlpattern.spec.whatwg.org/#${anchor}` });
const common = {
  needs: ["URLPattern"],
  profiles: ["ecma-429-2025:URLPattern"],
  wpt: "urlpattern/urlpattern.any.js",
};
const any = {
  protocol: "*",
  username: "*",
  password: "*",
  hostname: "*",
  port: "*",
  pathname: "*",
  search: "*",
  hash: "*",
};
const site = { ...any, protocol: "https", hostname: "a.example", port: "" };
const failures = (list: readonly unknown[]) => list.map(() => "TypeError");

/** Constructor strings and the components in them. */
const strings: Record<string, Record<string, string>> = {
  "https://a.example/:category/*": { ...site, pathname: "/:category/*" },
  "http{s}?://{:sub.}?a.example/:id([0-9]+)#r": {
    ...site,
    protocol: "http{s}?",
    hostname: "{:sub.}?a.example",
    pathname: "/:id([0-9]+)",
    search: "",
    hash: "r",
  },
  "https://a.example": site,
  "https://a.example?q": { ...site, pathname: "/", search: "q" },
  "https://a.example/*?q": { ...site, pathname: "/*?q" },
  "https://a.example/*\\?q": { ...site, pathname: "/*", search: "q" },
  "https://:user::pass@*:*/": {
    ...site,
    username: ":user",
    password: ":pass",
    hostname: "*",
    port: "*",
    pathname: "/",
  },
  "http://[\\:\\:1]:8080/": { ...site, protocol: "http", hostname: "[\\:\\:1]", port: "8080", pathname: "/" },
  "data\\:a,*": { ...any, protocol: "data", hostname: "", port: "", pathname: "a,*" },
};

const construction = { ...common, ...at("url-pattern-create"), bcd: "api.URLPattern.URLPattern" };

feature("URLPattern: construction", construction, (check) => {
  check("takes a string apart into components", at("parse-a-constructor-string"), async ({ observe, expect }) => {
    const given = Object.keys(strings).map((string): [string] => [string]);
    expect(await observe("patternStrings", ...given)).toStrictEqual(Object.values(strings));
  });
  check("takes components, each that is missing being a wildcard", async ({ observe, expect }) => {
    const all = { ...any, protocol: "foo", username: "u", password: "p", hostname: "h", port: "1", hash: "" };
    const seen = await observe("patternStrings", [], [{}], [{ pathname: "/:a" }], [all]);
    expect(seen).toStrictEqual([any, any, { ...any, pathname: "/:a" }, all]);
  });
  check("takes a base URL beside a string, and options after either", async ({ observe, expect }) => {
    const base = "https://a.example/b/c?q#h";
    const seen = await observe(
      "patternStrings",
      ["../d/*", base],
      ["?r", base, { ignoreCase: true }],
      ["#i", base, {}],
      ["https://a.example/d", { ignoreCase: true }],
      [{ pathname: "/d" }, {}],
    );
    expect(seen).toStrictEqual([
      { ...site, pathname: "/d/*" },
      { ...site, pathname: "/b/c", search: "r" },
      { ...site, pathname: "/b/c", search: "q", hash: "i" },
      { ...site, pathname: "/d" },
      { ...any, pathname: "/d" },
    ]);
  });
  check(
    "throws TypeError for a relative string alone, components with a base, and a base that can't be parsed",
    async ({ observe, expect }) => {
      const base = "https://a.example/";
      const seen = await observe(
        "patternStrings",
        ["/a"],
        ["a.example/b"],
        ["data:a"],
        [{ pathname: "/a" }, base],
        ["/a", ""],
        ["/a", "/b"],
        ["https://a.example/", "nope"],
        [{ pathname: "/a", baseURL: "nope" }],
      );
      expect(seen).toStrictEqual(failures([1, 2, 3, 4, 5, 6, 7, 8]));
    },
  );
});

const baseURL = "https://u:p@b.example:8080/p(a)*?q+#h";
/** What the base gives to any component: all but credentials, which aren't inherited. */
const inherited = {
  ...any,
  protocol: "https",
  hostname: "b.example",
  port: "8080",
  pathname: "/p\\(a\\)\\*",
  search: "q\\+",
  hash: "h",
};
const inheritance = { ...common, ...at("process-a-urlpatterninit"), bcd: "api.URLPattern.URLPattern" };

feature("URLPattern: baseURL", inheritance, (check) => {
  check(
    "gives what comes before the given components, and takes no part in the syntax",
    async ({ observe, expect }) => {
      const seen = await observe(
        "patternStrings",
        [{ baseURL }],
        [{ hash: "x", baseURL }],
        [{ search: "x", baseURL }],
        [{ pathname: "x", baseURL }],
        [{ hostname: "x", baseURL }],
        [{ protocol: "x", baseURL }],
      );
      expect(seen).toStrictEqual([
        inherited,
        { ...inherited, hash: "x" },
        { ...inherited, search: "x", hash: "*" },
        { ...inherited, pathname: "/x", search: "*", hash: "*" },
        { ...any, protocol: "https", hostname: "x" },
        { ...any, protocol: "x" },
      ]);
    },
  );
  check("resolves a relative pathname, which may be a pattern", async ({ observe, expect }) => {
    const base = "https://a.example/b/c";
    const given = ["d", "./d/:e", "../d/*", "/d", "{/d}", "\\/d", ""].map((pathname) => ({ pathname, baseURL: base }));
    const seen = await observe("componentStrings", "pathname", ...given);
    expect(seen).toStrictEqual(["/b/d", "/b/d/:e", "/d/*", "/d", "/d", "/d", "/b/"]);
  });
});

const canon = { ...common, ...at("canon-encoding-callbacks"), bcd: "api.URLPattern" };

feature("URLPattern: canonicalization", canon, (check) => {
  check("writes fixed text as a URL has it", async ({ observe, expect }) => {
    const given = { protocol: "HTTPS", username: "é", password: "@", hostname: "Café.example", port: "08080" };
    const [seen] = await observe("patternStrings", [{ ...given, pathname: "/é/../b c", search: "é", hash: "`é" }]);
    expect(seen).toStrictEqual({
      protocol: "https",
      username: "%C3%A9",
      password: "%40",
      hostname: "xn--caf-dma.example",
      port: "8080",
      pathname: "/b%20c",
      search: "%C3%A9",
      hash: "%60%C3%A9",
    });
  });
  check(
    "percent-encodes an apostrophe in search, as a special URL does",
    at("canonicalize-a-search"),
    async ({ observe, expect }) => {
      expect(await observe("componentStrings", "search", "a='b'")).toStrictEqual(["a=%27b%27"]);
      expect(await observe("matches", [{ search: "a='b'" }], ["https://a.example/?a='b'"])).toStrictEqual([true]);
    },
  );
  check(
    "takes one colon, question mark and number sign off protocol, search and hash",
    at("process-protocol-for-init"),
    async ({ observe, expect }) => {
      const [seen] = await observe("patternStrings", [{ protocol: "http{s}?:", search: "?q", hash: "#h" }]);
      expect(seen).toStrictEqual({ ...any, protocol: "http{s}?", search: "q", hash: "h" });
    },
  );
  check("leaves the default port of a special scheme out", at("url-pattern-create"), async ({ observe, expect }) => {
    const given = [
      { protocol: "https", port: "443" },
      { protocol: "ws", port: "80" },
      { protocol: "http", port: "443" },
      { protocol: "http{s}?", port: "443" },
      { port: "443" },
    ];
    expect(await observe("componentStrings", "port", ...given)).toStrictEqual(["", "", "443", "443", "443"]);
  });
  check(
    "leaves the pathname as it is where no special scheme matches",
    at("canonicalize-an-opaque-pathname"),
    async ({ observe, expect }) => {
      const written = async (pathname: string, protocols: string[]) =>
        observe("componentStrings", "pathname", ...protocols.map((protocol) => ({ protocol, pathname })));
      const opaque = "a/../b %C3%A9{/:c}?";
      expect(await written("a/../b é{/:c}?", ["foo", "(data|foo)"])).toStrictEqual([opaque, opaque]);
      const special = "a%20b%20%C3%A9/:c?";
      expect(await written("a b é{/:c}?", ["http{s}?", "(https|foo)"])).toStrictEqual([special, special]);
    },
  );
  check("throws TypeError for text that its component can't have", async ({ observe, expect }) => {
    const hosts = ["a b", "a|b", "a^b", "a\\:b", "[xyz]", "[\\:\\:é]"].map((hostname) => ({ hostname }));
    const others = [{ protocol: "é" }, { protocol: "1a" }, { port: "a" }, { port: "65536" }];
    const seen = await observe("patternStrings", ...[...hosts, ...others].map((init): [URLPatternInit] => [init]));
    expect(seen).toStrictEqual(failures([...hosts, ...others]));
  });
});

/** Pathname patterns and how they are written back. */
const normal: Record<string, string> = {
  "/a/(.*)": "/a/*",
  "/a/(.*)?": "/a/*?",
  "{/a}": "/a",
  "{/a}?": "{/a}?",
  "/:a([^\\/]+?)": "/:a",
  "/:a(.*)": "/:a(.*)",
  "/{:a}": "/{:a}",
  "{/:a}b": "{/:a}b",
  ":a\\b": "{:a}b",
  "/a\\.b\\:": "/a.b\\:",
  "*{}**?": "*(.*)?",
};

const syntax = { ...common, ...at("parsing-pattern-strings"), bcd: "api.URLPattern" };

feature("URLPattern: syntax", syntax, (check) => {
  check(
    "is written back in its shortest form",
    at("converting-part-lists-to-pattern-strings"),
    async ({ observe, expect }) => {
      const seen = await observe("componentStrings", "pathname", ...Object.keys(normal));
      expect(seen).toStrictEqual(Object.values(normal));
    },
  );
  check("has names of Unicode identifiers", at("is-a-valid-name-code-point"), async ({ observe, expect }) => {
    const seen = await observe("groupsOf", "pathname", ["/:café/:$_1", "/a/b"], ["/:℘-:㐀", "/a-b"]);
    expect(seen).toStrictEqual([
      { café: "a", $_1: "b" },
      { ℘: "a", 㐀: "b" },
    ]);
  });
  check("throws TypeError for what isn't closed, named or nested right", async ({ observe, expect }) => {
    const bad = ["/(", "/(a", "/{a", "/a}", "/{a{b}}", "/:", "/: a", "/:1", "/:a/:a", "/a\\"];
    expect(await observe("componentStrings", "pathname", ...bad)).toStrictEqual(failures(bad));
  });
  check(
    "throws TypeError for a regular expression that can't be one, or captures",
    at("compile-a-component"),
    async ({ observe, expect }) => {
      const bad = ["/()", "/(?a)", "/(a(b))", "/(é)", "/([z-a])", "/(\\m)"];
      expect(await observe("componentStrings", "pathname", ...bad, "/(a(?:b))")).toStrictEqual([
        ...failures(bad),
        "/(a(?:b))",
      ]);
    },
  );
});
