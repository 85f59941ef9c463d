/** performance.now falls back at every other reading. */
export const reddens = ["performance.now"];

const { now } = performance;
let readings = 0;
Performance.prototype.now = function (this: Performance) {
  return now.call(this) - (readings++ % 2);
};
