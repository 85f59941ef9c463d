import { tellBase } from "../base/tell.ts";
import type { CheckFormat } from "../formats.ts";
import { makeHarmless } from "../harmless.ts";
import { tellStaleIgnores } from "../ignore/apply.ts";
import { header, layLines } from "../lines.ts";
import { tellDepth, tellEnd, tellFailures, tellHead, tellVerdicts } from "../prose.ts";
import { layTable } from "../table.ts";
import { tellTests } from "../tests/tell.ts";

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
      tellTests(report),
      tellBase(report),
      tellStaleIgnores(report),
      report.template ?? "",
      tellEnd(report),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  },
} satisfies CheckFormat;
