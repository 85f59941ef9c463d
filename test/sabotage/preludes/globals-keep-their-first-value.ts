/** WebAssembly.Global.valueOf gives the value that it gave first. */
export const target = "bun";
export const reddens = ["WebAssembly.Global.valueOf"];

const { valueOf: read } = WebAssembly.Global.prototype;
const first = new WeakMap<WebAssembly.Global, unknown>();
WebAssembly.Global.prototype.valueOf = function (this: WebAssembly.Global) {
  if (!first.has(this)) first.set(this, read.call(this));
  return first.get(this);
};
