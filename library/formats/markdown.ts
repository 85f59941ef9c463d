import { tellBase } from "../base/tell.ts";
import type { CheckFormat } from "../formats.ts";
import { tellStaleIgnores } from "../ignore/apply.ts";
import { header, layLines } from "../lines.ts";
import { tellDepth, tellEnd, tellFailures, tellHead } from "../prose.ts";

/** What a package says of itself must not become markup. */
const literal = (text: string) => text.replaceAll(/[\\|<>`*_[\]]/g, "\\$&").replaceAll(/\s+/g, " ");
const line = (cells: readonly string[]) => `| ${cells.map(literal).join(" | ")} |`;
const block = (text: string) => (text === "" ? "" : `\`\`\`\`text\n${text.replaceAll("````", "'''")}\n\`\`\`\``);

export default {
  name: "markdown",
  render: (report) => {
    const lines = layLines(report).map(({ cells }) => line(cells));
    const table = [line(header), `|${" --- |".repeat(header.length)}`, ...lines].join("\n");
    const title = `## ${literal(`${report.package.name} ${report.package.version}`)}`;
    const parts = [
      title,
      block(tellHead(report)),
      table,
      block(tellFailures(report)),
      tellDepth(report),
      block([tellBase(report), tellStaleIgnores(report)].filter(Boolean).join("\n")),
      literal(tellEnd(report)),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  },
} satisfies CheckFormat;
