/**
 * What wrangler does with `node:` modules when nodejs_compat is on: those that workerd has are left to it, others come
 * from unenv, and globals that are missing are put in place. Follows wrangler 4.164.0:
 * https://github.com/cloudflare/workers-sdk/blob/main/packages/wrangler/src/deployment-bundle/esbuild-plugins/hybrid-nodejs-compat.ts
 */
import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import { getCloudflarePreset, nonPrefixedNodeModules } from "@cloudflare/unenv-preset";
import type { Plugin, PluginBuild } from "esbuild";
import { defineEnv } from "unenv";
import type { Compat } from "./compat.ts";

/** An import that unenv replaced without a word: `debug` → `unenv/npm/debug`. */
export interface Swap {
  from: string;
  to: string;
}

const own = createRequire(import.meta.url);
const namespaces = { builtin: "required-builtin", shim: "required-shim", global: "unenv-global" };
const escaped = (names: readonly string[]) =>
  names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");

/**
 * @param root the installed tree: unenv's `debug` is taken from there, as wrangler takes it from the project
 * @param swaps what was replaced is noted there
 * @param kept modules that are not to be replaced
 */
export function fillInNode(
  { date, flags }: Compat,
  root: string,
  { swaps = [], kept = [] }: { swaps?: Swap[]; kept?: readonly string[] } = {},
): Plugin {
  return {
    name: "unenv",
    setup(build) {
      const preset = getCloudflarePreset({ compatibilityDate: date, compatibilityFlags: flags });
      const presets = [preset, { alias: { debug: "debug" } }];
      const { alias, inject, external, polyfill } = defineEnv({ presets, npmShims: true }).env;
      requireBuiltins(build);
      const wanted = Object.fromEntries(Object.entries(alias).filter(([name]) => !kept.includes(name)));
      replaceAliases(build, wanted, external, root, swaps);
      putGlobals(build, inject, polyfill);
    },
  };
}

/** `require("fs")` becomes an import, for there is no `require` in a Worker. */
function requireBuiltins(build: PluginBuild): void {
  const filter = new RegExp(`^(${escaped(nonPrefixedNodeModules)}|node:.+)$`);
  build.onResolve({ filter }, ({ kind, path }) =>
    kind === "require-call" ? { path, namespace: namespaces.builtin } : undefined,
  );
  build.onLoad({ filter: /.*/, namespace: namespaces.builtin }, ({ path }) => ({
    contents: `import builtin from ${JSON.stringify(path)}; module.exports = builtin;`,
  }));
}

function replaceAliases(
  build: PluginBuild,
  alias: Record<string, string>,
  external: readonly string[],
  root: string,
  swaps: Swap[],
): void {
  const places = new Map(Object.entries(alias).flatMap(([name, to]) => placeOf(name, to, root)));
  build.onResolve({ filter: new RegExp(`^(${escaped([...places.keys()])})$`) }, ({ kind, path }) => {
    const to = alias[path] as string;
    const outside = external.includes(to);
    if (!outside && to !== path) swaps.push({ from: path, to });
    if (kind === "require-call" && /^unenv\/(npm|mock)\//.test(to)) return { path, namespace: namespaces.shim };
    return { path: places.get(path) as string, external: outside };
  });
  build.onLoad({ filter: /.*/, namespace: namespaces.shim }, ({ path }) => ({
    contents: `import * as shim from ${JSON.stringify(path)};
module.exports = Object.entries(shim).filter(([name]) => name !== "default").reduce(
  (exports, [name, value]) => Object.defineProperty(exports, name, { value, enumerable: true }),
  "default" in shim ? shim.default : {});`,
    resolveDir: root,
  }));
}

/** unenv's files are those beside us, whatever is no file of its is the tree's; an alias of something that isn't installed is none. */
function placeOf(name: string, to: string, root: string): [string, string][] {
  const from =
    isBuiltin(to) || /^(unenv|@cloudflare\/unenv-preset)\//.test(to) ? own : createRequire(join(root, "package.json"));
  try {
    return [[name, from.resolve(to)]];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    return [];
  }
}

/** Globals that unenv provides are assigned by modules of their own, ahead of everything else. */
function putGlobals(
  build: PluginBuild,
  inject: Readonly<Record<string, string | readonly string[]>>,
  polyfill: readonly string[],
): void {
  const bySource = Map.groupBy(Object.entries(inject), ([, from]) =>
    typeof from === "string" ? from : (from[0] as string),
  );
  const name = (source: string) => `/wintermatrix-global-${source.replaceAll("/", "-")}`;
  const sources = new Map([...bySource].map(([source, globals]) => [name(source), { source, globals }]));
  build.initialOptions.inject = [
    ...(build.initialOptions.inject ?? []),
    ...sources.keys(),
    ...polyfill.map((module) => own.resolve(module)),
  ];
  build.onResolve({ filter: /^\/wintermatrix-global-/ }, ({ path }) => ({ path, namespace: namespaces.global }));
  build.onLoad({ filter: /.*/, namespace: namespaces.global }, ({ path }) => {
    const { source, globals } = sources.get(path)!;
    const lines = globals.map(([global, from], index) => {
      const imported = typeof from === "string" ? "default" : from[1];
      return `import { ${imported} as value${index} } from ${JSON.stringify(source)}; globalThis.${global} = value${index};`;
    });
    return { contents: lines.join("\n"), resolveDir: join(own.resolve("unenv"), "..") };
  });
}
