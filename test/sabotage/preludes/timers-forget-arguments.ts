/** setTimeout calls back with the first of its further arguments alone. */
// Others give their timers arguments as well.
export const reddens = ["setTimeout", "setTimeout return value", "node:diagnostics_channel.tracingChannel"];

const native = globalThis.setTimeout;
globalThis.setTimeout = new Proxy(native, {
  apply: (target, receiver, args) => Reflect.apply(target, receiver, args.slice(0, 3)),
});
