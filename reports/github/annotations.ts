import { announceChange, announceReason, listNamed } from "../announce.ts";
import { type Diff, type Difference, isFailing } from "../diff.ts";
import type { View } from "../formats.ts";
import type { CheckRow, Matrix } from "../model.ts";
import { flatten } from "../text.ts";
import { type Annotation, writeCommand } from "./commands.ts";

/** GitHub shows ten of each level in a step; one of them says how many there are besides. */
const shown = 10;

const grave: ReadonlySet<Difference["kind"]> = new Set(["error", "missing", "regression"]);

function levelOf(difference: Difference, failOn: View["failOn"]): Annotation["level"] {
  if (!isFailing(difference, failOn)) return "notice";
  return grave.has(difference.kind) ? "error" : "warning";
}

function describe(
  difference: Difference,
  { slot }: Diff,
  check: CheckRow | undefined,
  failOn: View["failOn"],
): Annotation {
  const what = check ? `${check.feature}: ${check.title}` : difference.id;
  const reason = announceReason(difference);
  return {
    level: levelOf(difference, failOn),
    title: `${slot}: ${difference.kind}`,
    message: flatten(`${what}: ${announceChange(difference)}${reason && `: ${reason}`}`, 1000),
    ...(check && { file: check.file, line: check.line }),
  };
}

function bound(annotations: readonly Annotation[]): Annotation[] {
  if (annotations.length <= shown) return [...annotations];
  const rest = annotations.length - shown + 1;
  const { level } = annotations[0]!;
  const more = { level, title: "wintermatrix", message: `and ${rest} more: the step's summary names them` };
  return [...annotations.slice(0, shown - 1), more];
}

/** Workflow commands, a line each: a difference at the line of its check. */
export function writeAnnotations({ areas }: Matrix, { diffs = [], failOn }: View): string {
  const rows = areas.flatMap(({ features }) => features.flatMap(({ checks }) => checks));
  const checks = new Map(rows.map((check) => [check.id, check]));
  const all = diffs.flatMap((diff) => listNamed(diff).map((one) => describe(one, diff, checks.get(one.id), failOn)));
  const levels = (["error", "warning", "notice"] as const).map((level) => all.filter((one) => one.level === level));
  return levels.flatMap((own) => bound(own).map((one) => `${writeCommand(one)}\n`)).join("");
}
