/** Event.composedPath still tells the target when the dispatch is over. */
export const target = "bun";
export const reddens = ["Event.composedPath"];

Event.prototype.composedPath = function (this: Event) {
  return this.target ? [this.target] : [];
};
