import { result, type Way } from "./results.ts";

export { readsAfterGivingUp } from "./asking.probes.ts";
export { importsModule, readsFile } from "./capabilities.probes.ts";

/** Every call of node:fs that reads: what it comes to on a path that is there, and on one that isn't. https://nodejs.org/docs/latest/api/fs.html */
export async function readsInEveryWay(file: string, folder: string, missing: string) {
  const ways = await readingWays();
  const found: Record<string, { there: string; missing: string }> = {};
  for (const [name, { way, on }] of Object.entries(ways)) {
    const there = await result(way, on === "folder" ? folder : file);
    found[name] = { there, missing: (await result(way, missing)).replaceAll(missing, file) };
  }
  return found;
}

async function readingWays(): Promise<Record<string, { way: Way; on?: "folder" }>> {
  const fs = await import("node:fs");
  const { promises } = fs;
  return {
    readFileSync: { way: (path) => fs.readFileSync(path, "utf8") },
    readFile: { way: (path) => called((done) => fs.readFile(path, "utf8", done)) },
    "promises.readFile": { way: (path) => promises.readFile(path, "utf8") },
    createReadStream: { way: (path) => streamed(fs.createReadStream(path, "utf8")) },
    openSync: { way: (path) => fs.closeSync(fs.openSync(path, "r")) },
    open: { way: (path) => called<number>((done) => fs.open(path, "r", done)).then((file) => fs.closeSync(file)) },
    "promises.open": { way: async (path) => (await promises.open(path)).close() },
    openAsBlob: { way: async (path) => (await fs.openAsBlob(path)).text() },
    statSync: { way: (path) => fs.statSync(path).size },
    "promises.stat": { way: async (path) => (await promises.stat(path)).size },
    lstatSync: { way: (path) => fs.lstatSync(path).size },
    "promises.lstat": { way: async (path) => (await promises.lstat(path)).size },
    statfsSync: { way: (path) => typeof fs.statfsSync(path).type },
    existsSync: { way: (path) => fs.existsSync(path) },
    accessSync: { way: (path) => fs.accessSync(path) },
    "promises.access": { way: (path) => promises.access(path) },
    realpathSync: { way: (path) => fs.realpathSync(path) },
    "realpathSync.native": { way: (path) => fs.realpathSync.native(path) },
    "promises.realpath": { way: (path) => promises.realpath(path) },
    readlinkSync: { way: (path) => fs.readlinkSync(path) },
    readdirSync: { way: (path) => fs.readdirSync(path).length, on: "folder" },
    "promises.readdir": { way: async (path) => (await promises.readdir(path)).length, on: "folder" },
    opendirSync: { way: (path) => fs.opendirSync(path).closeSync(), on: "folder" },
    "promises.opendir": { way: async (path) => (await promises.opendir(path)).close(), on: "folder" },
  };
}

function called<T>(call: (done: (error: Error | null, value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => call((error, value) => (error ? reject(error) : resolve(value))));
}

async function streamed(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}

/** Every call of node:fs that writes, on a folder with the file `kept`. https://nodejs.org/docs/latest/api/fs.html */
export async function writesInEveryWay(folder: string) {
  const found: Record<string, string> = {};
  for (const [name, way] of Object.entries(await writingWays(`${folder}/kept`)))
    found[name] = await result(way, `${folder}/${name}`);
  return found;
}

async function writingWays(kept: string): Promise<Record<string, Way>> {
  const fs = await import("node:fs");
  const { promises } = fs;
  return {
    writeFileSync: (path) => fs.writeFileSync(path, "x"),
    writeFile: (path) => called((done) => fs.writeFile(path, "x", done as () => void)),
    "promises.writeFile": (path) => promises.writeFile(path, "x"),
    appendFileSync: (path) => fs.appendFileSync(path, "x"),
    createWriteStream: (path) =>
      new Promise((resolve, reject) => {
        const stream = fs.createWriteStream(path);
        stream.on("error", reject).on("finish", () => resolve("finished"));
        stream.end("x");
      }),
    openSync: (path) => fs.closeSync(fs.openSync(path, "w")),
    mkdirSync: (path) => fs.mkdirSync(path),
    mkdtempSync: (path) => fs.mkdtempSync(path).length,
    copyFileSync: (path) => fs.copyFileSync(kept, path),
    cpSync: (path) => fs.cpSync(kept, path),
    symlinkSync: (path) => fs.symlinkSync(kept, path),
    linkSync: (path) => fs.linkSync(kept, path),
    truncateSync: () => fs.truncateSync(kept, 1),
    chmodSync: () => fs.chmodSync(kept, 0o600),
    utimesSync: () => fs.utimesSync(kept, 1, 1),
    lutimesSync: () => fs.lutimesSync(kept, 2, 2),
    renameSync: (path) => fs.renameSync(kept, path),
    unlinkSync: () => fs.unlinkSync(kept),
    rmSync: () => fs.rmSync(kept),
  };
}

/** A database is a file; so are what it attaches, its copies and its backups. https://nodejs.org/docs/latest/api/sqlite.html#class-databasesync */
export async function writesDatabases(folder: string) {
  const { backup, DatabaseSync } = await import("node:sqlite");
  const inMemory = (statements: string) => new DatabaseSync(":memory:").exec(`create table t (a); ${statements}`);
  const ways: Record<string, Way> = {
    opened: (path) => new DatabaseSync(path).exec("create table t (a)"),
    attached: (path) => inMemory(`attach '${path}' as other; create table other.t (a)`),
    vacuumed: (path) => inMemory(`vacuum into '${path}'`),
    backup: (path) => backup(new DatabaseSync(":memory:"), path),
  };
  const found: Record<string, string> = {};
  for (const [name, way] of Object.entries(ways)) found[name] = await result(way, `${folder}/${name}.db`);
  return found;
}

/** Paths that begin in a folder, or look so, and end at a file outside. https://nodejs.org/docs/latest/api/fs.html#file-paths */
export async function readsPastScope(folder: string, file: string, name: string, url: string) {
  const fs = await import("node:fs");
  const through = (make: (path: string) => void) => (path: string) => {
    make(path);
    return fs.readFileSync(path, "utf8");
  };
  const ways: Record<string, Way> = {
    dots: () => fs.readFileSync(`${folder}/../${name}`, "utf8"),
    bytes: () => fs.readFileSync(new TextEncoder().encode(`${folder}/../${name}`) as Buffer, "utf8"),
    url: () => fs.readFileSync(new URL(url), "utf8"),
    neighbour: () => fs.readFileSync(`${folder}-beside/${name}`, "utf8"),
    symlink: through((path) => fs.symlinkSync(file, path)),
    hardlink: through((path) => fs.linkSync(file, path)),
    copy: through((path) => fs.copyFileSync(file, path)),
    rename: through((path) => fs.renameSync(file, path)),
  };
  const found: Record<string, string> = {};
  for (const [key, way] of Object.entries(ways)) found[key] = await result(way, `${folder}/${key}`);
  return found;
}
