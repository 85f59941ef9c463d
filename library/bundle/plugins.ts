/** The smaller plugins of an edge bundle, after wrangler's own. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "esbuild";

/** `node:` imports that nothing resolves are left to the runtime, with a warning at most (wrangler without nodejs_compat). */
export const leaveNodeImports: Plugin = {
  name: "node-imports",
  setup(build) {
    build.onResolve({ filter: /^node:/ }, () => ({ external: true }));
  },
};

/** `cloudflare:workers` and its like are the runtime's. */
export const leaveCloudflareImports: Plugin = {
  name: "cloudflare-imports",
  setup(build) {
    build.onResolve({ filter: /^cloudflare:/ }, () => ({ external: true }));
  },
};

/** Files that become modules of their own beside the Worker; wasm may not be compiled from bytes there. */
const rules = [
  { filter: /\.wasm(\?module)?$/, name: (hash: string, file: string) => `${hash}-${file}` },
  // The runner embeds what is named like this as a text module.
  { filter: /\.(txt|html|sql)$/, name: (hash: string) => `imported-${hash}.txt` },
];

/** https://developers.cloudflare.com/workers/wrangler/bundling/#including-non-javascript-modules */
export function collectModules(folder: string): Plugin {
  return {
    name: "modules",
    setup(build) {
      for (const { filter, name } of rules)
        build.onResolve({ filter }, async ({ path, kind, importer, resolveDir, pluginData }) => {
          if (pluginData === skip || kind === "entry-point") return undefined;
          const bare = path.replace(/\?.*$/, "");
          const found = await build.resolve(bare, { kind, importer, resolveDir, pluginData: skip });
          if (found.errors.length > 0) return { errors: found.errors };
          const content = readFileSync(found.path);
          const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
          const file = name(hash, basename(bare));
          writeFileSync(join(folder, file), content);
          return { path: `./${file}`, external: true };
        });
    },
  };
}
const skip = Symbol("resolved already");

/** What can't be resolved stays outside: for a second look at a bundle that failed, at who imports what. */
export const leaveUnresolved: Plugin = {
  name: "unresolved",
  setup(build) {
    build.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === seen || kind === "entry-point") return undefined;
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: seen });
      return found.errors.length > 0 ? { path, external: true } : undefined;
    });
    // What can't be parsed (a native addon) is empty.
    build.onLoad({ filter: /\.node$/ }, () => ({ contents: "" }));
  },
};
const seen = Symbol("resolved already");

/** What a user gets by an alias to a file that holds `module.exports = {}`. */
export function emptyModules(names: readonly string[]): Plugin {
  return {
    name: "empty",
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path }) =>
        names.includes(path) ? { path, namespace: "empty" } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "module.exports = {};" }));
    },
  };
}
