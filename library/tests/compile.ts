/** Compiles a Vitest file, with a collector in the place of `vitest`, as an exercise is compiled. */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildFailure, build, type Message, type Plugin } from "esbuild";
import type { CompiledExercise } from "../exercise/compile.ts";
import type { CheckContext } from "../layers/context.ts";
import { findProject } from "./find.ts";
import { mapSources } from "./source.ts";

const inside = (name: string) => fileURLToPath(new URL(`../inside/vitest/${name}.ts`, import.meta.url));

/** @returns the compiled file, or why it can't be carried */
export async function compileTests(
  file: string,
  { installed, entries }: CheckContext,
  outfile: string,
): Promise<CompiledExercise | { reason: string }> {
  const imports = new Set<string>();
  const project = findProject(file, installed.name);
  const source = mapSources(installed, entries);
  const entryOf = (path: string) => (project ? source(path, project) : undefined);
  const contents = `export { collected, run } from ${JSON.stringify(inside("run"))};\nimport ${JSON.stringify(file)};\n`;
  try {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: dirname(file), sourcefile: "wintermatrix-tests.ts", loader: "ts" },
      bundle: true,
      write: false,
      format: "cjs",
      platform: "neutral",
      mainFields: ["module", "main"],
      conditions: ["import", "module"],
      target: "es2024",
      supported: { using: true },
      define: { "import.meta.vitest": "undefined" },
      charset: "utf8",
      logLevel: "silent",
      banner: { js: "export default function (require, module) {" },
      footer: { js: "}" },
      plugins: [placeImports(imports, installed.root, installed.name, entryOf)],
    });
    const wanted = [...imports].sort();
    const watched = wanted.filter((one) => one === installed.name || one.startsWith(`${installed.name}/`));
    const tail = `\nexport const imports = ${JSON.stringify(wanted)};\nexport const watched = ${JSON.stringify(watched)};\n`;
    await writeFile(outfile, outputFiles[0]!.text + tail);
    return { file: outfile, imports: wanted, watched, names: ["collected", "run"] };
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>;
    if (!errors) throw error;
    return { reason: describe(errors) };
  }
}

function describe([first, ...more]: readonly Message[]): string {
  const text = (first?.text ?? "").replace(/^Top-level await .*/, "top-level await");
  return more.length > 0 ? `${text}, and ${more.length} more` : text;
}

/**
 * The package, and what users install along with it, is each target's own; helpers and development dependencies are
 * compiled in.
 */
function placeImports(
  imports: Set<string>,
  root: string,
  name: string,
  entryOf: (file: string) => string | undefined,
): Plugin {
  const outside = (path: string) => {
    imports.add(path);
    return { path, external: true };
  };
  const isInstalled = (path: string) => {
    const owner = path
      .split("/")
      .slice(0, path.startsWith("@") ? 2 : 1)
      .join("/");
    return owner === name || existsSync(join(root, "node_modules", owner, "package.json"));
  };
  return {
    name: "tests",
    setup(build) {
      build.onResolve({ filter: /^vitest(\/.*)?$/ }, ({ path }) =>
        path === "vitest" ? { path: inside("vitest") } : { errors: [{ text: `${path} is not carried` }] },
      );
      build.onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
        if (isBuiltin(path)) return outside(path.startsWith("node:") ? path : `node:${path}`);
        if (importer.includes("/inside/vitest/") || isOurs(importer)) return undefined;
        return isInstalled(path) ? outside(path) : undefined;
      });
      build.onResolve({ filter: /^\.{1,2}(\/|$)/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (pluginData === seen || isOurs(importer)) return undefined;
        const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: seen });
        const specifier = found.errors.length === 0 ? entryOf(found.path) : undefined;
        return specifier ? outside(specifier) : undefined;
      });
    },
  };
}
const seen = Symbol("resolved already");

/** Vitest's own parts, which the collector brings along. */
const isOurs = (importer: string) => /\/node_modules\/(@vitest\/|chai\/|tinyrainbow\/)/.test(importer);
