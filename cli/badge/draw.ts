/** The badge of a check: what came out, how much of the package was touched, and when. */
import type { Report, Row, Verdict } from "../../library/types.ts";
import { isWorking, summarise } from "../../library/verdict.ts";
import { drawBadge } from "../../reports/badge-picture.ts";
import { InputError } from "../../wire/input-error.ts";

export interface CheckBadge {
  label: string;
  message: string;
  color: string;
}

export const grey = "57606a";
const colors: Record<Verdict, string> = {
  works: "1a7f37",
  smoke: "4f7500",
  "works with a change": "946200",
  partly: "946200",
  no: "cf222e",
  unknown: grey,
  declared: grey,
};

/** Of one column it tells the verdict; of several, in how many it works. Node as the control alone is no column. */
export function badgeOf(report: Report): CheckBadge {
  const others = report.columns.filter(({ control }) => !control);
  // A target that has a package in two ways is one target.
  const targets = [...Map.groupBy(others.length > 0 ? others : report.columns, ({ slot }) => slot).values()];
  const verdicts = targets.map((columns) => summarise(verdictsIn(columns, report)));
  const { name, version } = report.package;
  const [only] = targets.length === 1 ? targets : [];
  const label = only ? `${name} ${version} on ${only[0]!.runtime} ${only[0]!.version}` : `${name} ${version}`;
  const parts = [sayVerdicts(verdicts), depthOf(report.rows, report), report.checkedAt.slice(0, 10)];
  return { label, message: parts.filter(Boolean).join(" · "), color: colors[colorFor(verdicts)] };
}

function verdictsIn(columns: Report["columns"], { rows }: Report): Verdict[] {
  const keys = columns.map(({ key }) => key);
  return rows.filter(({ column }) => keys.includes(column)).map(({ verdict }) => verdict);
}

function sayVerdicts(verdicts: readonly Verdict[]): string {
  const [first] = verdicts;
  if (first && verdicts.every((verdict) => verdict === first)) {
    return verdicts.length === 1 ? first : `${first} on all ${verdicts.length} targets`;
  }
  // The weaker word for both: a smoke test is less than the author's own.
  const word = verdicts.includes("smoke") ? "smoke" : "works";
  return `${word} on ${verdicts.filter(isWorking).length} of ${verdicts.length} targets`;
}

/** Green for what works everywhere, red for what works nowhere, between them amber. */
function colorFor(verdicts: readonly Verdict[]): Verdict {
  const worst = summarise(verdicts);
  return worst === "no" && verdicts.some(isWorking) ? "partly" : worst;
}

function depthOf(rows: readonly Row[], { columns }: Report): string {
  const control = columns.find((column) => column.control)?.key;
  const depths = rows.flatMap(({ column, depth }) => (depth && column === control ? [depth] : []));
  if (depths.length === 0) return "";
  const touched = depths.reduce((sum, one) => sum + one.touched.length, 0);
  const all = depths.reduce((sum, one) => sum + one.touched.length + one.untouched.length, 0);
  return `${touched}/${all} exports`;
}

/** `.svg` is a picture, `.json` what https://shields.io/badges/endpoint-badge reads. @throws InputError for another name */
export function writeBadge(badge: CheckBadge, file: string): string {
  if (file.endsWith(".svg")) return drawBadge(badge);
  if (file.endsWith(".json")) return `${JSON.stringify({ schemaVersion: 1, ...badge })}\n`;
  throw new InputError(`A badge is an .svg or a .json (for shields.io), and ${file} is neither. Try badge.svg`);
}
