import { exportsOf } from "./load.ts";
import { thrownBy, thrownByEach } from "./thrown.ts";

type Descriptor = WebAssembly.MemoryDescriptor;
const made = (descriptor: unknown) => () => new WebAssembly.Memory(descriptor as Descriptor);

/** A new memory's buffer. https://webassembly.github.io/spec/js-api/#dom-memory-memory */
export async function memoriesAreMade() {
  const memory = new WebAssembly.Memory({ initial: 2 });
  const { buffer } = memory;
  return {
    isArrayBuffer: buffer instanceof ArrayBuffer,
    bytes: buffer.byteLength,
    zeroed: new Uint8Array(buffer).every((byte) => byte === 0),
    same: memory.buffer === buffer,
    none: new WebAssembly.Memory({ initial: 0 }).buffer.byteLength,
  };
}

/** Sizes that are converted, and those that aren't taken. https://webassembly.github.io/spec/js-api/#addressvaluetou64 */
export async function descriptorsAreRead() {
  const { Memory } = WebAssembly;
  const wrong = [undefined, null, 1, "", {}, { maximum: 1 }];
  const outside = [-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 32, {}, "x"];
  const converted = ["1", 1.9, { valueOf: () => 1 }, true];
  return {
    wrong: await thrownByEach([...wrong.map(made), () => Reflect.apply(Memory, undefined, [{ initial: 0 }])]),
    outside: await thrownByEach(outside.map((initial) => made({ initial }))),
    outsideMaximum: await thrownByEach(outside.map((maximum) => made({ initial: 0, maximum }))),
    converted: converted.map((initial) => made({ initial })().buffer.byteLength),
  };
}

/** Sizes beyond what is valid. https://webassembly.github.io/spec/js-api/#dom-memory-memory */
export async function limitsAreChecked() {
  const limits = [{ initial: 2, maximum: 1 }, { initial: 65_537 }, { initial: 0, maximum: 65_537 }];
  return thrownByEach(limits.map(made));
}

/** What growing does to the buffer. https://webassembly.github.io/spec/js-api/#dom-memory-grow */
export async function growDetaches() {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 3 });
  const first = memory.buffer;
  new Uint8Array(first)[65_535] = 7;
  const before = memory.grow(1);
  const second = memory.buffer;
  const facts = { before, kept: new Uint8Array(second)[65_535], bytes: second.byteLength, detached: first.byteLength };
  const byNothing = memory.grow(0);
  return { ...facts, byNothing, detachedByNothing: second.byteLength, anew: memory.buffer !== second };
}

/** What growing refuses, and that it leaves things as they were. https://webassembly.github.io/spec/js-api/#dom-memory-grow */
export async function growRefuses() {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
  const { buffer } = memory;
  const deltas = [undefined, -1, Number.NaN, 2 ** 32] as number[];
  return {
    beyond: await thrownBy(() => memory.grow(2)),
    deltas: await thrownByEach(deltas.map((delta) => () => memory.grow(delta))),
    same: memory.buffer === buffer,
    bytes: buffer.byteLength,
  };
}

/** Attempts to take the buffer away. https://webassembly.github.io/spec/js-api/#create-a-fixed-length-memory-buffer */
export async function bufferStays() {
  const { buffer } = new WebAssembly.Memory({ initial: 1 });
  return {
    cloned: (await thrownBy(() => structuredClone(buffer, { transfer: [buffer] }))) !== "nothing",
    transferred: await thrownBy(() => buffer.transfer()),
    bytes: buffer.byteLength,
  };
}

interface Exports {
  memory: WebAssembly.Memory;
  load(address: number): number;
  grow(pages: number): number;
  size(): number;
}

/** What wasm and JavaScript see of each other's doing. https://webassembly.github.io/spec/js-api/#store */
export async function memoryIsShared() {
  const { memory, load, grow, size } = await exportsOf<Exports>("memories");
  const { buffer } = memory;
  const data = String.fromCharCode(...new Uint8Array(buffer, 8, 3));
  new DataView(buffer).setInt32(100, -5, true);
  const loaded = load(100);
  memory.grow(1);
  const grownOutside = size();
  const second = memory.buffer;
  const before = grow(1);
  return {
    data,
    loaded,
    grownOutside,
    before,
    detached: second.byteLength,
    bytes: memory.buffer.byteLength,
    refused: grow(1),
  };
}

/** A buffer that grows with its memory. https://webassembly.github.io/spec/js-api/#dom-memory-toresizablebuffer */
export async function resizableBuffers() {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 4 });
  const fixed = memory.buffer;
  const buffer = memory.toResizableBuffer();
  const facts = { detached: fixed.byteLength, current: memory.buffer === buffer, most: buffer.maxByteLength };
  memory.grow(1);
  const grown = buffer.byteLength;
  buffer.resize(3 * 65_536);
  return {
    ...facts,
    resizable: buffer.resizable,
    grown,
    resized: memory.grow(0),
    again: memory.toResizableBuffer() === buffer,
    refused: await thrownByEach([() => buffer.resize(65_536), () => buffer.resize(3 * 65_536 + 1)]),
  };
}

/** A memory without a maximum. https://webassembly.github.io/spec/js-api/#dom-memory-toresizablebuffer */
export async function unboundedBuffersAreRefused() {
  return thrownBy(() => new WebAssembly.Memory({ initial: 1 }).toResizableBuffer());
}

/** A buffer that no longer grows. https://webassembly.github.io/spec/js-api/#dom-memory-tofixedlengthbuffer */
export async function fixedBuffers() {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
  const first = memory.buffer;
  const same = memory.toFixedLengthBuffer() === first;
  const resizable = memory.toResizableBuffer();
  const fixed = memory.toFixedLengthBuffer();
  return {
    same,
    detached: resizable.byteLength,
    resizable: fixed.resizable,
    bytes: fixed.byteLength,
    current: memory.buffer === fixed,
  };
}
