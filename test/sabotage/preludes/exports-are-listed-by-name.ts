/** WebAssembly.Module.exports lists by name, and not in the order of the module. */
export const target = "bun";
export const reddens = ["WebAssembly.Module.imports and exports"];

const { Module } = WebAssembly;
const list = Module.exports;
Module.exports = (...args) => list.apply(Module, args).sort((left, right) => (left.name < right.name ? -1 : 1));
