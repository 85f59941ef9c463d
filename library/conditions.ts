/** Which conditions are active where, and which of them chose a file. */
import type { Manifest } from "./types.ts";

/** By runtime, when a package is imported there; the order of a manifest decides, not this one. Measured. */
const native: Readonly<Record<string, readonly string[]>> = {
  node: ["node", "node-addons", "module-sync", "import", "default"],
  bun: ["bun", "node", "node-addons", "import", "default"],
  deno: ["deno", "node", "module-sync", "import", "default"],
};

/** What wrangler gives to esbuild: https://developers.cloudflare.com/workers/wrangler/bundling/#conditional-exports */
export const edgeConditions = ["workerd", "worker", "browser"] as const;

/** The conditions that are active for an `import` in a runtime. */
export function conditionsOf(runtime: string, way: "bundle" | "native"): readonly string[] {
  return way === "bundle" ? [...edgeConditions, "import", "default"] : (native[runtime] ?? ["import", "default"]);
}

/** A file that a manifest names, and the way through the manifest that chose it. */
export interface Choice {
  /** As written: `./dist/index.js`. */
  file: string;
  /** `exports["."].import.default`, or the field: `main`. */
  through: string;
}

/** Follows `exports` for a subpath. Undefined where it has none, or none for these conditions. https://nodejs.org/api/esm.html#resolution-algorithm-specification */
export function chooseExport(exports: unknown, subpath: string, conditions: readonly string[]): Choice | undefined {
  if (!isBranch(exports) || !Object.keys(exports).some((key) => key.startsWith(".")))
    return subpath === "." ? follow(exports, "exports", conditions) : undefined;
  const exact = Object.hasOwn(exports, subpath) ? exports[subpath] : undefined;
  if (exact !== undefined) return follow(exact, `exports[${JSON.stringify(subpath)}]`, conditions);
  return choosePattern(exports, subpath, conditions);
}

type Branch = Record<string, unknown>;
const isBranch = (value: unknown): value is Branch =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Steps into a hostile manifest that are followed at most. */
const deepest = 50;

function follow(value: unknown, through: string, conditions: readonly string[], depth = 0): Choice | undefined {
  if (typeof value === "string") return { file: value, through };
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) return firstOf(value, (one) => follow(one, through, conditions, depth + 1));
  if (!isBranch(value)) return undefined;
  const active = Object.keys(value).filter((key) => conditions.includes(key));
  return firstOf(active, (key) => follow(value[key], `${through}.${key}`, conditions, depth + 1));
}

function choosePattern(exports: Branch, subpath: string, conditions: readonly string[]): Choice | undefined {
  const fits = Object.keys(exports).filter((key) => {
    const [before = "", after = ""] = key.split("*");
    const long = subpath.length >= before.length + after.length;
    return key.includes("*") && long && subpath.startsWith(before) && subpath.endsWith(after);
  });
  const [best] = fits.sort((left, right) => right.indexOf("*") - left.indexOf("*"));
  if (best === undefined) return undefined;
  const [before = "", after = ""] = best.split("*");
  const star = subpath.slice(before.length, subpath.length - after.length);
  const choice = follow(exports[best], `exports[${JSON.stringify(best)}]`, conditions);
  return choice && { ...choice, file: choice.file.replaceAll("*", star) };
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The file that a manifest chooses for a subpath, by `exports` or by the older fields that the way reads. */
export function chooseFile(
  manifest: Manifest,
  subpath: string,
  runtime: string,
  way: "bundle" | "native",
): Choice | undefined {
  if (manifest.exports !== undefined && manifest.exports !== null)
    return chooseExport(manifest.exports, subpath, conditionsOf(runtime, way));
  if (subpath !== ".") return { file: subpath, through: "its path" };
  const fields = way === "bundle" ? (["browser", "module", "main"] as const) : (["main"] as const);
  const field = fields.find((name) => typeof manifest[name] === "string");
  return field ? { file: String(manifest[field]), through: field } : { file: "./index.js", through: "index.js" };
}
