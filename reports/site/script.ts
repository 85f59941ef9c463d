/** The page's script: the modules of `browser/` in one text, since a page without any request can import nothing. */
import { readFileSync } from "node:fs";

const imports = /^import\s+(?:\{[^}]*\}\s+from\s+)?"(\.\/[^"]+)";[ \t]*\n?/gm;

/** `export { a, b };`, as compilers write it, and `export ` ahead of a declaration. */
const exports = /^export\s+(?:\{[^}]*\};?[ \t]*\n?)?/gm;

function collect(url: URL, seen: Map<string, string>): void {
  if (seen.has(url.href)) return;
  const text = readFileSync(url, "utf8").replaceAll("\r\n", "\n");
  // Its place is taken before its imports are followed, so that a circle ends; its text goes in after theirs.
  seen.set(url.href, "");
  for (const [, path] of text.matchAll(imports)) collect(new URL(path!, url), seen);
  seen.delete(url.href);
  seen.set(url.href, text.replace(imports, "").replace(exports, ""));
}

/**
 * Joins a module and what it imports into one script, each file once and after those that it needs. Made for modules that
 * import from `./` by name and export declarations; they share one scope, so a name stands for one thing in all of them.
 */
export function joinModules(entry: URL): string {
  const seen = new Map<string, string>();
  collect(entry, seen);
  return `(() => {\n"use strict";\n${[...seen.values()].join("\n")}})();\n`;
}
