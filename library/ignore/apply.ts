/** Applies ignore rules to a report: verdicts stay as they are. Pure. */
import type { Report, Row } from "../types.ts";
import { isWorking } from "../verdict.ts";
import type { IgnoreRule } from "./rules.ts";

/** The report with reasons on what is ignored, and the rules that no longer explain anything. */
export function applyIgnoreRules(report: Report, rules: readonly IgnoreRule[]): Report {
  if (rules.length === 0) return report;
  const names = namesOf(report);
  const rows = report.rows.map((row) => {
    const rule = isExcusable(row) ? rules.find((one) => fits(one, row, names)) : undefined;
    return rule ? { ...row, ignored: rule.reason } : row;
  });
  const stale = rules.filter((rule) => {
    const concerned = report.rows.filter((row) => fits(rule, row, names));
    return concerned.length > 0 && !concerned.some(isExcusable);
  });
  return { ...report, rows, staleIgnores: stale };
}

/** What would fail the check: what fails, and that of which nothing is known. */
const isExcusable = ({ verdict }: Row) => !isWorking(verdict) && verdict !== "declared";

type Names = ReadonlyMap<string, readonly string[]>;

const namesOf = ({ columns }: Report): Names =>
  new Map(columns.map(({ key, slot, runtime, id }) => [key, [key, slot, runtime, id]]));

const fits = ({ entry, target }: IgnoreRule, row: Row, names: Names) =>
  (entry === undefined || entry === row.entry) && (target === undefined || !!names.get(row.column)?.includes(target));

export function tellStaleIgnores({ staleIgnores = [] }: Report): string {
  const tell = ({ entry, target, reason }: IgnoreRule) =>
    `! an ignore rule explains nothing any more (${[entry, target].filter(Boolean).join(" on ") || "everything"}: ${reason}). Remove it`;
  return staleIgnores.map(tell).join("\n");
}
