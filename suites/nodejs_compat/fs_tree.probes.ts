import type { Dirent } from "node:fs";

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

/** A callback is called later, with the error or the result. https://nodejs.org/docs/latest-v24.x/api/fs.html#callback-example */
export async function callbacksComeLater() {
  return inFolder(async (folder, fs, join) => {
    const order: string[] = [];
    const called = new Promise<unknown[]>((resolve) =>
      fs.readdir(folder, (error, names) => resolve([error, names, order.push("called")])),
    );
    order.push("returned");
    const failed = new Promise((resolve) => fs.stat(join(folder, "missing"), (error) => resolve(error?.code)));
    return { called: await called, order, failed: await failed };
  });
}

/** Folders are made on the way, listed with their kinds, and removed whole. https://nodejs.org/docs/latest-v24.x/api/fs.html#fsmkdirsyncpath-options */
export async function foldersAreMadeAndListed() {
  return inFolder((folder, fs, join) => {
    const first = fs.mkdirSync(join(folder, "a", "b"), { recursive: true });
    fs.writeFileSync(join(folder, "a", "b", "file"), "");
    const kinds = fs.readdirSync(join(folder, "a", "b"), { withFileTypes: true }) as Dirent[];
    fs.rmSync(join(folder, "a"), { recursive: true });
    return {
      first: first === join(folder, "a"),
      kinds: kinds.map((entry) => [entry.name, entry.isFile(), entry.parentPath === join(folder, "a", "b")]),
      left: fs.existsSync(join(folder, "a")),
    };
  });
}

/** A whole tree is listed, relative to its root. https://nodejs.org/docs/latest-v24.x/api/fs.html#fsreaddirsyncpath-options */
export async function treesAreListed() {
  return inFolder((folder, fs, join) => {
    fs.mkdirSync(join(folder, "a", "b"), { recursive: true });
    fs.writeFileSync(join(folder, "a", "b", "file"), "");
    const all = fs.readdirSync(folder, { recursive: true }) as string[];
    return all.map((path) => path.replaceAll("\\", "/")).sort();
  });
}

/** A whole tree is copied, but for what is left out. https://nodejs.org/docs/latest-v24.x/api/fs.html#fscpsyncsrc-dest-options */
export async function treesAreCopied() {
  return inFolder((folder, fs, join) => {
    fs.mkdirSync(join(folder, "from", "deep"), { recursive: true });
    for (const name of ["kept", "left", join("deep", "kept")]) fs.writeFileSync(join(folder, "from", name), name);
    fs.cpSync(join(folder, "from"), join(folder, "to"), { recursive: true, filter: (path) => !path.endsWith("left") });
    return (fs.readdirSync(join(folder, "to"), { recursive: true }) as string[])
      .map((name) => name.replaceAll("\\", "/"))
      .sort();
  });
}

/** Paths are found by a pattern. https://nodejs.org/docs/latest-v24.x/api/fs.html#fsglobsyncpattern-options */
export async function globFindsPaths() {
  return inFolder((folder, fs, join) => {
    fs.mkdirSync(join(folder, "deep"));
    for (const name of ["a.ts", "b.js", join("deep", "c.ts")]) fs.writeFileSync(join(folder, name), "");
    const found = fs.globSync("**/*.ts", { cwd: folder, exclude: (name: string) => name === "b.js" });
    return found.map((path) => path.replaceAll("\\", "/")).sort();
  });
}

/** A change of a file is told to those who watch. https://nodejs.org/docs/latest-v24.x/api/fs.html#fswatchfilename-options-listener */
export async function changesAreWatched() {
  return inFolder(async (folder, fs, join) => {
    const file = join(folder, "file");
    fs.writeFileSync(file, "");
    const watcher = fs.watch(folder);
    const changed = new Promise((resolve) => watcher.on("change", (_, name) => resolve(String(name))));
    watcher.on("error", () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 10));
    fs.writeFileSync(file, "changed");
    const seen = await Promise.race([changed, new Promise((resolve) => setTimeout(resolve, 500, "no change told"))]);
    watcher.close();
    return seen;
  });
}
