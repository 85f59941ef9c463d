import { readdir } from "node:fs/promises";
import { extname } from "node:path";
import type { Runner } from "./runner.ts";

/** Every runner by its key: the default exports of the files in a folder, by default `runtimes/` beside this one. */
export async function loadRunners(folder = new URL("./runtimes/", import.meta.url)): Promise<Map<string, Runner>> {
  const files = (await readdir(folder)).filter(isModule).sort();
  const runners = await Promise.all(files.map((file) => loadRunner(file, folder)));
  return new Map(runners.map((runner) => [runner.key, runner]));
}

/** `.ts` in the checkout, `.js` once built; declarations and source maps lie beside the built ones. */
function isModule(file: string): boolean {
  return file.endsWith(extname(import.meta.url)) && !file.endsWith(".d.ts");
}

async function loadRunner(file: string, folder: URL): Promise<Runner> {
  const module: { default?: Runner } = await import(new URL(file, folder).href);
  const key = file.replace(/\.[jt]s$/, "");
  if (module.default?.key !== key)
    throw new Error(`runners/runtimes/${file} must export a runner by default whose key is "${key}"`);
  return module.default;
}
