import { suite } from "../suite.ts";

const feature = suite<typeof import("./fs_tree.probes.ts")>("nodejs_compat/fs_tree");

const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/fs.html#${anchor}`,
  needs: ["node:fs.mkdtempSync", "node:os.tmpdir", ...names.map((name) => `node:fs.${name}`)],
  profiles: ["node:node:fs"],
});

feature("node:fs.readdir", about("fsreaddirpath-options-callback", "readdir", "stat"), (check) => {
  check("calls back later, with an error or a result", async ({ observe, expect }) => {
    const seen = { called: [null, [], 2], order: ["returned", "called"], failed: "ENOENT" };
    expect(await observe("callbacksComeLater")).toStrictEqual(seen);
  });
});

feature("node:fs.mkdirSync", about("fsmkdirsyncpath-options", "mkdirSync", "readdirSync", "rmSync"), (check) => {
  check("makes folders on the way, which readdirSync lists and rmSync removes", async ({ observe, expect }) => {
    const seen = { first: true, kinds: [["file", true, true]], left: false };
    expect(await observe("foldersAreMadeAndListed")).toStrictEqual(seen);
  });
});

feature("node:fs.readdirSync", about("fsreaddirsyncpath-options", "mkdirSync", "readdirSync"), (check) => {
  check("lists a whole tree, relative to its root", async ({ observe, expect }) => {
    expect(await observe("treesAreListed")).toStrictEqual(["a", "a/b", "a/b/file"]);
  });
});

feature("node:fs.cpSync", about("fscpsyncsrc-dest-options", "cpSync"), (check) => {
  check("copies a tree but for what the filter leaves out", async ({ observe, expect }) => {
    expect(await observe("treesAreCopied")).toStrictEqual(["deep", "deep/kept", "kept"]);
  });
});

feature("node:fs.globSync", about("fsglobsyncpattern-options", "globSync"), (check) => {
  check("finds paths below a folder", async ({ observe, expect }) => {
    expect(await observe("globFindsPaths")).toStrictEqual(["a.ts", "deep/c.ts"]);
  });
});

feature("node:fs.watch", about("fswatchfilename-options-listener", "watch"), (check) => {
  check("tells of a change in a folder", async ({ observe, expect }) => {
    expect(await observe("changesAreWatched")).toBe("file");
  });
});
