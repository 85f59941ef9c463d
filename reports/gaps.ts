import { satisfies } from "semver";
import type { CheckRecord, TargetRecord } from "../wire/results.ts";
import type { Cell, Gap } from "./model.ts";

/** Known non-passes by runtime key. */
export type Gaps = Readonly<Record<string, readonly Gap[]>>;

export function coversCheck({ checks }: Pick<Gap, "checks">, id: string): boolean {
  // `search` has no memory, unlike `test` of a pattern with the flag g.
  return typeof checks === "string" ? checks === id : id.search(checks) !== -1;
}

/** Whether a gap is about this version of its runtime; without a range it is about every one. */
export function coversVersion({ versions }: Pick<Gap, "versions">, version: string): boolean {
  return versions === undefined || satisfies(version, versions, { includePrerelease: true });
}

/** The gap that explains a check's non-pass in a target. A pass needs none, and a fault of ours isn't a runtime's gap. */
export function findGap(
  gaps: Gaps,
  { runtime, version }: Pick<TargetRecord, "runtime" | "version">,
  record: Pick<CheckRecord, "id" | "verdict">,
): Cell["gap"] {
  if (["pass", "skip", "error"].includes(record.verdict) || !Object.hasOwn(gaps, runtime)) return undefined;
  const gap = gaps[runtime]?.find((known) => coversCheck(known, record.id) && coversVersion(known, version));
  return (
    gap && {
      reason: gap.reason,
      ...(gap.upstream !== undefined && { upstream: gap.upstream }),
      ...(gap.documented !== undefined && { documented: gap.documented }),
    }
  );
}
