/** WebAssembly.Memory.buffer stays the first one when the memory grows. */
export const target = "deno";
export const reddens = [
  "WebAssembly.Memory.grow",
  "WebAssembly.Memory.buffer",
  "WebAssembly.Memory.toFixedLengthBuffer",
  "WebAssembly.Memory.toResizableBuffer",
];

const descriptor = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, "buffer");
const first = new WeakMap<WebAssembly.Memory, ArrayBuffer>();
Object.defineProperty(WebAssembly.Memory.prototype, "buffer", {
  ...descriptor,
  get(this: WebAssembly.Memory) {
    const buffer = first.get(this) ?? descriptor?.get?.call(this);
    first.set(this, buffer);
    return buffer;
  },
});
