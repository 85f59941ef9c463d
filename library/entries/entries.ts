/** The ways into a package. */
import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../wire/input-error.ts";
import { chooseExport, conditionsOf } from "../conditions.ts";
import type { Entry, Installed } from "../types.ts";
import { readDeclaration } from "./declaration.ts";

/** Files that a pattern such as `./*` is expanded to at most, so that nobody can make a check endless. */
const mostFiles = 50;
const mostEntries = 300;

export interface Entries {
  entries: Entry[];
  /** Said to the reader: what was cut off, what isn't code. */
  notes: string[];
}

/**
 * Every entry that is code: of `exports`, else the one of main, module or index.
 * @throws InputError where `package.json#wintermatrix` can't be read
 */
export function listEntries({ name, manifest, folder }: Installed): Entries {
  const notes: string[] = [];
  const keys = keysOf(manifest.exports).flatMap((key) => expand(key, manifest.exports, folder, notes));
  const code = [...new Set(keys)].filter((key) => isCode(key, manifest.exports));
  if (code.length === 0) notes.push("it has no entry that is code: exports names no file that a runtime could load");
  if (code.length > mostEntries) notes.push(`${code.length - mostEntries} of ${code.length} entries were not checked`);
  const declared = readDeclaration(manifest.wintermatrix).entries;
  const entries = code.slice(0, mostEntries).map((subpath) => {
    const targets = declared[subpath]?.targets;
    return { subpath, specifier: specifierOf(name, subpath), ...(targets && { targets }) };
  });
  return { entries, notes };
}

const specifierOf = (name: string, subpath: string) => (subpath === "." ? name : `${name}${subpath.slice(1)}`);

function keysOf(exports: unknown): string[] {
  if (exports === undefined || exports === null || typeof exports !== "object" || Array.isArray(exports)) return ["."];
  const keys = Object.keys(exports);
  return keys.some((key) => key.startsWith(".")) ? keys.filter((key) => key.startsWith(".")) : ["."];
}

/** What isn't code by its name, or is withheld by `null`. */
function isCode(subpath: string, exports: unknown): boolean {
  const code = /\.(json|css|scss|less|svg|png|wasm|node|txt|md|html|map|d\.[cm]?ts)$/;
  if (code.test(subpath) || subpath.endsWith("/")) return false;
  if (exports === undefined || exports === null) return true;
  const choices = ["node", "bun", "deno"].map((runtime) =>
    chooseExport(exports, subpath, conditionsOf(runtime, "native")),
  );
  const files = [...choices, chooseExport(exports, subpath, conditionsOf("workerd", "bundle"))];
  const found = files.flatMap((choice) => choice?.file ?? []);
  return found.length > 0 && found.some((file) => !code.test(file));
}

function expand(key: string, exports: unknown, folder: string, notes: string[]): string[] {
  if (!key.includes("*")) return [key];
  const target = chooseExport(exports, key, conditionsOf("node", "native"))?.file;
  if (!target?.startsWith("./") || target.split("*").length !== 2 || target.includes("..")) return [];
  const [before = "", after = ""] = target.split("*");
  const files = filesBelow(folder, before, after);
  if (files.length > mostFiles) notes.push(`"${key}" stands for ${files.length} files: ${mostFiles} were checked`);
  return files.slice(0, mostFiles).map((star) => key.replace("*", star));
}

function filesBelow(folder: string, before: string, after: string): string[] {
  const literal = (text: string) => text.replaceAll(/[[\]{}()!+@?*\\]/g, (found) => `[${found}]`);
  const found = globSync(`${literal(before.slice(0, before.lastIndexOf("/") + 1))}**/*${literal(after)}`, {
    cwd: folder,
    exclude: ["**/node_modules/**"],
  });
  return found
    .map((file) => `./${file.replaceAll("\\", "/")}`)
    .filter((file) => file.startsWith(before) && file.endsWith(after) && statSync(join(folder, file)).isFile())
    .map((file) => file.slice(before.length, file.length - after.length))
    .sort();
}

/** @throws InputError for an entry that the package doesn't have */
export function selectEntries(entries: readonly Entry[], wanted: readonly string[]): Entry[] {
  if (wanted.length === 0) return [...entries];
  return wanted.map((asked) => {
    const subpath = asked === "." || asked.startsWith("./") ? asked : `./${asked}`;
    const found = entries.find((entry) => entry.subpath === subpath || entry.specifier === asked);
    if (found) return found;
    const known = entries.map((entry) => entry.subpath);
    throw new InputError(
      `No such entry "${asked}". There are: ${known.slice(0, 40).join(", ")}. Try --entry ${known[0] ?? "."}`,
    );
  });
}
