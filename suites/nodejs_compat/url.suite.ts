import { suite } from "../suite.ts";

const feature = suite<typeof import("./url.probes.ts")>("nodejs_compat/url");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/url.html#${anchor}`,
  needs: [`node:url.${name}`],
  profiles: ["node:node:url"],
});

feature("node:url.pathToFileURL", about("urlpathtofileurlpath-options", "pathToFileURL"), (check) => {
  check("escapes hash, question mark and percent", async ({ observe, expect }) => {
    const urls = await observe("pathsBecomeUrls", false, "/foo#1", "/some/path%.c", "/a?b", "/a b/é");
    expect(urls).toStrictEqual(["file:///foo%231", "file:///some/path%25.c", "file:///a%3Fb", "file:///a%20b/%C3%A9"]);
  });
  check("takes drives and network shares with windows: true", async ({ observe, expect }) => {
    const urls = await observe("pathsBecomeUrls", true, "C:\\path\\a b", "\\\\nas\\share\\f.txt");
    expect(urls).toStrictEqual(["file:///C:/path/a%20b", "file://nas/share/f.txt"]);
  });
});

feature("node:url.fileURLToPath", about("urlfileurltopathurl-options", "fileURLToPath"), (check) => {
  check("decodes a path", async ({ observe, expect }) => {
    expect(await observe("urlsBecomePaths", false, "file:///hello%20world", "file:///%E4%BD%A0")).toStrictEqual([
      "/hello world",
      "/你",
    ]);
  });
  check("gives drives and network shares with windows: true", async ({ observe, expect }) => {
    const paths = await observe("urlsBecomePaths", true, "file:///C:/path/", "file://nas/foo.txt");
    expect(paths).toStrictEqual(["C:\\path\\", "\\\\nas\\foo.txt"]);
  });
  check("refuses another scheme, an encoded slash and a host", async ({ observe, expect }) => {
    const codes = ["ERR_INVALID_URL_SCHEME", "ERR_INVALID_FILE_URL_PATH", "ERR_INVALID_FILE_URL_HOST"];
    expect(await observe("foreignUrlsHaveNoPath")).toMatchObject(codes.map((code) => ({ code })));
  });
});

feature("node:url.domainToASCII", about("urldomaintoasciidomain", "domainToASCII"), (check) => {
  check("writes domains in Punycode and back, and nothing for an invalid one", async ({ observe, expect }) => {
    expect(await observe("domainsAreConverted")).toStrictEqual(["xn--espaol-zwa.com", "", "中文.com"]);
  });
});

feature("node:url.urlToHttpOptions", about("urlurltohttpoptionsurl", "urlToHttpOptions"), (check) => {
  check("gives the options of a request, credentials decoded", async ({ observe, expect }) => {
    const place = { protocol: "https:", hostname: "::1", port: 8443, path: "/x?y=1" };
    expect(await observe("urlGivesRequestOptions")).toStrictEqual({ ...place, auth: "a:b c" });
  });
});

feature("node:url.format", about("urlformaturl-options", "format"), (check) => {
  check("leaves out credentials, search and fragment, and decodes the host", async ({ observe, expect }) => {
    const whole = "https://a:b@xn--g6w251d/?abc#foo";
    expect(await observe("formatLeavesPartsOut")).toStrictEqual([
      whole,
      "https://測試/?abc",
      "https://a:b@xn--g6w251d/#foo",
    ]);
  });
});

feature("node:url.parse", about("urlparseurlstring-parsequerystring-slashesdenotehost", "parse"), (check) => {
  check(
    "takes a URL and its query apart, and resolves relative paths",
    { needs: ["node:url.resolve"] },
    async ({ observe, expect }) => {
      expect(await observe("oldParserTakesReferences")).toStrictEqual({
        protocol: "https:",
        host: "host.com:8080",
        auth: "u:p",
        pathname: "/p/a",
        query: { q: ["1", "2"] },
        resolved: ["/one/two/four", "http://example.com/two"],
      });
    },
  );
});
