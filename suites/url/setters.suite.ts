import { suite } from "../suite.ts";

const feature = suite<typeof import("./setters.probes.ts")>("url/setters");
const wpt = "url/url-setters.any.js";
const about = (part: string) => ({
  spec: `https://url.spec.whatwg.org/#dom-url-${part.toLowerCase()}`,
  bcd: `api.URL.${part}`,
  profiles: ["ecma-429-2025:URL"],
  wpt,
});

/** Rows of URL, value and the href that comes of it, as what a probe is given and what it gives. */
function table(...rows: [url: string, value: string, href: string][]) {
  const given = rows.map(([url, value]): [string, string] => [url, value]);
  return { given, seen: rows.map(([, , href]) => href) };
}

feature("URL.href", about("href"), (check) => {
  check("replaces the URL, or throws TypeError and leaves it", async ({ observe, expect }) => {
    const url = "https://a.example/b?c#d";
    const { given, seen } = table(
      [url, " foo:x ", "foo:x"],
      [url, "/b", `TypeError${url}`],
      [url, "", `TypeError${url}`],
    );
    expect(await observe("hrefOnceSet", "href", ...given)).toStrictEqual(seen);
  });
});

feature("URL.protocol", about("protocol"), (check) => {
  check("takes a scheme up to its colon, and drops what becomes the default port", async ({ observe, expect }) => {
    const { given, seen } = table(
      ["https://a/", "HTTP", "http://a/"],
      ["https://a/", "ws:foo://b", "ws://a/"],
      ["http://a:443/", "https", "https://a/"],
      ["foo://a/", "b+1.c-", "b+1.c-://a/"],
    );
    expect(await observe("hrefOnceSet", "protocol", ...given)).toStrictEqual(seen);
  });
  check("ignores what is no scheme", async ({ observe, expect }) => {
    const values = ["", "1a", "a b", "é", ":", "a/b"];
    const given = values.map((value): [string, string] => ["https://a/", value]);
    expect(await observe("hrefOnceSet", "protocol", ...given)).toStrictEqual(values.map(() => "https://a/"));
  });
  check(
    "never goes between special and other schemes, nor to or from a file that couldn't be",
    async ({ observe, expect }) => {
      const fixed = [
        ["https://a/", "foo"],
        ["foo://a/", "https"],
        ["mailto:a", "https"],
        ["https://u@a/", "file"],
        ["https://a:1/", "file"],
        ["file:///a", "https"],
      ] satisfies [string, string][];
      const { given, seen } = table(["https://a/", "file", "file://a/"], ["file://a/", "https", "https://a/"]);
      const hrefs = [...fixed.map(([url]) => url), ...seen];
      expect(await observe("hrefOnceSet", "protocol", ...fixed, ...given)).toStrictEqual(hrefs);
    },
  );
});

const hostless = ["file:///a", "file://h/a", "mailto:a", "foo:///a", "foo:/a"];

for (const [part, special, other, without] of [
  ["username", "https://b%40:p@a/", "foo://b%40@a/", "https://:p@a/"],
  ["password", "https://u:b%40@a/", "foo://:b%40@a/", "https://u@a/"],
] as const) {
  feature(`URL.${part}`, about(part), (check) => {
    check("is set percent-encoded where there is a host to have it", async ({ observe, expect }) => {
      const set = table(["https://u:p@a/", "b@", special], ["foo://a/", "b@", other], ["https://u:p@a/", "", without]);
      const left = table(...hostless.map((url): [string, string, string] => [url, "b", url]));
      expect(await observe("hrefOnceSet", part, ...set.given, ...left.given)).toStrictEqual([
        ...set.seen,
        ...left.seen,
      ]);
    });
  });
}

feature("URL.host", about("host"), (check) => {
  check("takes host and port up to the path, and keeps the port where none is given", async ({ observe, expect }) => {
    const { given, seen } = table(
      ["https://a:1/x", "B.example:2", "https://b.example:2/x"],
      ["https://a:1/x", "b", "https://b:1/x"],
      ["https://a:1/x", "b:", "https://b:1/x"],
      ["https://a:1/x", "b:443", "https://b/x"],
      ["https://a/x", "b:2/y?z", "https://b:2/x"],
      ["https://a/x", "[::0:1]:2", "https://[::1]:2/x"],
      ["https://a/x", "0x7f.1", "https://127.0.0.1/x"],
      ["foo://a/x", "É:2", "foo://%C3%89:2/x"],
      ["foo://a/x", "", "foo:///x"],
    );
    expect(await observe("hrefOnceSet", "host", ...given)).toStrictEqual(seen);
  });
  check("leaves a URL alone that can't have it", async ({ observe, expect }) => {
    const fixed = [
      ["https://a/x", ""],
      ["https://a/x", "b c"],
      ["https://a/x", "u@b"],
      ["https://a/x", ":2"],
      ["https://a/x", "[::1"],
      ["mailto:a", "b"],
      ["foo://u@a/x", ""],
      ["file:///x", "b:2"],
    ] satisfies [string, string][];
    expect(await observe("hrefOnceSet", "host", ...fixed)).toStrictEqual(fixed.map(([url]) => url));
  });
});

feature("URL.hostname", about("hostname"), (check) => {
  check("takes a host, and nothing where a port comes with it", async ({ observe, expect }) => {
    const { given, seen } = table(
      ["https://a:1/x", "B.example", "https://b.example:1/x"],
      ["https://a:1/x", "b/y", "https://b:1/x"],
      ["https://a:1/x", "b:2", "https://a:1/x"],
      ["https://a/x", "faß.example", "https://xn--fa-hia.example/x"],
      ["https://a/x", "1.2.3.256", "https://a/x"],
      ["file://a/x", "localhost", "file:///x"],
      ["mailto:a", "b", "mailto:a"],
    );
    expect(await observe("hrefOnceSet", "hostname", ...given)).toStrictEqual(seen);
  });
});

feature("URL.port", about("port"), (check) => {
  check("takes the digits that a value starts with", async ({ observe, expect }) => {
    const { given, seen } = table(
      ["https://a/", "2", "https://a:2/"],
      ["https://a/", "0002b3", "https://a:2/"],
      ["https://a/", "\t8\n080/x", "https://a:8080/"],
      ["https://a:2/", "443", "https://a/"],
      ["https://a:2/", "", "https://a/"],
      ["foo://a/", "443", "foo://a:443/"],
    );
    expect(await observe("hrefOnceSet", "port", ...given)).toStrictEqual(seen);
  });
  check("leaves a URL alone for no port, and one that can't have it", async ({ observe, expect }) => {
    const values = ["65536", "b3", "-3", " 3", "/"].map((value): [string, string] => ["https://a:2/", value]);
    const urls = ["file://a/", "mailto:a", "foo:///a"].map((url): [string, string] => [url, "3"]);
    const fixed = [...values, ...urls];
    expect(await observe("hrefOnceSet", "port", ...fixed)).toStrictEqual(fixed.map(([url]) => url));
  });
});

feature("URL.pathname", about("pathname"), (check) => {
  check(
    "takes a path, its dot segments resolved, and query and fragment marks encoded, unless the path is opaque",
    async ({ observe, expect }) => {
      const { given, seen } = table(
        ["https://a/b?q#f", "c/../d?e#g", "https://a/d%3Fe%23g?q#f"],
        ["https://a/b", "\\c\\.\\d é", "https://a/c/d%20%C3%A9"],
        ["https://a/b", "", "https://a/"],
        ["foo://a/b", "", "foo://a"],
        ["mailto:a?q", "/b", "mailto:a?q"],
        ["foo://a/b", "c\\d", "foo://a/c\\d"],
        ["file:///a", "C|/..", "file:///C:/"],
      );
      expect(await observe("hrefOnceSet", "pathname", ...given)).toStrictEqual(seen);
    },
  );
  check("puts two slashes behind a dot where there is no host, until there is one", async ({ observe, expect }) => {
    expect(await observe("hrefOnceSet", "pathname", ["foo:/a", "//b"])).toStrictEqual(["foo:/.//b"]);
    expect(await observe("hrefOnceSet", "hostname", ["foo:/.//b", "h"])).toStrictEqual(["foo://h//b"]);
  });
});

feature("URL.search", about("search"), (check) => {
  check("takes a query with or without its mark, and an empty one takes it away", async ({ observe, expect }) => {
    const { given, seen } = table(
      ["https://a/?b#f", "c=d", "https://a/?c=d#f"],
      ["https://a/#f", "??c#d 'é", "https://a/??c%23d%20%27%C3%A9#f"],
      ["https://a/?b#f", "?", "https://a/?#f"],
      ["https://a/?b#f", "", "https://a/#f"],
      ["mailto:a", "b'", "mailto:a?b'"],
    );
    expect(await observe("hrefOnceSet", "search", ...given)).toStrictEqual(seen);
  });
});

feature("URL.hash", about("hash"), (check) => {
  check("takes a fragment with or without its mark, and an empty one takes it away", async ({ observe, expect }) => {
    const { given, seen } = table(
      ["https://a/?b#f", "c", "https://a/?b#c"],
      ["https://a/", "##c <`é", "https://a/##c%20%3C%60%C3%A9"],
      ["https://a/#f", "#", "https://a/#"],
      ["https://a/#f", "", "https://a/"],
      ["mailto:a", "b\tc", "mailto:a#bc"],
    );
    expect(await observe("hrefOnceSet", "hash", ...given)).toStrictEqual(seen);
  });
});

feature("URL: read-only parts", { ...about("origin"), spec: "https://url.spec.whatwg.org/#url-class" }, (check) => {
  check("can't be set: origin and searchParams", async ({ observe, expect }) => {
    const facts = { thrown: ["TypeError", "TypeError"], href: "https://a.example/?b=1", same: true };
    expect(await observe("readOnlyParts")).toStrictEqual(facts);
  });
});
