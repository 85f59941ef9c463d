/** Which entry of the package a source file becomes: tests import `../src/index.ts`, and users get `dist/index.js`. */
import { relative, sep } from "node:path";
import { chooseFile } from "../conditions.ts";
import type { Entry, Installed } from "../types.ts";

/** Specifiers by the source file that they are made of, with neither extension nor first folder. */
export function mapSources(
  { manifest }: Pick<Installed, "manifest">,
  entries: readonly Entry[],
): (file: string, project: string) => string | undefined {
  const chosen = entries.flatMap(({ subpath, specifier }) => {
    const file = chooseFile(manifest, subpath, "node", "native")?.file;
    return file ? [[bare(file), specifier] as const] : [];
  });
  const exact = new Map(chosen);
  const built = new Map(chosen.flatMap(([file, specifier]) => (madeIn.test(file) ? [[inner(file), specifier]] : [])));
  return (file, project) => {
    const path = relative(project, file).split(sep).join("/");
    if (path.startsWith("../") || path.includes("node_modules/")) return undefined;
    return exact.get(bare(path)) ?? (writtenIn.test(path) ? built.get(inner(bare(path))) : undefined);
  };
}

/** Where what is built lies, and where its sources do. */
const madeIn = /^(dist|lib|build|out|esm|cjs|output)\//;
const writtenIn = /^(src|source|lib)\//;

const bare = (file: string) => file.replace(/^\.\//, "").replace(/\.[cm]?[jt]sx?$/, "");
/** `dist/esm/index` and `src/index` are both `index`. */
const inner = (file: string) => file.replace(/^[^/]+\//, "").replace(/^(esm|cjs|es|node)\//, "");
