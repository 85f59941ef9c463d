/** Known non-passes by runtime, each looked into by hand. A gap never changes a verdict: it says why it is so. */
import { readdirSync } from "node:fs";
import { dirname, extname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface KnownGap {
  /** An id, or a pattern over ids. */
  checks: string | RegExp;
  /** The versions of the runtime in which it holds, as a semver range (`<1.5`); every one where absent. */
  versions?: string;
  /** What the runtime does instead, and what the clause says. */
  reason: string;
  /** The runtime's own issue or page about it, where one is certain. */
  upstream?: string;
  /** The runtime's own documentation of it, where it says that it differs. */
  documented?: string;
}

/** A gap with the file that it is written in, from the project's root. */
export interface LoadedGap extends KnownGap {
  file: string;
}

/** The gaps of every runtime by its key: the default exports of `gaps/<key>/<area>.ts`. */
export async function loadGaps(): Promise<Record<string, LoadedGap[]>> {
  const folder = fileURLToPath(new URL("./gaps/", import.meta.url));
  const extension = extname(import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const modules = files.filter((file) => file.endsWith(extension) && !file.endsWith(`.d${extension}`));
  const loaded = modules.sort().map(async (file) => ({
    key: dirname(file),
    gaps: ((await import(pathToFileURL(join(folder, file)).href)) as { default: readonly KnownGap[] }).default.map(
      (gap) => ({ ...gap, file: `runners/gaps/${file.split(sep).join("/").replace(/\.js$/, ".ts")}` }),
    ),
  }));
  const byKey = Map.groupBy(await Promise.all(loaded), ({ key }) => key);
  return Object.fromEntries([...byKey].map(([key, files]) => [key, files.flatMap(({ gaps }) => gaps)]));
}
