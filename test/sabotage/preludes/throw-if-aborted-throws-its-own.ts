/** AbortSignal.throwIfAborted throws an AbortError whatever the reason is. */
export const target = "bun";
export const reddens = ["AbortSignal.throwIfAborted"];

AbortSignal.prototype.throwIfAborted = function (this: AbortSignal) {
  if (this.aborted) throw new DOMException("The operation was aborted.", "AbortError");
};
