import { suite } from "../suite.ts";

const feature = suite<typeof import("./parsing.probes.ts")>("url/parsing");
const at = (anchor: string) => ({ spec: `https://url.spec.whatwg.org/#${anchor}` });
const common = { profiles: ["ecma-429-2025:URL"], bcd: "api.URL.URL", wpt: "url/url-constructor.any.js" };
const failures = (list: readonly unknown[]) => list.map(() => "TypeError");

const whole = {
  href: "https://user:pa%20ss@example.org:8080/a/b?x=1&y=2#frag",
  origin: "https://example.org:8080",
  protocol: "https:",
  username: "user",
  password: "pa%20ss",
  host: "example.org:8080",
  hostname: "example.org",
  port: "8080",
  pathname: "/a/b",
  search: "?x=1&y=2",
  hash: "#frag",
};
const none = { username: "", password: "", host: "", hostname: "", port: "" };
/** Query and fragment are there, but empty. */
const opaque = {
  href: "mailto:A@b.example?#",
  origin: "null",
  protocol: "mailto:",
  ...none,
  pathname: "A@b.example",
  search: "",
  hash: "",
};

feature("URL: construction", { ...common, ...at("dom-url-url") }, (check) => {
  check("gives each part of a URL", at("url-class"), async ({ observe, expect }) => {
    const urls = ["HTTPS://user:pa%20ss@EXAMPLE.org:8080/a/b?x=1&y=2#frag", "MAILTO:A@b.example?#"];
    expect(await observe("partsOf", ...urls)).toStrictEqual([whole, opaque]);
  });
  check("makes strings of its arguments, and takes an undefined base as none", async ({ observe, expect }) => {
    const resolved = "https://a.example/b/c";
    expect(await observe("argumentsBecomeStrings")).toStrictEqual({
      object: "https://a.example/b/",
      bases: [resolved, resolved],
      undefinedUrl: "https://a.example/b/undefined",
      undefinedBase: "https://a.example/",
      nullBase: "TypeError",
      nothing: "TypeError",
    });
  });
  check("throws TypeError for a relative URL without a base", async ({ observe, expect }) => {
    const relative = ["", "/a", "a", "//a.example", "?q", "#f", "1http://a.example", "://a.example"];
    expect(await observe("hrefs", ...relative)).toStrictEqual(failures(relative));
  });
  check("throws TypeError for a base that can't be parsed, even under an absolute URL", async ({ observe, expect }) => {
    const bases = ["", "nope", "/a", "https://"].map((base): [string, string] => ["https://a.example/", base]);
    expect(await observe("hrefs", ...bases)).toStrictEqual(failures(bases));
  });
  check(
    "strips controls and spaces around, and tabs and newlines within",
    at("concept-basic-url-parser"),
    async ({ observe, expect }) => {
      const urls = ["\u0000\u001f https:/\n/a.ex\tample/b\rc \u001f\u0000", "\u00a0https://a.example/"];
      expect(await observe("hrefs", ...urls)).toStrictEqual(["https://a.example/bc", "TypeError"]);
    },
  );
  check("replaces lone surrogates", async ({ observe, expect }) => {
    const facts = ["https://a.example/%EF%BF%BDx?%EF%BF%BD#%EF%BF%BD"];
    expect(await observe("hrefs", "https://a.example/\ud800x?\udfff#\ud83d")).toStrictEqual(facts);
  });
});

/** What each reference becomes against `http://a/b/c/d;p?q`. */
const references: Record<string, string> = {
  "": "http://a/b/c/d;p?q",
  g: "http://a/b/c/g",
  "./g/": "http://a/b/c/g/",
  "/g": "http://a/g",
  "//g": "http://g/",
  "?y": "http://a/b/c/d;p?y",
  "#s": "http://a/b/c/d;p?q#s",
  "g?y/../x#s/./x": "http://a/b/c/g?y/../x#s/./x",
  ";x": "http://a/b/c/;x",
  ".": "http://a/b/c/",
  "..": "http://a/b/",
  "../../g": "http://a/g",
  "../../../g": "http://a/g",
  "http:g": "http://a/b/c/g",
  "https:g": "https://g/",
  "g:h": "g:h",
};

feature("URL: base", { ...common, ...at("relative-state") }, (check) => {
  check("resolves a reference", async ({ observe, expect }) => {
    const given = Object.keys(references).map((url): [string, string] => [url, "http://a/b/c/d;p?q"]);
    expect(await observe("hrefs", ...given)).toStrictEqual(Object.values(references));
  });
  check("hands its credentials and port on to a reference without authority", async ({ observe, expect }) => {
    const base = "https://u:p@a.example:8443/b/c?q#f";
    const seen = await observe("hrefs", ["d", base], ["/e", base], ["//z.example/e", base]);
    const authority = "https://u:p@a.example:8443";
    expect(seen).toStrictEqual([`${authority}/b/d`, `${authority}/e`, "https://z.example/e"]);
  });
  check("that is not special resolves references too", async ({ observe, expect }) => {
    const base = "foo://h/a/b?q";
    const seen = await observe("hrefs", ["../c", base], ["//i", base], ["?r", base], ["\\c", base], ["x", "foo:/a/b"]);
    expect(seen).toStrictEqual(["foo://h/c", "foo://i", "foo://h/a/b?r", "foo://h/a/\\c", "foo:/a/x"]);
  });
  check("with an opaque path takes nothing but a fragment", at("no-scheme-state"), async ({ observe, expect }) => {
    const base = "mailto:a@b.example?q";
    const seen = await observe("hrefs", ["#f", base], ["", base], ["c", base], ["?r", base], ["/c", base]);
    expect(seen).toStrictEqual(["mailto:a@b.example?q#f", ...failures([1, 2, 3, 4])]);
  });
});

feature("URL: special schemes", { ...common, ...at("special-scheme") }, (check) => {
  check("leave out their default port, and no other", at("port-state"), async ({ observe, expect }) => {
    const urls = ["http://a:80", "https://a:443", "ws://a:80", "wss://a:443", "ftp://a:21"];
    const kept = ["http://a:443/", "https://a:80/", "wss://a:80/", "foo://a:80/", "https://a:0/"];
    const without = ["http://a/", "https://a/", "ws://a/", "wss://a/", "ftp://a/"];
    expect(await observe("hrefs", ...urls, ...kept)).toStrictEqual([...without, ...kept]);
  });
  check("take a port up to 65535, in decimal digits", at("port-state"), async ({ observe, expect }) => {
    const good = ["https://a:65535", "https://a:00080", "https://a:"];
    const bad = ["https://a:65536", "https://a:b", "https://a:-1", "https://a:8 0", "https://a:0x50", "foo://a:65536"];
    const ports = ["65535", "80", "", ...failures(bad)];
    expect(await observe("partOf", "port", ...good, ...bad)).toStrictEqual(ports);
  });
  check("take a backslash as a slash before the query", at("path-state"), async ({ observe, expect }) => {
    const seen = await observe("hrefs", "https:\\\\a\\b\\..\\c?d\\e#f\\g", "foo:/a\\..\\b", ["\\c", "https://a/b"]);
    expect(seen).toStrictEqual(["https://a/c?d\\e#f\\g", "foo:/a\\..\\b", "https://a/c"]);
  });
  check(
    "take any number of slashes before the host",
    at("special-authority-slashes-state"),
    async ({ observe, expect }) => {
      const urls = ["https:a", "https:/a", "https:///a", "https://///a/b"];
      const seen = await observe("hrefs", ...urls);
      expect(seen).toStrictEqual(["https://a/", "https://a/", "https://a/", "https://a/b"]);
    },
  );
  check("need a host, as others do with credentials or a port only", at("host-state"), async ({ observe, expect }) => {
    const bad = [
      "https:",
      "https://",
      "https:///",
      "https://?q",
      "https://#f",
      "https://:80/",
      "https://u@/a",
      "foo://u@/a",
      "foo://:80/a",
    ];
    const bare = ["foo://", "foo:///a", "foo://?q", "foo:"];
    expect(await observe("hrefs", ...bad, ...bare)).toStrictEqual([...failures(bad), ...bare]);
  });
});

feature("URL: credentials", { ...common, ...at("authority-state") }, (check) => {
  check("end at the last at sign before the path", async ({ observe, expect }) => {
    const [first, second] = await observe("partsOf", "https://a:b@c:d@e.example/f@g", "https://a@b@e.example");
    expect(first).toMatchObject({ username: "a", password: "b%40c%3Ad", host: "e.example", pathname: "/f@g" });
    expect(second).toMatchObject({ username: "a%40b", password: "", host: "e.example" });
  });
  check("are written only where they aren't empty", at("concept-url-serializer"), async ({ observe, expect }) => {
    const seen = await observe("hrefs", "https://@a/", "https://:@a/", "https://u:@a/", "https://:p@a/", "foo://u@a");
    expect(seen).toStrictEqual(["https://a/", "https://a/", "https://u@a/", "https://:p@a/", "foo://u@a"]);
  });
});
