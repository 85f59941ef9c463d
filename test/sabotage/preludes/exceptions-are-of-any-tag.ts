/** WebAssembly.Exception.is takes any tag for its own. */
export const target = "deno";
export const reddens = ["WebAssembly.Exception.is", "WebAssembly.Exception"];

interface Exception {
  is(tag: object): boolean;
}
const { prototype } = (WebAssembly as unknown as { Exception: { prototype: Exception } }).Exception;
const { is } = prototype;
prototype.is = function (this: Exception, ...args) {
  is.apply(this, args);
  return true;
};
