import type { CheckFormat } from "../formats.ts";
import { makeHarmless } from "../harmless.ts";
import { header, layLines } from "../lines.ts";
import { tellDepth, tellEnd, tellFailures, tellHead, tellVerdicts } from "../prose.ts";

/** What a package says of itself must not become markup. */
const literal = (text: string) => text.replaceAll(/[\\|<>`*_[\]]/g, "\\$&").replaceAll(/\s+/g, " ");
const line = (cells: readonly string[]) => `| ${cells.map(literal).join(" | ")} |`;
const block = (text: string) => (text === "" ? "" : `\`\`\`\`text\n${text.replaceAll("````", "'''")}\n\`\`\`\``);

export default {
  name: "markdown",
  render: (given) => {
    const report = makeHarmless(given);
    const lines = layLines(report).map(({ cells }) => line(cells));
    const table = [line(header), `|${" --- |".repeat(header.length)}`, ...lines].join("\n");
    const title = `## ${literal(`${report.package.name} ${report.package.version}`)}`;
    const parts = [
      title,
      block(tellVerdicts(report)),
      block(tellHead(report)),
      table,
      block(tellFailures(report)),
      tellDepth(report),
      literal(tellEnd(report)),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  },
} satisfies CheckFormat;
