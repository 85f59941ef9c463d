/** The page's style sheet: what stands in the folder, and what depends on the verdicts and the columns. */
import { readdirSync, readFileSync } from "node:fs";
import { verdictsInOrder, verdictWords } from "../words.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8").replaceAll("\r\n", "\n");

/** A string of CSS in which nothing but letters and digits stands for itself. */
const quote = (text: string) =>
  `"${text.replace(/[^a-z0-9]/giu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

/** The sign ahead of each verdict's word, with an empty alternative text: the word is read out, the sign isn't. */
const signs = verdictsInOrder.map((verdict) => {
  return `.verdict.${verdict}::before { content: ${quote(`${verdictWords[verdict].sign} `)} / ""; }`;
});

/** Where the table scrolls sideways no head can stick, so every cell names its column. */
const labels = (keys: readonly string[]) =>
  keys.map(
    (key, index) => `.checks:not(.compared-checks) td:nth-child(${index + 2})::before { content: ${quote(key)} / ""; }`,
  );

/** Pixels that the first column, each other one and the margins take at least. */
const widths = { first: 330, other: 106, margins: 48 };

function readAll(): string[] {
  const names = readdirSync(new URL("./styles/", import.meta.url)).filter((name) => name.endsWith(".css"));
  return names.sort().map((name) => read(`./styles/${name}`));
}

/** The style sheet for a matrix with these columns. */
export function makeStyles(keys: readonly string[]): string {
  const narrow = widths.first + widths.other * keys.length + widths.margins;
  return [
    ...readAll(),
    ...signs,
    `@media (max-width: ${narrow}px) {`,
    read("./narrow.css"),
    ...labels(keys),
    "}",
    "@media (max-width: 600px) {",
    read("./phone.css"),
    "}",
    "",
  ].join("\n");
}
