import { tellBase } from "../base/tell.ts";
import type { CheckFormat } from "../formats.ts";
import { tellStaleIgnores } from "../ignore/apply.ts";
import { header, layLines } from "../lines.ts";
import { tellDepth, tellEnd, tellFailures, tellHead } from "../prose.ts";

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
  render: (report) => {
    const table = layTable([header, ...layLines(report).map(({ cells }) => cells)]);
    const parts = [
      tellHead(report),
      table,
      tellFailures(report),
      tellDepth(report),
      tellBase(report),
      tellStaleIgnores(report),
      report.template ?? "",
      tellEnd(report),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  },
} satisfies CheckFormat;
