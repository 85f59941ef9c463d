/** A comparison of two runs in words: plain, and as Markdown. */
import { announceChange, announceReason, countKinds } from "./announce.ts";
import type { Compared, Comparison } from "./compare.ts";
import { literal, quote } from "./markdown/prose.ts";
import { clarify } from "./text.ts";
import { countOf, formatCount } from "./words.ts";

/** `2 differences: 1 regression, 1 closed gap`. */
function announce({ columns }: Compared): string {
  const all = columns.flatMap(({ differences }) => differences);
  return all.length === 0 ? "No difference" : `${countOf(all.length, "difference")}: ${countKinds(all).join(", ")}`;
}

function announceColumn({ slot, was, now, shared, onlyOld, onlyNew }: Comparison): string {
  const targets = was.target === now.target ? now.target : `${was.target} -> ${now.target}`;
  const alone = [
    ...(onlyOld > 0 ? [`${formatCount(onlyOld)} only in the old run`] : []),
    ...(onlyNew > 0 ? [`${formatCount(onlyNew)} only in the new run`] : []),
  ];
  return [`${slot}: ${targets}`, `${countOf(shared, "check")} compared`, ...alone].join(", ");
}

/** Why there is a difference; empty where there is none. */
function announceCause({ causes, differences }: Comparison): string {
  if (differences.length === 0) return "";
  if (causes.length === 0) return "Nothing changed but the time: a flake, or the machine.";
  if (causes.length === 1) return `Cause: ${causes[0]}.`;
  const several = `Several things changed at once: ${causes.join(", ")}.`;
  return causes.includes("new runtime version")
    ? `${several} Run the old version with the new suite to tell.`
    : several;
}

function listUnpaired({ onlyOld, onlyNew }: Compared): string[] {
  return [
    ...onlyOld.map((target) => `${target}: only in the old run`),
    ...onlyNew.map((target) => `${target}: only in the new run`),
  ];
}

function tellColumn(column: Comparison): string[] {
  const lines = column.differences.flatMap((one) => {
    const reason = announceReason(one);
    return [`  ${one.kind}  ${clarify(one.id)}: ${announceChange(one)}`, ...(reason ? [`      ${reason}`] : [])];
  });
  const cause = announceCause(column);
  return [clarify(announceColumn(column)), ...(cause ? [`  ${cause}`] : []), ...lines];
}

/** For a terminal. */
export function tellComparison(compared: Compared): string {
  const lines = [...compared.columns.flatMap(tellColumn), ...listUnpaired(compared).map(clarify)];
  return `${[`${announce(compared)}.`, ...lines].join("\n")}\n`;
}

function markColumn(column: Comparison): string {
  const cause = announceCause(column);
  const lines = column.differences.map((one) => {
    const reason = quote(announceReason(one));
    return `  - **${one.kind}** ${literal(one.id)}: ${announceChange(one)}${reason && `: ${reason}`}`;
  });
  return [`- ${literal(announceColumn(column))}${cause && ` (${cause})`}`, ...lines].join("\n");
}

/** For a comment or a page. */
export function markComparison(compared: Compared): string {
  const unpaired = listUnpaired(compared).map((line) => `- ${literal(line)}`);
  return `${[`**${announce(compared)}.**`, "", ...compared.columns.map(markColumn), ...unpaired].join("\n")}\n`;
}
