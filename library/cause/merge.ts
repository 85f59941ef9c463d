/** Many messages of one cause are one. */
import type { Cause } from "../types.ts";

/** Causes that read the same are one, and so are all the modules of Node's that aren't there: one setting decides them. */
export function merge(causes: readonly Cause[]): Cause[] {
  const distinct = [...new Map(causes.map((cause) => [`${cause.kind} ${cause.summary}`, cause])).values()];
  const builtins = distinct.filter(({ kind }) => kind === "builtin");
  if (builtins.length < 2) return distinct;
  return [joinBuiltins(builtins), ...distinct.filter(({ kind }) => kind !== "builtin")];
}

/** The way to the nearest of them stands for all. */
function joinBuiltins(causes: readonly Cause[]): Cause {
  const names = causes.map(({ summary }) => summary.replace(/ is not available$/, "")).sort();
  const nearest = causes.toSorted((left, right) => length(left) - length(right))[0]!;
  return { ...nearest, summary: `${names.join(", ")} are not available` };
}

const length = ({ chain }: Cause) => (chain.length > 0 ? chain.length : Number.POSITIVE_INFINITY);
