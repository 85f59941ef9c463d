import { load } from "./load.ts";
import { thrownByEach } from "./thrown.ts";

/** What a module imports and exports. https://webassembly.github.io/spec/js-api/#dom-module-imports */
export async function membersAreListed() {
  const { Module } = WebAssembly;
  const [kinds, empty] = [await load("kinds"), await load("empty")];
  const [exports, again] = [Module.exports(kinds), Module.exports(kinds)];
  return {
    imports: Module.imports(kinds),
    exports,
    none: [Module.imports(empty), Module.exports(empty)],
    freshEachTime: exports !== again,
  };
}

/** Tags among imports and exports. https://webassembly.github.io/spec/js-api/#string-value-of-the-extern-type */
export async function tagsAreListed() {
  const module = await load("exceptions");
  const { exports, imports } = WebAssembly.Module;
  return { imports: imports(module), exports: exports(module).filter(({ kind }) => kind === "tag") };
}

/** Sections by their name. https://webassembly.github.io/spec/js-api/#dom-module-customsections */
export async function sectionsAreGiven() {
  const module = await load("kinds");
  const bytesOf = (name: string) =>
    WebAssembly.Module.customSections(module, name).map((buffer) => [...new Uint8Array(buffer)]);
  const [first] = WebAssembly.Module.customSections(module, "own");
  new Uint8Array(first as ArrayBuffer).fill(0);
  return {
    own: bytesOf("own"),
    other: bytesOf("other"),
    unnamed: bytesOf(""),
    missing: bytesOf("none"),
    areBuffers: first instanceof ArrayBuffer,
  };
}

/** What is no module, and a section that isn't named. https://webassembly.github.io/spec/js-api/#modules */
export async function othersAreRefused() {
  const { Module } = WebAssembly;
  const module = await load("empty");
  const others = [undefined, {}, Module, Module.prototype] as WebAssembly.Module[];
  return {
    exports: await thrownByEach(others.map((other) => () => Module.exports(other))),
    imports: await thrownByEach(others.map((other) => () => Module.imports(other))),
    customSections: await thrownByEach(others.map((other) => () => Module.customSections(other, ""))),
    unnamed: await thrownByEach([() => Reflect.apply(Module.customSections, Module, [module])]),
  };
}
