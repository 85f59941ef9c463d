/** Bundles entries for an edge target, as its deploy tool does. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildFailure, type BuildOptions, build, type Message, type Metafile } from "esbuild";
import { edgeConditions } from "../conditions.ts";
import type { CompiledExercise } from "../exercise/compile.ts";
import type { Compat } from "./compat.ts";
import { collectModules, emptyModules, leaveCloudflareImports, leaveNodeImports, leaveUnresolved } from "./plugins.ts";
import { fillInNode, type Swap } from "./unenv.ts";

export interface BundleRequest {
  /** The installed tree. */
  root: string;
  /** A new folder for what is made. */
  folder: string;
  compat: Compat;
  specifiers: readonly string[];
  exercise?: CompiledExercise;
  /** Changes to how it is bundled, for counterfactuals. */
  change?: BuildChange;
}

export interface BuildChange extends Partial<Pick<BuildOptions, "conditions" | "platform">> {
  /** Modules that stand for an empty one. */
  emptied?: readonly string[];
  /** Modules that unenv is not to replace. */
  kept?: readonly string[];
  /** Entries are imported when they are asked for, in a handler; at module scope otherwise. */
  late?: boolean;
  /** Functions of the exercise that are called at module scope; in a handler otherwise. */
  early?: readonly string[];
}

export interface Bundled {
  /** The Worker: modules beside it belong to it. */
  file: string;
  /** Absolute path of the source map. */
  map: string;
  metafile: Metafile;
  /** The entry as metafile's inputs call it. */
  start: string;
  bytes: number;
  swaps: Swap[];
}

export interface Unbundled {
  errors: Message[];
  /** From a bundle that left out what couldn't be resolved; absent where that failed too. */
  metafile?: Metafile;
  start: string;
  swaps: Swap[];
}

const worker = fileURLToPath(new URL("../inside/worker.ts", import.meta.url));
const ask = fileURLToPath(new URL("../inside/ask-worker.ts", import.meta.url));
const startFile = "wintermatrix-start.mjs";

/** Bundles, or says why it can't be. */
export async function bundleEntries(request: BundleRequest): Promise<Bundled | Unbundled> {
  const { root, folder } = request;
  await mkdir(folder, { recursive: true });
  const swaps: Swap[] = [];
  const options = optionsOf(request, swaps);
  try {
    const { metafile } = await build(options);
    const file = join(folder, "worker.mjs");
    await writeFile(join(folder, "meta.json"), JSON.stringify(metafile));
    return { file, map: `${file}.map`, metafile, start: startFile, bytes: bytesOf(metafile), swaps: unique(swaps) };
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>;
    if (!errors) throw error;
    const metafile = await lookAgain({ ...options, outdir: join(folder, "second"), absWorkingDir: root });
    return { errors, start: startFile, swaps: unique(swaps), ...(metafile && { metafile }) };
  }
}

/** wrangler 4.164.0: packages/wrangler/src/deployment-bundle/bundle.ts in https://github.com/cloudflare/workers-sdk */
function optionsOf(request: BundleRequest, swaps: Swap[]) {
  const { root, folder, compat, change = {} } = request;
  const { emptied = [], kept = [], late: _late, early: _early, ...changed } = change;
  const production = '"production"';
  return {
    stdin: { contents: startText(request), resolveDir: root, sourcefile: startFile, loader: "js" },
    absWorkingDir: root,
    outdir: folder,
    entryNames: "worker",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    write: true,
    keepNames: true,
    external: ["__STATIC_CONTENT_MANIFEST"],
    format: "esm",
    target: "es2024",
    supported: { "import-source": true, using: true },
    sourcemap: true,
    metafile: true,
    conditions: [...edgeConditions],
    define: {
      "navigator.userAgent": '"Cloudflare-Workers"',
      "process.env.NODE_ENV": production,
      "global.process.env.NODE_ENV": production,
      "globalThis.process.env.NODE_ENV": production,
    },
    loader: { ".js": "jsx", ".mjs": "jsx", ".cjs": "jsx" },
    logLevel: "silent",
    ...changed,
    plugins: [
      emptyModules(emptied),
      collectModules(folder),
      compat.mode === "v2" ? fillInNode(compat, root, { swaps, kept }) : leaveNodeImports,
      leaveCloudflareImports,
    ],
  } satisfies BuildOptions;
}

function startText({ specifiers, exercise, change = {} }: BundleRequest): string {
  const { late = false, early = [] } = change;
  const names = [...new Set([...specifiers, ...(exercise?.imports ?? [])])].map((name) => JSON.stringify(name));
  const imports = late ? [] : names.map((name, index) => `import * as module${index} from ${name};`);
  const modules = names.map((name, index) => `${name}: () => ${late ? `import(${name})` : `module${index}`}`);
  const host = `{ load: async (name) => modules[name](), ask${exercise ? ", exercise: async () => exercised" : ""} }`;
  return [
    `import { createWorker, workEarly } from ${JSON.stringify(worker)};`,
    `import { askWorker as ask } from ${JSON.stringify(ask)};`,
    ...imports,
    exercise ? `import * as exercised from ${JSON.stringify(exercise.file)};` : "",
    `const modules = { ${modules.join(", ")} };`,
    `export default ${early.length > 0 ? `await workEarly(${host}, ${JSON.stringify(early)})` : `createWorker(${host})`};`,
  ].join("\n");
}

async function lookAgain(options: BuildOptions): Promise<Metafile | undefined> {
  const plugins = [...(options.plugins ?? []), leaveUnresolved];
  const { metafile } = await build({ ...options, write: false, metafile: true, plugins }).catch(nothing);
  return metafile;
}

/** What fails a second time is told by its errors alone. */
const nothing = (error: Partial<BuildFailure>): { metafile?: Metafile } => {
  if (!error.errors) throw error;
  return {};
};

/** What the library and its dependencies weigh in it; our own part is no user's. */
function bytesOf({ outputs }: Metafile): number {
  const parts = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const theirs = parts.filter(([name]) => name.startsWith("node_modules/"));
  return theirs.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}

const unique = (swaps: readonly Swap[]): Swap[] => [...new Map(swaps.map((swap) => [swap.from, swap])).values()];
