/** WebAssembly.Table.grow gives the new length. */
export const reddens = ["WebAssembly.Table.grow"];

const { grow } = WebAssembly.Table.prototype;
WebAssembly.Table.prototype.grow = function (this: WebAssembly.Table, ...args) {
  grow.apply(this, args);
  return this.length;
};
