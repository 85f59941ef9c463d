/** Specifiers of an installed tree as `npm:` specifiers of the very same versions. */
import { readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import type { Installed } from "../types.ts";
import { readLock } from "./lock.ts";

/** `hono/cors` → `npm:hono@4.1.0/cors`; what isn't in the tree, such as `node:fs`, stays as it is. */
export async function npmNames(
  { root }: Pick<Installed, "root">,
  specifiers: readonly string[],
): Promise<Record<string, string>> {
  const { packages } = readLock(await readFile(join(root, "package-lock.json"), "utf8"));
  const names = specifiers.flatMap((specifier) => {
    if (isBuiltin(specifier)) return [];
    const parts = specifier.split("/");
    const name = parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
    const version = packages[`node_modules/${name}`]?.version;
    return version ? [[specifier, `npm:${name}@${version}${specifier.slice(name.length)}`] as const] : [];
  });
  return Object.fromEntries(names);
}
