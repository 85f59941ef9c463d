/** Gaps that explain nothing any more: they would hide the next non-pass. */
import { validRange } from "semver";
import type { Verdict } from "../wire/results.ts";
import type { Baseline } from "./baseline.ts";
import type { TargetRun } from "./columns.ts";
import type { Difference } from "./diff.ts";
import { coversCheck, coversVersion, type Gaps } from "./gaps.ts";
import type { Gap } from "./model.ts";

/** The verdicts of one target. */
export interface Seen {
  runtime: string;
  version: string;
  verdicts: ReadonlyMap<string, Verdict>;
}

export interface StaleGap {
  gap: Gap;
  why: string;
}

/** What needs no reason: it passed, or it wasn't judged because it doesn't apply. */
const settled: ReadonlySet<Verdict> = new Set(["pass", "skip"]);

function verdictsOf(gap: Gap, { verdicts }: Seen): Verdict[] {
  if (typeof gap.checks === "string") return [verdicts.get(gap.checks) ?? []].flat();
  return [...verdicts].filter(([id]) => coversCheck(gap, id)).map(([, verdict]) => verdict);
}

function findWhy(gap: Gap, seen: readonly Seen[]): string | undefined {
  if (gap.versions !== undefined && validRange(gap.versions) === null)
    return `"${gap.versions}" is no range of versions`;
  const found = seen.map((one) => ({ version: one.version, verdicts: verdictsOf(gap, one) }));
  if (found.every(({ verdicts }) => verdicts.length === 0)) return "there is no such check";
  const held = found.filter(({ version }) => coversVersion(gap, version)).flatMap(({ verdicts }) => verdicts);
  // A range that none of these versions is in can't be judged by them.
  if (held.length === 0 || held.some((verdict) => !settled.has(verdict))) return undefined;
  return "all of its checks pass";
}

/** The gaps of a runtime that match no check, or whose checks pass in every target that they are about. Pure. */
export function findStaleGaps(gaps: readonly Gap[], seen: readonly Seen[]): StaleGap[] {
  return gaps.flatMap((gap) => {
    const why = findWhy(gap, seen);
    return why === undefined ? [] : [{ gap, why }];
  });
}

/** What a baseline says of its target, `runtime@version+option=value`. */
export function seenIn({ target, checks }: Baseline): Seen {
  const [runtime = "", version = ""] = target.split("+")[0]!.split("@");
  return { runtime, version, verdicts: new Map([...checks].map(([id, [verdict]]) => [id, verdict])) };
}

/** Baselines with what a run has seen since: of the same target it takes their place, another version stands beside. */
function seenSince(runtime: string, runs: readonly TargetRun[], baselines: ReadonlyMap<string, Baseline>): Seen[] {
  const own = runs.filter(({ target }) => target.runtime === runtime);
  const fresh = own.map(({ target, checks }) => {
    const known = baselines.get(target.slot);
    const before = known?.target === target.id ? seenIn(known).verdicts : [];
    const now = [...checks.values()].map(({ id, verdict }) => [id, verdict] as const);
    return { runtime, version: target.version, verdicts: new Map([...before, ...now]) };
  });
  const kept = [...baselines.values()].filter(({ target }) => !own.some((run) => run.target.id === target));
  return [...fresh, ...kept.map(seenIn).filter((seen) => seen.runtime === runtime)];
}

const nameGap = ({ checks, file }: Gap): string => `${file === undefined ? "" : `${file}: `}${String(checks)}`;

/**
 * The stale gaps that a run shows, by target: each once, with the first target of its runtime. Where a target has no
 * baseline or ran with a prelude nothing is said, since what it doesn't explain here it may elsewhere.
 */
export function listStaleGaps(
  runs: readonly TargetRun[],
  baselines: ReadonlyMap<string, Baseline>,
  gaps: Gaps,
): ReadonlyMap<TargetRun, Difference[]> {
  const fit = (run: TargetRun) => baselines.has(run.target.slot) && run.files.every(({ prelude }) => !prelude);
  const groups = Map.groupBy(runs, ({ target }) => target.runtime);
  const found = [...groups]
    .filter(([, own]) => own.every(fit))
    .map(([runtime, own]) => {
      const touches = (gap: Gap) => own.some(({ checks }) => [...checks.keys()].some((id) => coversCheck(gap, id)));
      const complete = own.every((run) => run.complete);
      const stale = findStaleGaps(gaps[runtime] ?? [], seenSince(runtime, runs, baselines));
      const shown = stale.filter(({ gap }) => complete || touches(gap));
      return [
        own[0]!,
        shown.map(({ gap, why }) => ({ kind: "stale gap" as const, id: nameGap(gap), reason: why })),
      ] as const;
    });
  return new Map(found);
}
