import { suite } from "../suite.ts";

const feature = suite<typeof import("./path.probes.ts")>("nodejs_compat/path");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/path.html#${anchor}`,
  needs: [`node:path.${name}`],
  profiles: ["node:node:path"],
});

feature("node:path.posix", about("windows-vs-posix", "posix"), (check) => {
  check("joins, normalizes, relates and resolves", async ({ observe, expect }) => {
    const paths = await observe(
      "pathsAreComputed",
      "posix",
      ["join", "/foo", "bar", "baz/asdf", "quux", ".."],
      ["normalize", "/foo/bar//baz/asdf/quux/../"],
      ["relative", "/data/test/aaa", "/data/impl/bbb"],
      ["resolve", "/foo/bar", "../tmp/./file/"],
      ["join", ""],
    );
    expect(paths).toStrictEqual(["/foo/bar/baz/asdf", "/foo/bar/baz/asdf/", "../../impl/bbb", "/foo/tmp/file", "."]);
  });
  check(
    "cuts off directories, suffixes and extensions",
    about("pathextnamepath", "posix"),
    async ({ observe, expect }) => {
      const parts = await observe(
        "pathsAreComputed",
        "posix",
        ["dirname", "/foo/bar/quux/"],
        ["basename", "/foo/quux.html", ".html"],
        ["extname", "index.coffee.md"],
        ["extname", ".index"],
        ["extname", "index."],
      );
      expect(parts).toStrictEqual(["/foo/bar", "quux", ".md", "", "."]);
    },
  );
  check("takes a path apart and puts it together", about("pathparsepath", "posix"), async ({ observe, expect }) => {
    const parsed = { root: "/", dir: "/home/user", base: "file.tar.gz", ext: ".gz", name: "file.tar" };
    const path = "/home/user/file.tar.gz";
    expect(await observe("pathsAreTakenApart", "posix", path)).toStrictEqual({ parsed, back: path });
  });
});

feature("node:path.win32", about("windows-vs-posix", "win32"), (check) => {
  check("knows drives, network shares and both separators", async ({ observe, expect }) => {
    const paths = await observe(
      "pathsAreComputed",
      "win32",
      ["normalize", "C:\\temp\\\\foo/bar\\..\\"],
      ["relative", "C:\\orandea\\test\\aaa", "C:\\orandea\\impl\\bbb"],
      ["join", "\\\\server\\share", "..", "file"],
      ["basename", "C:\\foo.html", ".html"],
      ["isAbsolute", "C:/foo"],
      ["isAbsolute", "C:foo"],
      ["resolve", "C:\\a", "D:\\b", "..\\c"],
    );
    const computed = ["C:\\temp\\foo\\", "..\\..\\impl\\bbb", "\\\\server\\share\\file", "foo", true, false, "D:\\c"];
    expect(paths).toStrictEqual(computed);
  });
  check("takes a path apart and puts it together", about("pathparsepath", "win32"), async ({ observe, expect }) => {
    const parsed = { root: "C:\\", dir: "C:\\path\\dir", base: "file.txt", ext: ".txt", name: "file" };
    const path = "C:\\path\\dir\\file.txt";
    expect(await observe("pathsAreTakenApart", "win32", path)).toStrictEqual({ parsed, back: path });
  });
});

feature("node:path.resolve", about("pathresolvepaths", "resolve"), (check) => {
  check("starts at the working directory", { needs: ["node:process.cwd"] }, async ({ observe, expect }) => {
    expect(await observe("resolveStartsAtTheWorkingDirectory")).toBe(true);
  });
});

feature("node:path.matchesGlob", about("pathmatchesglobpath-pattern", "posix.matchesGlob"), (check) => {
  check("matches within a segment, over segments and with alternatives", async ({ observe, expect }) => {
    const matched = await observe(
      "pathsMatchGlobs",
      ["/foo/bar", "/foo/*"],
      ["/foo/bar/baz", "/foo/*"],
      ["/foo/bar/baz", "/foo/**"],
      ["a.ts", "*.{js,ts}"],
      ["a.tsx", "*.{js,ts}"],
    );
    expect(matched).toStrictEqual([true, false, true, true, false]);
  });
});
