import { tellBase } from "../base/tell.ts";
import type { CheckFormat } from "../formats.ts";
import { makeHarmless } from "../harmless.ts";
import { tellStaleIgnores } from "../ignore/apply.ts";
import { header, layLines } from "../lines.ts";
import { tellDepth, tellEnd, tellFailures, tellHead, tellVerdicts } from "../prose.ts";
import { literal, markTable } from "../table.ts";
import { tellTests } from "../tests/tell.ts";

const block = (text: string) => (text === "" ? "" : `\`\`\`\`text\n${text.replaceAll("````", "'''")}\n\`\`\`\``);

export default {
  name: "markdown",
  render: (given) => {
    const report = makeHarmless(given);
    const table = markTable([header, ...layLines(report).map(({ cells }) => cells)]);
    const title = `## ${literal(`${report.package.name} ${report.package.version}`)}`;
    const parts = [
      title,
      block(tellVerdicts(report)),
      block(tellHead(report)),
      table,
      block(tellFailures(report)),
      tellDepth(report),
      block([tellTests(report), tellBase(report), tellStaleIgnores(report)].filter(Boolean).join("\n")),
      literal(tellEnd(report)),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  },
} satisfies CheckFormat;
