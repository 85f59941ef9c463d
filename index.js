// What `import … from "wintermatrix"` gives; its types and docs are in cli/api/public.ts. Plain JavaScript, so that the
// checkout and the published package, where Node strips no types, have the same file; no await at its top, so that
// require() takes it.
import { existsSync } from "node:fs";

/** Gives back what it is given: an editor then knows the keys of a config and their types. */
export function defineConfig(config) {
  return config;
}

/** Loaded when it is needed: a config imports this file as well. */
async function load() {
  const source = new URL("./cli/api/api.ts", import.meta.url);
  const { api } = await import((existsSync(source) ? source : new URL("./dist/cli/api/api.js", import.meta.url)).href);
  return api;
}

export const run = async (...given) => (await load()).run(...given);
export const check = async (...given) => (await load()).check(...given);
export const loadResults = async (...given) => (await load()).loadResults(...given);
export const diff = async (...given) => (await load()).diff(...given);
