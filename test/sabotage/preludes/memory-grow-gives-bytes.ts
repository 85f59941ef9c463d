/** WebAssembly.Memory.grow gives the size before in bytes. */
export const target = "workerd";
export const reddens = ["WebAssembly.Memory.grow", "WebAssembly.Memory.toResizableBuffer"];

const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, ...args) {
  return grow.apply(this, args) * 65_536;
};
