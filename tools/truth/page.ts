/** `docs/accuracy.md`. Pure. */
import type { Truth } from "../../test/library/truth/table.ts";
import { type Cell, type Score, scoreOf, wrongIn } from "./score.ts";

const share = (part: number, whole: number) =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

const line = (...cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const scoreLine = ({ name, said, right, true: really }: Score) => line(name, share(right, said), share(right, really));

/** @param failed packages that couldn't be checked, with the reason */
export function writePage(
  cells: readonly Cell[],
  truths: readonly Truth[],
  date: string,
  failed: readonly string[],
): string {
  const unknown = cells.filter(({ verdict }) => verdict === "unknown").length;
  const wrong = wrongIn(cells);
  const reasons = truths.filter(({ seen }) => seen !== "").map((truth) => line(truth.package, truth.seen));
  return `# How right \`wintermatrix check\` is

By \`npm run truth\`, on ${date}: the verdicts on the entry \`.\` of ${truths.length} packages against what they truly come to, found by hand
(\`test/library/truth/table.ts\` says how). ${cells.length} cells, of which ${unknown} were left \`unknown\`: a verdict that can't be
sure is. They count as missed in the recall, and not as wrong.
Not all of it is independent: some \`partly\` cells (stripe on Deno and edge, node-fetch and msgpackr on edge) rest on the missing exports
that check itself told, and verdicts were mended after a look at these packages. The figures flatter.

| verdict | precision | recall |
| --- | --- | --- |
${scoreOf(cells).map(scoreLine).join("\n")}

## Wrong

${wrong.length === 0 ? "None says the opposite of the truth." : [line("package", "column", "truth", "verdict"), "| --- | --- | --- | --- |", ...wrong.map((cell) => line(cell.package, cell.column, cell.truth, cell.verdict))].join("\n")}
${failed.length === 0 ? "" : `\nNot checked: ${failed.join("; ")}\n`}
## What was seen by hand, where it isn't \`works\`

| package | |
| --- | --- |
${reasons.join("\n")}
`;
}
