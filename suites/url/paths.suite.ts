import { suite } from "../suite.ts";

const feature = suite<typeof import("./paths.probes.ts")>("url/paths");
const at = (anchor: string) => ({ spec: `https://url.spec.whatwg.org/#${anchor}` });
const common = { profiles: ["ecma-429-2025:URL"], wpt: "url/url-constructor.any.js" };

/** What each path becomes. */
const dotted: Record<string, string> = {
  "/a/./b/../c": "/a/c",
  "/a/.": "/a/",
  "/a/..": "/",
  "/../../a": "/a",
  "/a//../b": "/a/b",
  "/a/%2e/b/%2E%2e/c": "/a/c",
  "/a/.%2E": "/",
  "/a/...": "/a/...",
  "//a//b///": "//a//b///",
  "/a/.b/..c": "/a/.b/..c",
  "/a/%2e.b": "/a/%2e.b",
};

feature("URL: paths", { ...common, bcd: "api.URL.pathname", ...at("path-state") }, (check) => {
  check("lose their dot segments, percent-encoded ones too", async ({ observe, expect }) => {
    const urls = Object.keys(dotted).flatMap((path) => [`https://a.example${path}`, `foo://a.example${path}`]);
    const paths = Object.values(dotted).flatMap((path) => [path, path]);
    expect(await observe("partOf", "pathname", ...urls)).toStrictEqual(paths);
  });
  check("are a slash at least in a special URL only", at("path-start-state"), async ({ observe, expect }) => {
    const urls = ["https://a?q", "https://a#f", "foo://a", "foo://a?q", "foo:/"];
    expect(await observe("partOf", "pathname", ...urls)).toStrictEqual(["/", "/", "", "", "/"]);
  });
  check(
    "that could be taken for a host follow a dot in href",
    at("concept-url-serializer"),
    async ({ observe, expect }) => {
      const urls = ["foo:/.//a/b", "foo:/..//a/b", "foo:/c/..//a"];
      expect(await observe("hrefs", ...urls)).toStrictEqual(["foo:/.//a/b", "foo:/.//a/b", "foo:/.//a"]);
      expect(await observe("partOf", "pathname", ...urls)).toStrictEqual(["//a/b", "//a/b", "//a"]);
    },
  );
});

const opaque = { ...common, bcd: "api.URL.pathname", ...at("cannot-be-a-base-url-path-state") };

feature("URL: opaque paths", opaque, (check) => {
  check("stay as they are, spaces and dot segments too", async ({ observe, expect }) => {
    const urls = ["data:text/plain,a  b/../c", "javascript:a ^ {b} | `c`", "urn:A:%62", "foo:\\a\\"];
    expect(await observe("hrefs", ...urls)).toStrictEqual(urls);
  });
  check("have their last space percent-encoded before query and fragment", async ({ observe, expect }) => {
    const seen = await observe("hrefs", "data:a   ?q", "data:a  #f", "data:a  ");
    expect(seen).toStrictEqual(["data:a  %20?q", "data:a %20#f", "data:a"]);
  });
});

const file = { ...common, bcd: "api.URL.URL", ...at("file-state") };
const failures = (list: readonly unknown[]) => list.map(() => "TypeError");

feature("URL: file", file, (check) => {
  check("has a host, which is empty for localhost", at("file-host-state"), async ({ observe, expect }) => {
    const urls = ["file:a", "file:/a", "file:///a", "file://localhost/a", "file://H.example/a", "file:\\\\h\\a"];
    const local = Array.from({ length: 4 }, () => "file:///a");
    expect(await observe("hrefs", ...urls)).toStrictEqual([...local, "file://h.example/a", "file://h/a"]);
  });
  check("takes neither credentials nor a port", at("file-host-state"), async ({ observe, expect }) => {
    const urls = ["file://u@h/a", "file://u:p@h/a", "file://h:80/a"];
    expect(await observe("hrefs", ...urls)).toStrictEqual(failures(urls));
  });
  check(
    "knows a drive's letter, and writes it with a colon",
    at("windows-drive-letter"),
    async ({ observe, expect }) => {
      const seen = await observe("hrefs", "file:///C|/a", "file:c:\\a\\b", "file://C:/a", "file:///CD|/a", "foo:/C|/a");
      const drives = ["file:///C:/a", "file:///c:/a/b", "file:///C:/a"];
      expect(seen).toStrictEqual([...drives, "file:///CD|/a", "foo:/C|/a"]);
    },
  );
  check(
    "never leaves its drive by dot segments, and has none behind another segment",
    at("pop-a-urls-path"),
    async ({ observe, expect }) => {
      const seen = await observe("hrefs", "file:///C:/../../a", "file:///C:/a/../..", "file:///a/C:/../b");
      expect(seen).toStrictEqual(["file:///C:/a", "file:///C:/", "file:///a/b"]);
    },
  );
  check("resolves references by its drive and host", at("file-slash-state"), async ({ observe, expect }) => {
    const drive = "file:///C:/a/b";
    const given: [string, string][] = [
      ["/c", drive],
      ["D|/c", drive],
      ["/D|/c", drive],
      ["../..", drive],
      ["?q", drive],
      ["//h/c", drive],
      ["/c", "file://h/a/b"],
      ["c", "file://h/a/b"],
    ];
    const drives = ["file:///C:/c", "file:///D:/c", "file:///D:/c", "file:///C:/", "file:///C:/a/b?q"];
    const hosts = ["file://h/c", "file://h/c", "file://h/a/c"];
    expect(await observe("hrefs", ...given)).toStrictEqual([...drives, ...hosts]);
  });
});
