/** How probes come by a module, whether or not the runtime compiles bytes. */
import { type ModuleName, modules } from "./modules.ts";

/**
 * The module of a name. Where bytes may not be compiled, the one that was compiled with the fixture server: the bundle
 * has its bytes beside it as `<name>.wasm`. Its specifier is computed, so that no bundler resolves it.
 */
export async function load(name: ModuleName): Promise<WebAssembly.Module> {
  try {
    return new WebAssembly.Module(modules[name]);
  } catch (refused) {
    const found = await import(`${beside}${name}.wasm`).catch(() => Promise.reject(refused));
    return found.default;
  }
}

const beside: string = "./";

/** The exports of a fresh instance. */
export async function exportsOf<Exports>(name: ModuleName, imports?: WebAssembly.Imports): Promise<Exports> {
  return new WebAssembly.Instance(await load(name), imports).exports as Exports;
}
