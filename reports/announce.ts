/** A diff in words: the verdict first, the reason next, the fix last. */
import { type Diff, type Difference, differenceKinds, exitCode } from "./diff.ts";
import { flatten } from "./text.ts";
import { countOf, formatCount } from "./words.ts";

const nouns: Readonly<Record<Difference["kind"], readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  missing: ["missing", "missing"],
  regression: ["regression", "regressions"],
  "check changed": ["check changed", "checks changed"],
  changed: ["changed verdict", "changed verdicts"],
  "closed gap": ["closed gap", "closed gaps"],
  "stale gap": ["stale gap", "stale gaps"],
  "proposed baseline change": ["proposed baseline change", "proposed baseline changes"],
  "new check": ["new check", "new checks"],
};

/** `1 regression, 2 closed gaps`, the gravest first. */
export function countKinds(differences: readonly Difference[]): string[] {
  const groups = Map.groupBy(differences, ({ kind }) => kind);
  const found = differenceKinds.filter((kind) => groups.has(kind));
  return found.map((kind) => {
    const { length } = groups.get(kind)!;
    return `${formatCount(length)} ${nouns[kind][length === 1 ? 0 : 1]}`;
  });
}

/** `2 differences from the baseline: 1 regression, 1 closed gap`. */
export function announceVerdict(diffs: readonly Diff[]): string {
  const all = diffs.flatMap(({ differences }) => differences);
  if (all.length === 0 && diffs.length > 0 && diffs.every(({ baseline }) => baseline === undefined))
    return "No baseline to compare with";
  if (all.length === 0) return "No difference from the baseline";
  return `${countOf(all.length, "difference")} from the baseline: ${countKinds(all).join(", ")}`;
}

/** What stands above a target's differences: what was compared with what, and how much was not. */
export function announceComparison(diff: Diff): string {
  const { slot, target, baseline, shared, unselected } = diff;
  if (baseline === undefined)
    return `${slot}: no baseline, ${countKinds(diff.differences).join(", ") || "nothing to compare with"}`;
  const against = baseline === target ? target : `${target}, baseline ${baseline}`;
  const rest = unselected === 0 ? "" : `, ${formatCount(unselected)} outside of the selection`;
  return `${slot}: ${against}, ${countOf(shared, "check")} compared${rest}`;
}

/** `pass -> fail`; the one verdict where there is no other. */
export function announceChange({ kind, was, now }: Difference): string {
  if (kind === "stale gap") return "take it out";
  if (kind === "missing") return `${was}, and was not run`;
  return was === undefined || now === undefined ? (now ?? "error") : `${was} -> ${now}`;
}

/** The reason on one line; empty where there is none. */
export const announceReason = ({ reason }: Difference): string => (reason === undefined ? "" : flatten(reason, 300));

/** Differences worth a line of their own: without a baseline every check is new, and naming each says nothing. */
export function listNamed(diff: Diff): Difference[] {
  return diff.differences.filter(({ kind }) => diff.baseline !== undefined || kind !== "new check");
}

const accept = "Look at the evidence, then accept with: npm run matrix -- --update-baseline";

/** What to do about it; empty where there is nothing to do. */
export function announceFix(diffs: readonly Diff[]): string {
  const code = exitCode(diffs);
  if (code === 2)
    return "Errors and missing checks are faults of the suite, not of a runtime: mend them and run again.";
  const proposed = diffs.some(({ differences }) => differences.length > 0);
  const stale = diffs.some(({ differences }) => differences.some(({ kind }) => kind === "stale gap"));
  if (stale && code === 1) return `Take stale gaps out of their files. ${accept}`;
  if (code === 0 && proposed)
    return "Nothing fails. What now passes can be accepted with: npm run matrix -- --update-baseline";
  return code === 1 ? accept : "";
}
