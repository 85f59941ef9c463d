/**
 * `npm run truth`: checks the packages whose true outcomes are known, and writes `docs/accuracy.md`. It needs the registry.
 * Exits with 1 where a verdict says the opposite of the truth. `npm run truth -- nanoid` prints the page of a part alone.
 */
import { rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { Report } from "../../library/types.ts";
import { type Truth, truths } from "../../test/library/truth/table.ts";
import { writePage } from "./page.ts";
import { type Cell, wrongIn } from "./score.ts";

const bin = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));
const page = fileURLToPath(new URL("../../docs/accuracy.md", import.meta.url));

const wanted = process.argv.slice(2);
const nameOf = (truth: Truth) => truth.package.slice(0, truth.package.lastIndexOf("@"));
const some = truths.filter((truth) => wanted.length === 0 || wanted.includes(nameOf(truth)));
const unknown = wanted.filter((name) => !truths.some((truth) => nameOf(truth) === name));
if (unknown.length > 0) {
  console.error(`No truth is known of ${unknown.join(", ")}. There are: ${truths.map(nameOf).join(", ")}`);
  process.exit(2);
}

const cells: Cell[] = [];
const failed: string[] = [];
for (const truth of some) {
  console.error(truth.package);
  const { stdout, stderr, exitCode } = await execa(
    process.execPath,
    [bin, "check", truth.package, "--entry", ".", "--json"],
    { reject: false },
  );
  if (exitCode === 2) failed.push(`${truth.package} (${stderr.trim().split("\n").at(-1)})`);
  else cells.push(...compare(truth, JSON.parse(stdout) as Report));
}

const text = writePage(cells, some, new Date().toISOString().slice(0, 10), failed);
if (wanted.length > 0) process.stdout.write(text);
else {
  // In one step: a reader never sees a half of it.
  await writeFile(`${page}.${process.pid}`, text);
  await rename(`${page}.${process.pid}`, page);
}
for (const { package: name, column, truth, verdict } of wrongIn(cells))
  console.error(`${name} on ${column}: ${verdict}, and in truth: ${truth}`);
process.exitCode = failed.length > 0 ? 2 : wrongIn(cells).length > 0 ? 1 : 0;

function compare({ package: name, outcomes }: Truth, { rows }: Report): Cell[] {
  return rows.flatMap(({ entry, column, verdict }) => {
    const truth = outcomes[column];
    return entry === "." && truth ? [{ package: name, column, truth, verdict }] : [];
  });
}
