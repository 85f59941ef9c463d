/** AbortController.abort takes a falsy reason for none. */
export const target = "deno";
export const reddens = ["AbortController.abort"];

const { abort } = AbortController.prototype;
AbortController.prototype.abort = function (this: AbortController, reason) {
  return abort.call(this, reason || undefined);
};
