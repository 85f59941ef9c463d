/** Compiles an exercise once, for every runtime: into a function of its imports. */
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BuildFailure, type BuildOptions, build, type Plugin } from "esbuild";
import { InputError } from "../../wire/input-error.ts";

export interface CompiledExercise {
  /** An ES module: `default` is the function, `imports` what it wants, `watched` what of it is the package's. */
  file: string;
  /** The specifiers that it imports. */
  imports: string[];
  /** Those of the package. */
  watched: string[];
  /** What it exports. */
  names: string[];
}

/**
 * The imports stay outside: each target brings its own. The code is CommonJS in a function, so that every use of an
 * import is a read that can be counted, and one text serves bundles and runtimes alike.
 * @param name the package, whose specifiers are watched
 * @throws InputError where it can't be compiled
 */
export async function compileExercise(source: string, name: string, outfile: string): Promise<CompiledExercise> {
  const imports = new Set<string>();
  const options = {
    entryPoints: [source],
    bundle: true,
    write: false,
    platform: "neutral",
    target: "es2024",
    supported: { using: true },
    keepNames: false,
    charset: "utf8",
    logLevel: "silent",
    plugins: [asPlainModule(source), leaveOutside(imports)],
  } as const satisfies BuildOptions;
  const wrapped = {
    ...options,
    format: "cjs",
    banner: { js: "export default function (require, module) {" },
    footer: { js: "}" },
  } as const;
  const builds = [build(wrapped), build({ ...options, format: "esm", metafile: true })] as const;
  const [result, { metafile }] = await Promise.all(builds).catch((failure: BuildFailure) => {
    throw new InputError(`The exercise ${source} can't be compiled.\n${failure.message}\nMend it and check again`, {
      cause: failure,
    });
  });
  const wanted = [...imports].sort();
  const watched = wanted.filter((one) => one === name || one.startsWith(`${name}/`));
  const tail = `\nexport const imports = ${JSON.stringify(wanted)};\nexport const watched = ${JSON.stringify(watched)};\n`;
  await writeFile(outfile, result.outputFiles[0]!.text + tail);
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  return { file: outfile, imports: wanted, watched, names };
}

/** In a namespace of its own the nearest package.json doesn't change how `default` is taken. */
function asPlainModule(source: string): Plugin {
  return {
    name: "exercise",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
        kind === "entry-point" ? { path, namespace: "exercise" } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: "exercise" }, async () => ({
        contents: await readFile(source, "utf8"),
        loader: /\.[cm]?tsx?$/.test(source) ? "ts" : "js",
        resolveDir: dirname(source),
      }));
    },
  };
}

function leaveOutside(imports: Set<string>): Plugin {
  return {
    name: "imports",
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === "entry-point") return undefined;
        imports.add(path);
        return { path, external: true };
      });
    },
  };
}

/** Where a check keeps the compiled exercise: below the installed tree, so that bare specifiers lead to it. */
export const exerciseFile = (root: string, name: string): string => join(root, `wintermatrix-exercise-${name}.mjs`);
