/** The columns of a check: each target, by each way that it has to a package. */

import type { Binary, Runner, Target } from "../runners/runner.ts";
import { canonical } from "../runners/targets.ts";
import type { Column, Way } from "./types.ts";

/** How a package is had where it isn't simply found in node_modules. */
const ways: Readonly<Record<string, readonly Way[]>> = { deno: ["npm:", "node_modules"], workerd: ["bundle"] };

/** The columns of one target. */
export function columnsOf(target: Target, runner: Runner, binary: Binary): Column[] {
  const own = ways[target.runtime] ?? ["node_modules"];
  return own.map((way) => ({
    key: own.length > 1 ? `${target.slot} ${way}` : target.slot,
    title: titleOf(target, own.length > 1 ? way : undefined),
    way,
    target,
    runner,
    binary,
  }));
}

function titleOf({ runtime, version, options }: Target, way: Way | undefined): string {
  const { date, nodejs_compat: compat } = options;
  const what = date ? `${runtime} ${date}` : `${runtime} ${version}`;
  return [what, ...(compat === "off" ? ["bare"] : []), ...(way ? [way] : [])].join(" ");
}

/** Whether an author who names `names` means this column: by slot, runtime or canonical id. */
export function isMeant(names: readonly string[] | undefined, { target }: Column): boolean {
  return names === undefined || [target.slot, target.runtime, canonical(target)].some((name) => names.includes(name));
}
