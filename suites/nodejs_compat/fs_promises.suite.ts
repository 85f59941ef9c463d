import { suite } from "../suite.ts";

const feature = suite<typeof import("./fs_promises.probes.ts")>("nodejs_compat/fs_promises");
const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/fs.html#${anchor}`,
  needs: ["node:fs/promises.mkdtemp", "node:os.tmpdir", ...names.map((name) => `node:fs${name}`)],
  profiles: [names.some((name) => name.startsWith("/")) ? "node:node:fs/promises" : "node:node:fs"],
});

feature("node:fs/promises.access", about("promise-example", "/promises.access", "/promises.rm"), (check) => {
  check("rejects with a code, which rm with force doesn't", async ({ observe, expect }) => {
    expect(await observe("rejectionsTellTheirPlace")).toMatchObject({
      access: { code: "ENOENT" },
      folder: { code: "EISDIR" },
      forced: "nothing",
    });
  });
});

feature("node:fs/promises.readFile", about("fspromisesreadfilepath-options", "/promises.readFile"), (check) => {
  check("rejects with AbortError for an aborted signal", async ({ observe, expect }) => {
    expect(await observe("readingIsAborted")).toMatchObject({ name: "AbortError" });
  });
});

feature("node:fs/promises.writeFile", about("fspromiseswritefilefile-data-options", "/promises.writeFile"), (check) => {
  check("writes what an async iterable gives", async ({ observe, expect }) => {
    expect(await observe("piecesAreWritten")).toBe("one two");
  });
});

const handle = about("class-filehandle", "/promises.open");
const handleWith = (name: string) => ({
  needs: [...handle.needs, { probe: "handleHas" as const, args: [name], label: `FileHandle.${name}` }],
});

feature("node:fs/promises.FileHandle", handle, (check) => {
  check("writes, truncates, reads at a position", handleWith("truncate"), async ({ observe, expect }) => {
    const seen = { bytesWritten: 6, bytesRead: 3, text: "bcd\0\0\0\0\0", size: 4 };
    expect(await observe("handleWorksOnItsFile")).toStrictEqual(seen);
  });
  check(
    "gives the lines of a file",
    { ...about("filehandlereadlinesoptions", "/promises.open"), ...handleWith("readLines") },
    async ({ observe, expect }) => {
      expect(await observe("handleGivesLines")).toStrictEqual(["one", "two", "", "four"]);
    },
  );
});

feature("node:fs/promises.opendir", about("fspromisesopendirpath-options", "/promises.opendir"), (check) => {
  check("iterates the entries with their kinds", async ({ observe, expect }) => {
    expect(await observe("folderIsWalked")).toStrictEqual(["deep true", "file false"]);
  });
});

feature(
  "node:fs.createReadStream",
  about("fscreatereadstreampath-options", ".createReadStream", ".createWriteStream"),
  (check) => {
    check(
      "streams a part of a file in chunks, which createWriteStream appends to another",
      async ({ observe, expect }) => {
        expect(await observe("partIsStreamed")).toStrictEqual({ text: "kept 23456", sizes: [2, 2, 1], written: 5 });
      },
    );
    check("fails with ENOENT for a missing file", async ({ observe, expect }) => {
      expect(await observe("missingFileFailsStream")).toMatchObject({ code: "ENOENT" });
    });
  },
);

feature("node:fs.openAsBlob", about("fsopenasblobpath-options", ".openAsBlob"), (check) => {
  check("gives a Blob of a file, of which a part can be read", async ({ observe, expect }) => {
    expect(await observe("fileBecomesBlob")).toMatchObject({ size: 10, part: "234" });
  });
  check("gives it the type that is named", async ({ observe, expect }) => {
    expect(await observe("fileBecomesBlob")).toMatchObject({ type: "text/plain" });
  });
});

feature("node:fs/promises.watch", about("fspromiseswatchfilename-options", "/promises.watch"), (check) => {
  check("iterates changes and rejects with AbortError when it is aborted", async ({ observe, expect }) => {
    expect(await observe("changesAreIterated")).toMatchObject({ seen: "file", ended: { name: "AbortError" } });
  });
});
