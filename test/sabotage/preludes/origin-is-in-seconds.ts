/** performance.timeOrigin is in seconds. */
export const target = "bun";
export const reddens = ["performance.timeOrigin", "performance.toJSON", "node:perf_hooks.performance.now"];

const descriptor = Object.getOwnPropertyDescriptor(Performance.prototype, "timeOrigin");
Object.defineProperty(Performance.prototype, "timeOrigin", {
  ...descriptor,
  get(this: Performance) {
    return descriptor?.get?.call(this) / 1000;
  },
});
