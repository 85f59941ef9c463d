async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message, path } = error as NodeJS.ErrnoException;
    return { name, code, message, path };
  }
  return "nothing";
}

/** Runs in a folder of its own, which is gone afterwards. */
async function inFolder<T>(
  act: (folder: string, fs: typeof import("node:fs"), join: typeof import("node:path").join) => T,
) {
  const { default: fs } = await import("node:fs");
  const { join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const folder = fs.mkdtempSync(join(tmpdir(), "fs-"));
  try {
    return await act(folder, fs, join);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether paths are those of POSIX. https://nodejs.org/docs/latest-v24.x/api/path.html#pathsep */
export async function pathsArePosix() {
  const { sep } = await import("node:path");
  return sep === "/";
}

/** What is written is read, with the flags that were given. https://nodejs.org/docs/latest-v24.x/api/fs.html#fswritefilesyncfile-data-options */
export async function filesAreWritten() {
  return inFolder((folder, fs, join) => {
    const file = join(folder, "file");
    fs.writeFileSync(file, "é");
    fs.writeFileSync(file, Uint8Array.of(98), { flag: "a" });
    fs.appendFileSync(file, "c");
    return { text: fs.readFileSync(file, "utf8"), hex: fs.readFileSync(file).toString("hex") };
  });
}

/** An error says by its code what failed, and where. https://nodejs.org/docs/latest-v24.x/api/errors.html#class-systemerror */
export async function errorsTellTheirPlace() {
  return inFolder(async (folder, fs, join) => {
    const there = join(folder, "there");
    fs.writeFileSync(there, "x");
    const missing = await thrownBy(() => fs.readFileSync(join(folder, "missing")));
    const exclusive = await thrownBy(() => fs.writeFileSync(there, "y", { flag: "wx" }));
    const full = await thrownBy(() => fs.rmdirSync(folder));
    const own = typeof missing === "object" && missing.path === join(folder, "missing");
    return { missing, own, exclusive, full, kept: fs.readFileSync(there, "utf8") };
  });
}

/** Size and kind of a file are told. https://nodejs.org/docs/latest-v24.x/api/fs.html#fsstatsyncpath-options */
export async function statTellsOfFiles() {
  return inFolder((folder, fs, join) => {
    const file = join(folder, "file");
    fs.writeFileSync(file, "12345");
    const [stats, big] = [fs.statSync(file), fs.statSync(file, { bigint: true })];
    const kinds = [stats.isFile(), stats.isDirectory(), fs.statSync(folder).isDirectory()];
    const missing = fs.statSync(join(folder, "missing"), { throwIfNoEntry: false });
    return { sizes: [stats.size, big.size], kinds, missing };
  });
}

/** A file has the time of its last change. https://nodejs.org/docs/latest-v24.x/api/fs.html#stat-time-values */
export async function changeHasItsTime() {
  return inFolder((folder, fs, join) => {
    const before = Date.now();
    fs.writeFileSync(join(folder, "file"), "12345");
    return Math.abs(fs.statSync(join(folder, "file")).mtimeMs - before) < 60_000;
  });
}

/** Times of a file are set. https://nodejs.org/docs/latest-v24.x/api/fs.html#fsutimessyncpath-atime-mtime */
export async function timesAreSet() {
  return inFolder((folder, fs, join) => {
    const file = join(folder, "file");
    fs.writeFileSync(file, "12345");
    fs.utimesSync(file, 1000, new Date(2_000_500));
    const { atimeMs, mtime } = fs.statSync(file);
    return { atime: atimeMs, mtime: mtime.getTime(), mtimeNs: fs.statSync(file, { bigint: true }).mtimeNs };
  });
}

/** Files are renamed, copied, and not copied over others. https://nodejs.org/docs/latest-v24.x/api/fs.html#fscopyfilesyncsrc-dest-mode */
export async function filesAreMoved() {
  return inFolder(async (folder, fs, join) => {
    const [a, b, c] = ["a", "b", "c"].map((name) => join(folder, name)) as [string, string, string];
    fs.writeFileSync(a, "content");
    fs.renameSync(a, b);
    fs.copyFileSync(b, c);
    const refused = await thrownBy(() => fs.copyFileSync(b, c, fs.constants.COPYFILE_EXCL));
    return { names: fs.readdirSync(folder).sort(), copy: fs.readFileSync(c, "utf8"), refused };
  });
}

/** Links are made, read, followed, or looked at themselves. https://nodejs.org/docs/latest-v24.x/api/fs.html#fssymlinksynctarget-path-type */
export async function linksAreFollowed() {
  return inFolder((folder, fs, join) => {
    const link = join(folder, "link");
    fs.writeFileSync(join(folder, "file"), "x");
    fs.symlinkSync("file", link);
    fs.linkSync(join(folder, "file"), join(folder, "hard"));
    return {
      target: fs.readlinkSync(link),
      real: fs.realpathSync(link) === fs.realpathSync(join(folder, "file")),
      kinds: [fs.lstatSync(link).isSymbolicLink(), fs.statSync(link).isFile()],
      links: fs.statSync(join(folder, "hard")).nlink,
    };
  });
}

/** Bytes are read and written at positions. https://nodejs.org/docs/latest-v24.x/api/fs.html#fswritesyncfd-string-position-encoding */
export async function positionsAreKept() {
  return inFolder((folder, fs, join) => {
    const file = join(folder, "file");
    const handle = fs.openSync(file, "w+");
    fs.writeSync(handle, "abcdef");
    fs.writeSync(handle, "XY", 2);
    fs.ftruncateSync(handle, 5);
    const bytes = new Uint8Array(8);
    const read = fs.readSync(handle, bytes, 1, 4, 1);
    fs.closeSync(handle);
    return { text: fs.readFileSync(file, "utf8"), read, bytes: String.fromCharCode(...bytes) };
  });
}

/** Rights are changed, and asked for. https://nodejs.org/docs/latest-v24.x/api/fs.html#fschmodsyncpath-mode */
export async function rightsAreChanged() {
  return inFolder((folder, fs, join) => {
    const file = join(folder, "file");
    fs.writeFileSync(file, "", { mode: 0o600 });
    const before = fs.statSync(file).mode & 0o777;
    fs.chmodSync(file, 0o444);
    return { before, after: fs.statSync(file).mode & 0o777 };
  });
}
