import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";

/** The versions of what a bundle is made with; wrangler pins the same. */
export function toolchain(): Record<string, string> {
  const names = ["esbuild", "unenv", "@cloudflare/unenv-preset"];
  return Object.fromEntries(names.map((name) => [name, versionOf(name)]));
}

function versionOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (!file) throw new Error(`${name} is not installed`);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
