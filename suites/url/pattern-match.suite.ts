import { suite } from "../suite.ts";

const feature = suite<typeof import("./pattern-match.probes.ts")>("url/pattern-match");
const at = (anchor: string) => ({ spec: `https://urlpattern.spec.whatwg.org/#${anchor}` });
const common = {
  needs: ["URLPattern"],
  profiles: ["ecma-429-2025:URLPattern"],
  wpt: "urlpattern/urlpattern.any.js",
};
const fixed = (input: string) => ({ input, groups: {} });
const wild = (input: string) => ({ input, groups: { "0": input } });
const nothing = {
  protocol: wild(""),
  username: wild(""),
  password: wild(""),
  hostname: wild(""),
  port: wild(""),
  pathname: wild(""),
  search: wild(""),
  hash: wild(""),
};

feature("URLPattern.exec", { ...common, ...at("dom-urlpattern-exec"), bcd: "api.URLPattern.exec" }, (check) => {
  check("gives the inputs, and each component with its groups", async ({ observe, expect }) => {
    const url = "https://u:p@a.example/b/c/d?q#h";
    const [result] = await observe("executes", ["https://a.example/:first/*"], [url]);
    expect(result).toStrictEqual({
      inputs: [url],
      protocol: fixed("https"),
      username: wild("u"),
      password: wild("p"),
      hostname: fixed("a.example"),
      port: fixed(""),
      pathname: { input: "/b/c/d", groups: { first: "b", "0": "c/d" } },
      search: wild("q"),
      hash: wild("h"),
    });
  });
  check("takes a base URL, and lists it among the inputs", at("url-pattern-match"), async ({ observe, expect }) => {
    const base = "https://u:p@a.example:8080/b/c?q#h";
    const [result] = await observe("executes", [{}], ["../d?r", base]);
    const parts = { protocol: wild("https"), username: wild("u"), password: wild("p"), hostname: wild("a.example") };
    const rest = { port: wild("8080"), pathname: wild("/d"), search: wild("r"), hash: wild("") };
    expect(result).toStrictEqual({ inputs: ["../d?r", base], ...parts, ...rest });
  });
  check(
    "takes components as a URL has them, those missing being empty",
    at("process-a-urlpatterninit"),
    async ({ observe, expect }) => {
      const init = { protocol: "HTTPS:", hostname: "É.example", port: "443", pathname: "/a/../b c", search: "?q" };
      const [result] = await observe("executes", [{}], [init]);
      const parts = { protocol: wild("https"), hostname: wild("xn--9ca.example"), pathname: wild("/b%20c") };
      expect(result).toStrictEqual({ ...nothing, inputs: [init], ...parts, search: wild("q") });
    },
  );
  check(
    "takes from a baseURL among the components what they don't say, credentials too",
    at("process-a-urlpatterninit"),
    async ({ observe, expect }) => {
      const init = { pathname: "d", baseURL: "https://u:p@a.example:8080/b/c?q#h" };
      const [result] = await observe("executes", [{}], [init]);
      const parts = { protocol: wild("https"), username: wild("u"), password: wild("p"), hostname: wild("a.example") };
      expect(result).toStrictEqual({
        ...nothing,
        inputs: [init],
        ...parts,
        port: wild("8080"),
        pathname: wild("/b/d"),
      });
    },
  );
  check(
    "lists components as they were given, without the missing ones",
    { spec: "https://webidl.spec.whatwg.org/#js-dictionary" },
    async ({ observe, expect }) => {
      const init = { pathname: "/b", hostname: "a.example" };
      expect(await observe("inputMembers", init)).toStrictEqual(["hostname", "pathname"]);
    },
  );
  check("takes no input for empty components, and so does test", async ({ observe, expect }) => {
    const result = { ...nothing, inputs: [{}] };
    expect(await observe("nothingGiven")).toStrictEqual({ inputs: [result, result], tested: true });
  });
});

feature("URLPattern.test", { ...common, ...at("url-pattern-match"), bcd: "api.URLPattern.test" }, (check) => {
  check("is true where every component matches as a whole", async ({ observe, expect }) => {
    const good = ["https://a.example/b", "https://u:p@A.example:443/b?q#h", "https://a.example/c/../b"];
    const bad = [
      "http://a.example/b",
      "https://a.example:1/b",
      "https://b.a.example/b",
      "https://a.example/b/",
      "foo:b",
    ];
    const inputs = [...good, ...bad, "https://a.example/B"].map((url): [string] => [url]);
    const based: [string, string][] = [
      ["../b", "https://a.example/c/d"],
      ["../b", "https://b.example/c/d"],
    ];
    const facts = [...good.map(() => true), ...bad.map(() => false), false, true, false];
    expect(await observe("matches", ["https://a.example/b"], ...inputs, ...based)).toStrictEqual(facts);
  });
  check("is false for a relative URL without a base", async ({ observe, expect }) => {
    const facts = [false, false, false, false];
    expect(await observe("matches", [{}], ["/a"], ["a"], ["?a"], [""])).toStrictEqual(facts);
    expect(await observe("matches", [{ pathname: "/a" }], ["/a"])).toStrictEqual([false]);
  });
  check("is false for what is no URL, be it the base or a component", async ({ observe, expect }) => {
    const strings: [string, string?][] = [["https://a b/"], ["a", "nope"], ["a", "data:b"]];
    const inits = [{ port: "a" }, { hostname: "a b" }, { protocol: "é" }, { pathname: "/a", baseURL: "nope" }];
    const inputs = [...strings, ...inits.map((init): [object] => [init])];
    expect(await observe("matches", [{}], ...inputs)).toStrictEqual(inputs.map(() => false));
  });
  check("throws TypeError for components with a base URL", async ({ observe, expect }) => {
    expect(await observe("matches", [{}], [{ pathname: "/a" }, "https://a.example/"])).toStrictEqual(["TypeError"]);
  });
});

const groups = { ...common, ...at("create-a-component-match-result"), bcd: "api.URLPattern.exec" };

feature("URLPattern: groups", groups, (check) => {
  check("with a name end at a slash in a pathname, at a dot in a hostname", async ({ observe, expect }) => {
    const paths = await observe(
      "groupsOf",
      "pathname",
      ["/:a", "/b.c"],
      ["/:a", "/b/c"],
      ["/:a", "/"],
      ["/:a.c", "/b.c"],
    );
    expect(paths).toStrictEqual([{ a: "b.c" }, null, null, { a: "b" }]);
    const hosts = await observe("groupsOf", "hostname", [":a.d", "b.d"], [":a.d", "b.c.d"], ["*.d", "b.c.d"]);
    expect(hosts).toStrictEqual([{ a: "b" }, null, { "0": "b.c" }]);
    const searches = await observe("groupsOf", "search", [":a", "b/c.d&e=1"]);
    expect(searches).toStrictEqual([{ a: "b/c.d&e=1" }]);
  });
  check("without a name are numbered, and wildcards take all they can", async ({ observe, expect }) => {
    const seen = await observe(
      "groupsOf",
      "pathname",
      ["*/*", "a/b/c"],
      ["/a/*", "/a/"],
      ["/a/*", "/a"],
      ["(a)(.*)", "abc"],
      ["/:a/(\\d+)/*", "/b/1/c"],
    );
    const facts = [
      { "0": "a/b", "1": "c" },
      { "0": "" },
      null,
      { "0": "a", "1": "bc" },
      { a: "b", "0": "1", "1": "c" },
    ];
    expect(seen).toStrictEqual(facts);
  });
  check(
    "are optional or repeated with their slash, and undefined where they aren't there",
    async ({ observe, expect }) => {
      const optional = await observe("groupsOf", "pathname", ["/a/:b?", "/a/c"], ["/a/:b?", "/a"], ["/a/:b?", "/a/"]);
      expect(optional).toStrictEqual([{ b: "c" }, { b: undefined }, null]);
      const many = await observe("groupsOf", "pathname", ["/a/:b+", "/a/c/d"], ["/a/:b+", "/a"], ["/a/:b*", "/a"]);
      expect(many).toStrictEqual([{ b: "c/d" }, null, { b: undefined }]);
      const braces = await observe("groupsOf", "pathname", ["/a{/b}?", "/a"], ["/a/{:b}?", "/a/"], ["/a{b}+", "/abb"]);
      expect(braces).toStrictEqual([{}, { b: undefined }, {}]);
    },
  );
  check("match regular expressions as a whole", async ({ observe, expect }) => {
    const digits = await observe("groupsOf", "pathname", ["/:a(\\d+)", "/12"], ["/:a(\\d+)", "/1b"], ["/(a|b)", "/b"]);
    expect(digits).toStrictEqual([{ a: "12" }, null, { "0": "b" }]);
  });
  check("have the v flag for their regular expressions", at("compile-a-component"), async ({ observe, expect }) => {
    const sets = await observe("groupsOf", "pathname", ["/([[a-z]--a])", "/b"], ["/([[a-z]--a])", "/a"]);
    expect(sets).toStrictEqual([{ "0": "b" }, null]);
  });
});

const ignoring = {
  ...common,
  ...at("dom-urlpatternoptions-ignorecase"),
  bcd: "api.URLPattern.URLPattern.ignoreCase_option",
};

feature("URLPattern: ignoreCase", ignoring, (check) => {
  check("holds for pathname, search and hash, and for nothing else", async ({ observe, expect }) => {
    const pattern = { username: "u", password: "p", pathname: "/a/:b/(c)", search: "d", hash: "e" };
    const input = { username: "u", password: "p", pathname: "/A/B/C", search: "D", hash: "E" };
    const inputs = [input, { ...input, username: "U" }, { ...input, password: "P" }].map((init): [object] => [init]);
    expect(await observe("matches", [pattern, { ignoreCase: true }], ...inputs)).toStrictEqual([true, false, false]);
    expect(await observe("matches", [pattern, { ignoreCase: false }], [input])).toStrictEqual([false]);
    expect(await observe("matches", ["/a", "https://b", { ignoreCase: true }], ["https://b/A"])).toStrictEqual([true]);
  });
});

const regular = { ...common, ...at("dom-urlpattern-hasregexpgroups"), bcd: "api.URLPattern.hasRegExpGroups" };
const components = ["protocol", "username", "password", "hostname", "port", "pathname", "search", "hash"];

feature(
  "URLPattern.hasRegExpGroups",
  {
    ...regular,
    needs: ["URLPattern.prototype.hasRegExpGroups"],
    wpt: "urlpattern/urlpattern-hasregexpgroups.any.js",
  },
  (check) => {
    check(
      "is true for a regular expression in any component, but not for names and wildcards",
      async ({ observe, expect }) => {
        const plain = [{}, { pathname: "/:a/*" }, { pathname: "/(.*)" }, { hostname: ":a.{b}?" }];
        const others = components.map((name) => ({ [name]: ":a([0-9])" }));
        const facts = [...plain.map(() => false), ...others.map(() => true)];
        expect(await observe("regExpGroups", ...plain, ...others)).toStrictEqual(facts);
      },
    );
  },
);
