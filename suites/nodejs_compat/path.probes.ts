type Method = "join" | "normalize" | "relative" | "resolve" | "dirname" | "basename" | "extname" | "isAbsolute";
type Flavour = "posix" | "win32";

/** Paths of both systems are worked on everywhere. https://nodejs.org/docs/latest-v24.x/api/path.html#windows-vs-posix */
export async function pathsAreComputed(flavour: Flavour, ...calls: [method: Method, ...args: string[]][]) {
  const { default: path } = await import("node:path");
  return calls.map(([method, ...args]) => (path[flavour][method] as (...args: string[]) => unknown)(...args));
}

/** A path is taken apart and put together. https://nodejs.org/docs/latest-v24.x/api/path.html#pathparsepath */
export async function pathsAreTakenApart(flavour: Flavour, path: string) {
  const { default: paths } = await import("node:path");
  const parsed = paths[flavour].parse(path);
  return { parsed: { ...parsed }, back: paths[flavour].format(parsed) };
}

/** A relative path starts where the process is. https://nodejs.org/docs/latest-v24.x/api/path.html#pathresolvepaths */
export async function resolveStartsAtTheWorkingDirectory() {
  const { join, resolve } = await import("node:path");
  const { default: process } = await import("node:process");
  return resolve("a", "..", "b") === join(process.cwd(), "b");
}

/** A path is matched with a pattern. https://nodejs.org/docs/latest-v24.x/api/path.html#pathmatchesglobpath-pattern */
export async function pathsMatchGlobs(...cases: [path: string, pattern: string][]) {
  const { posix } = await import("node:path");
  return cases.map(([path, pattern]) => posix.matchesGlob(path, pattern));
}
