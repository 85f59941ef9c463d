/** A census as a table of words: for the terminal and for Markdown. */
import type { Verdict } from "../types.ts";
import { verdictSigns } from "../words.ts";
import type { Census, Library } from "./census.ts";

export const censusHeader = ({ columns }: Census): string[] => [
  "library",
  ...columns.map(({ key }) => key),
  "exports",
  "why not",
];

/** A line a library. */
export function censusLines(census: Census): string[][] {
  return census.libraries.map((library) => [
    `${library.name} ${library.version}`,
    ...census.columns.map(({ key }) => cellOf(library.verdicts[key])),
    library.depth ? `${library.depth.touched}/${library.depth.of}` : "",
    whyNot(library),
  ]);
}

const cellOf = (verdict: Verdict | undefined) => (verdict ? `${verdictSigns[verdict]} ${verdict}` : "");

/** Each cause once, with where it was met. */
function whyNot({ causes }: Library): string {
  const met = Map.groupBy(Object.entries(causes), ([, cause]) => cause);
  return [...met].map(([cause, where]) => `${where.map(([key]) => key).join(", ")}: ${cause}`).join("; ");
}

/** In how many columns how many libraries work. */
export function censusTotals({ columns, libraries, failures }: Census): string {
  const count = (key: string) =>
    libraries.filter(({ verdicts }) => ["works", "smoke"].includes(verdicts[key] ?? "")).length;
  const parts = columns.map(({ key }) => `${key} ${count(key)}`);
  const lost = failures.length > 0 ? ` · ${failures.length} could not be had` : "";
  const noun = libraries.length === 1 ? "library" : "libraries";
  return `${libraries.length} ${noun}, of which work: ${parts.join(" · ")}${lost}`;
}
