/** events.once resolves with the first argument of the event alone. */
// A check of child processes waits with it for how one ended.
export const reddens = ["node:events.once", "node:child_process.spawn"];

const [events, { syncBuiltinESMExports }] = await Promise.all([import("node:events"), import("node:module")]);
const { once } = events;
const wrapped = async (...args: Parameters<typeof once>) => (await once(...args)).slice(0, 1);
events.default.once = wrapped as typeof once;
syncBuiltinESMExports();
