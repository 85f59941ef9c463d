import type { CheckFormat } from "../formats.ts";
import { makeHarmless } from "../harmless.ts";
import { header, layLines } from "../lines.ts";
import { tellDepth, tellEnd, tellFailures, tellHead, tellVerdicts } from "../prose.ts";

/** A table in plain characters; all that is printed here is one column wide. */
function layTable(lines: readonly (readonly string[])[]): string {
  const widths = header.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export default {
  name: "terminal",
  render: (given) => {
    const report = makeHarmless(given);
    const table = layTable([header, ...layLines(report).map(({ cells }) => cells)]);
    const parts = [
      tellHead(report),
      tellVerdicts(report),
      table,
      tellFailures(report),
      tellDepth(report),
      report.template ?? "",
      tellEnd(report),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  },
} satisfies CheckFormat;
