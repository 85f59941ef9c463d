import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { imported } from "./beyond/imported.ts";
import { modules } from "./wasm/modules.ts";

export interface Bundle {
  /** The fixture server: one file, the same bytes for every target. */
  fixture: string;
  /** Hex SHA-256 of those bytes. */
  sha256: string;
  /** Bundles of the host adapters by name. */
  hosts: Record<string, string>;
  /** A script that tells the globals of a runtime in which nothing of ours is served. */
  bare: string;
  /** Probes to be run as plain scripts; beside it is `console.mjs`, whose writing is what is looked at. */
  scripts: string;
}

export interface BundleOptions {
  /** Absolute path of a module that runs ahead of everything but the harness's primordials. */
  prelude?: string;
  /** Another entry than the suites' own: the harness's tests serve probes that misbehave. */
  entry?: string;
}

const suitesEntry = fileURLToPath(new URL("./entry.ts", import.meta.url));

/** Bundles the fixture server and the host adapters into a folder. Throws esbuild's BuildFailure. */
export async function bundleFixtures(
  folder: string,
  { prelude, entry = suitesEntry }: BundleOptions = {},
): Promise<Bundle> {
  await mkdir(folder);
  const fixture = join(folder, "fixture.mjs");
  const bare = join(folder, "bare.mjs");
  const scripts = join(folder, "scripts.mjs");
  const bundles = [
    bundleHosts(folder),
    bundle(fileURLToPath(new URL("./bare.ts", import.meta.url)), bare),
    bundle(fileURLToPath(new URL("./permissions/script.ts", import.meta.url)), scripts, [servePrelude(prelude)]),
    bundle(fileURLToPath(new URL("./console/script.ts", import.meta.url)), join(folder, "console.mjs"), [
      servePrelude(prelude),
    ]),
    bundle(entry, fixture, [servePrelude(prelude)]),
    bundle(fileURLToPath(new URL("./worker-entry.ts", import.meta.url)), join(folder, "worker.mjs"), [
      servePrelude(prelude),
    ]),
    writeModules(folder),
    writeImported(folder),
  ] as const;
  // Whoever hears of a failure removes the folder: nothing may still be writing to it.
  await Promise.allSettled(bundles);
  const [hosts] = await Promise.all(bundles);
  const sha256 = createHash("sha256")
    .update(await readFile(fixture))
    .digest("hex");
  return { fixture, sha256, hosts, bare, scripts };
}

/** Beside the fixture as `<name>.wasm`: for a runtime that compiles no bytes once it serves. */
async function writeModules(folder: string): Promise<void> {
  const files = Object.entries(modules).map(([name, bytes]) => writeFile(join(folder, `${name}.wasm`), bytes));
  await Promise.all(files);
}

/** Beside the fixture too, as they are: what is imported at run time, with attributes or to look at `import.meta`. */
async function writeImported(folder: string): Promise<void> {
  await Promise.all(Object.entries(imported).map(([name, text]) => writeFile(join(folder, name), text)));
}

async function bundleHosts(folder: string): Promise<Record<string, string>> {
  const root = fileURLToPath(new URL("../runners/hosts/", import.meta.url));
  const files = (await readdir(root)).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
  const hosts = files.map((name) => [name.slice(0, -3), join(folder, `host-${name.slice(0, -3)}.mjs`)] as const);
  await Promise.all(hosts.map(([name, outfile]) => bundle(join(root, `${name}.ts`), outfile)));
  return Object.fromEntries(hosts);
}

/** Nothing is lowered and names are kept: syntax that a runtime lacks must stay in what it is given. */
async function bundle(entry: string, outfile: string, plugins: Plugin[] = []): Promise<void> {
  const { outputFiles } = await build({
    // Written by us: esbuild would make the folder anew where a run that is being stopped has just removed it.
    entryPoints: [entry],
    write: false,
    banner: { js: lateName },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "esnext",
    keepNames: true,
    charset: "utf8",
    external: ["node:*", "cloudflare:*", "bun:*"],
    logLevel: "silent",
    plugins,
  });
  await writeFile(outfile, importLate(outputFiles[0]?.text ?? ""));
}

const lateName = "const __late = (name) => name;";

/**
 * Modules of the runtime are looked for when their probe runs: Bun before 1.2 refuses all of a file for a literal
 * `import("node:sqlite")` that it doesn't have. Code in strings stays as it is.
 */
function importLate(code: string): string {
  return code.replace(/(?<![`'"])\bimport\(("(?:node|cloudflare|bun):[^"]+")\)/g, "import(__late($1))");
}

/** Resolves `wintermatrix:prelude` to the given module, or to an empty one. */
function servePrelude(path: string | undefined): Plugin {
  return {
    name: "prelude",
    setup(build) {
      build.onResolve({ filter: /^wintermatrix:prelude$/ }, () =>
        path ? { path, sideEffects: true } : { path: "none", namespace: "prelude" },
      );
      build.onLoad({ filter: /.*/, namespace: "prelude" }, () => ({ contents: "" }));
    },
  };
}
