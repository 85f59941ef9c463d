import { modules } from "./modules.ts";
import { classOf, rejectionOf, thrownBy, thrownByEach } from "./thrown.ts";

/** Wrong from the header on; cut off; of valid form, but with a function whose type isn't there. */
const broken = () => [
  Uint8Array.of(1, 2, 3, 4),
  modules.functions.slice(0, 40),
  Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 3, 2, 1, 9),
  new Uint8Array(0),
];
const noBuffers = () =>
  [undefined, null, 1, "\0asm", {}, [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]] as unknown as ArrayBuffer[];

/** A view of the bytes in the midst of a larger buffer. */
function viewOf<View>(Kind: new (buffer: ArrayBuffer, offset: number, length: number) => View): View {
  const bytes = modules.functions;
  const larger = new Uint8Array(bytes.length + 8).fill(0xff);
  larger.set(bytes, 4);
  return new Kind(larger.buffer, 4, bytes.length);
}

/** The bytes as a buffer, and as a view. */
const holders = (): BufferSource[] => [modules.functions.buffer.slice(0), viewOf(Uint8Array)];

/** What is said of a module in its holders, and of broken ones. https://webassembly.github.io/spec/js-api/#dom-webassembly-validate */
export async function validateTells() {
  return {
    valid: holders().map((bytes) => WebAssembly.validate(bytes)),
    broken: broken().map((bytes) => WebAssembly.validate(bytes)),
  };
}

/** What becomes of arguments that are no buffers. https://webassembly.github.io/spec/js-api/#dom-webassembly-validate */
export async function validateRefuses() {
  return thrownByEach(noBuffers().map((bytes) => () => WebAssembly.validate(bytes)));
}

/** A module from each holder, seen in its exports. https://webassembly.github.io/spec/js-api/#dom-module-module */
export async function constructorCompiles() {
  return holders().map((bytes) => {
    const module = new WebAssembly.Module(bytes);
    return { isModule: module instanceof WebAssembly.Module, exports: WebAssembly.Module.exports(module).length };
  });
}

/** What the constructor throws. https://webassembly.github.io/spec/js-api/#dom-module-module */
export async function constructorRefuses() {
  const { Module } = WebAssembly;
  return {
    broken: await thrownByEach(broken().map((bytes) => () => new Module(bytes))),
    noBuffers: await thrownByEach(noBuffers().map((bytes) => () => new Module(bytes))),
  };
}

/** A module from each holder, seen in its exports. https://webassembly.github.io/spec/js-api/#dom-webassembly-compile */
export async function compileCompiles() {
  const compiled = await Promise.all(holders().map((bytes) => WebAssembly.compile(bytes)));
  return compiled.map((module) => ({
    isModule: module instanceof WebAssembly.Module,
    exports: WebAssembly.Module.exports(module).length,
  }));
}

/** Bytes that change as soon as the call has returned. https://webassembly.github.io/spec/js-api/#dom-webassembly-compile */
export async function compileCopies() {
  const bytes = modules.functions.slice();
  const promise = WebAssembly.compile(bytes);
  bytes.fill(0);
  return { exports: WebAssembly.Module.exports(await promise).length };
}

/** What is said of a DataView. https://webidl.spec.whatwg.org/#AllowSharedBufferSource */
export async function dataViewsAreTaken() {
  const bytes = viewOf(DataView);
  return {
    validate: await thrownBy(() => WebAssembly.validate(bytes)),
    Module: await thrownBy(() => new WebAssembly.Module(bytes)),
    compile: await rejectionOf(() => WebAssembly.compile(bytes)),
    instantiate: await rejectionOf(() => WebAssembly.instantiate(bytes)),
  };
}

/** How `compile` rejects. https://webassembly.github.io/spec/js-api/#dom-webassembly-compile */
export async function compileRefuses() {
  return {
    broken: await Promise.all(broken().map((bytes) => rejectionOf(() => WebAssembly.compile(bytes)))),
    noBuffers: await Promise.all(noBuffers().map((bytes) => rejectionOf(() => WebAssembly.compile(bytes)))),
  };
}

/** What `instantiate` makes of bytes. https://webassembly.github.io/spec/js-api/#dom-webassembly-instantiate */
export async function instantiateTakesBytes() {
  const result = await WebAssembly.instantiate(modules.functions.slice());
  const add = result.instance.exports.add as (a: number, b: number) => number;
  return {
    keys: Object.keys(result).sort(),
    isModule: result.module instanceof WebAssembly.Module,
    isInstance: result.instance instanceof WebAssembly.Instance,
    sum: add(2, 3),
  };
}

/** How `instantiate` rejects bytes, and imports that don't fit them. https://webassembly.github.io/spec/js-api/#dom-webassembly-instantiate */
export async function instantiateRefusesBytes() {
  const imports = (host: unknown) => ({ host }) as WebAssembly.Imports;
  const calls = [
    ...broken().map((bytes) => () => WebAssembly.instantiate(bytes)),
    () => WebAssembly.instantiate(modules.start),
    () => WebAssembly.instantiate(modules.start, imports(undefined)),
    () => WebAssembly.instantiate(modules.start, imports({ started: 1 })),
    () => WebAssembly.instantiate(modules.startTrap),
    () => WebAssembly.instantiate(undefined as unknown as ArrayBuffer),
  ];
  return Promise.all(calls.map(rejectionOf));
}

/** An error of a start function, by identity. https://webassembly.github.io/spec/js-api/#instantiate-the-core-of-a-webassembly-module */
export async function instantiatePassesErrors() {
  const own = new Error("from start");
  const started = () => {
    throw own;
  };
  const seen = await WebAssembly.instantiate(modules.start, { host: { started } }).catch((error: unknown) => error);
  return { isOwn: seen === own, otherwise: seen === own ? undefined : classOf(seen) };
}
