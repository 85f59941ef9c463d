import { suite } from "../suite.ts";

const feature = suite<typeof import("./fs.probes.ts")>("nodejs_compat/fs");

const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/fs.html#${anchor}`,
  needs: ["node:fs.mkdtempSync", "node:os.tmpdir", ...names.map((name) => `node:fs.${name}`)],
  profiles: ["node:node:fs"],
});

feature(
  "node:fs.writeFileSync",
  about("fswritefilesyncfile-data-options", "writeFileSync", "appendFileSync"),
  (check) => {
    check("writes text and bytes, and appends", async ({ observe, expect }) => {
      expect(await observe("filesAreWritten")).toStrictEqual({ text: "ébc", hex: "c3a96263" });
    });
    const errors = "https://nodejs.org/docs/latest-v24.x/api/errors.html#class-systemerror";
    check(
      "throws errors with a code, and the path of a missing file",
      { spec: errors },
      async ({ observe, expect }) => {
        expect(await observe("errorsTellTheirPlace")).toMatchObject({
          missing: { code: "ENOENT" },
          own: true,
          exclusive: { code: "EEXIST" },
          full: { code: "ENOTEMPTY" },
          kept: "x",
        });
      },
    );
  },
);

feature("node:fs.statSync", about("fsstatsyncpath-options", "statSync"), (check) => {
  check("tells size and kind, and nothing of what isn't there", async ({ observe, expect }) => {
    const seen = { sizes: [5, 5n], kinds: [true, false, true], missing: undefined };
    expect(await observe("statTellsOfFiles")).toStrictEqual(seen);
  });
  check("tells when a file was written", about("stat-time-values"), async ({ observe, expect }) => {
    expect(await observe("changeHasItsTime")).toBe(true);
  });
});

feature("node:fs.utimesSync", about("fsutimessyncpath-atime-mtime", "utimesSync", "statSync"), (check) => {
  check("sets both times of a file", async ({ observe, expect }) => {
    const seen = { atime: 1_000_000, mtime: 2_000_500, mtimeNs: 2_000_500_000_000n };
    expect(await observe("timesAreSet")).toStrictEqual(seen);
  });
});

feature("node:fs.copyFileSync", about("fscopyfilesyncsrc-dest-mode", "copyFileSync", "renameSync"), (check) => {
  check("copies what was renamed, and copies over nothing with COPYFILE_EXCL", async ({ observe, expect }) => {
    const refused = { code: "EEXIST" };
    expect(await observe("filesAreMoved")).toMatchObject({ names: ["b", "c"], copy: "content", refused });
  });
});

feature("node:fs.symlinkSync", about("fssymlinksynctarget-path-type", "symlinkSync", "linkSync"), (check) => {
  check("makes links that are read, followed and told from files", async ({ observe, expect }) => {
    const seen = { target: "file", real: true, kinds: [true, true], links: 2 };
    expect(await observe("linksAreFollowed")).toStrictEqual(seen);
  });
});

feature(
  "node:fs.writeSync",
  about("fswritesyncfd-string-position-encoding", "writeSync", "openSync", "readSync"),
  (check) => {
    check("writes and reads at positions of an open file", async ({ observe, expect }) => {
      expect(await observe("positionsAreKept")).toStrictEqual({ text: "abXYe", read: 4, bytes: "\0bXYe\0\0\0" });
    });
  },
);

feature("node:fs.chmodSync", about("fschmodsyncpath-mode", "chmodSync"), (check) => {
  const posix = { probe: "pathsArePosix", label: "a system with POSIX rights" } as const;
  check("sets the rights that statSync tells", { needs: [posix] }, async ({ observe, expect }) => {
    expect(await observe("rightsAreChanged")).toStrictEqual({ before: 0o600, after: 0o444 });
  });
});
