import { hostPlatform } from "../../runners/platform.ts";
import { canonical, selectTargets } from "../../runners/targets.ts";
import { listAreas, listSuites } from "../../suites/files.ts";
import { nameSuite } from "../../suites/shard.ts";
import { InputError } from "../../wire/input-error.ts";
import { announcePlan, planJobs } from "./plan.ts";

export interface PlanFlags {
  targets?: string[];
  os?: string[];
  shards: number;
}

/** What was asked for, `bun,node` too → the slot that it is of; without names every default slot. */
function findSlots(names: readonly string[]): Map<string, string> {
  const platform = hostPlatform();
  if (names.length === 0) return new Map(selectTargets([], platform).targets.map(({ slot }) => [slot, slot]));
  const found = names.map((name) => {
    const [target] = selectTargets([name], platform).targets;
    return [target!.slot === name ? name : canonical(target!), target!.slot] as const;
  });
  return new Map(found);
}

/** The plan as JSON for a job matrix on stdout, what it comes to on stderr. @throws InputError for an unknown target */
export function printPlan({ targets = [], os = [], shards }: PlanFlags): void {
  const suites = listSuites(listAreas()).map(nameSuite);
  if (shards > suites.length)
    throw new InputError(`There are ${suites.length} suites. Take ${suites.length} shards at most.`);
  const split = (names: readonly string[]) => [...new Set(names.flatMap((name) => name.split(",")).filter(Boolean))];
  const include = planJobs(findSlots(split(targets)), suites, shards, split(os));
  process.stdout.write(`${JSON.stringify({ include }, null, 1)}\n`);
  process.stderr.write(`${announcePlan(include)}\n`);
}
