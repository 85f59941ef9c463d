import type { CheckRecord } from "../wire/results.ts";
import type { Cell, Gap } from "./model.ts";

/** Known non-passes by runtime key. */
export type Gaps = Readonly<Record<string, readonly Gap[]>>;

function covers({ checks }: Gap, id: string): boolean {
  // `search` has no memory, unlike `test` of a pattern with the flag g.
  return typeof checks === "string" ? checks === id : id.search(checks) !== -1;
}

/** The gap that explains a check's non-pass in a runtime. A pass needs none, and a fault of ours isn't a runtime's gap. */
export function findGap(gaps: Gaps, runtime: string, record: Pick<CheckRecord, "id" | "verdict">): Cell["gap"] {
  if (["pass", "skip", "error"].includes(record.verdict) || !Object.hasOwn(gaps, runtime)) return undefined;
  const gap = gaps[runtime]?.find((known) => covers(known, record.id));
  return (
    gap && {
      reason: gap.reason,
      ...(gap.upstream !== undefined && { upstream: gap.upstream }),
      ...(gap.documented !== undefined && { documented: gap.documented }),
    }
  );
}
