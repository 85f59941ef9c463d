/** performance.now can be called on anything. */
export const target = "deno";
export const reddens = ["Performance"];

const { now } = performance;
Performance.prototype.now = { now: () => now.call(performance) }.now;
