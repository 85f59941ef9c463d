import type { View } from "../formats.ts";
import { tellDiffs } from "../markdown/findings.ts";
import { tellAreas, tellProfiles, tellVerdicts } from "../markdown/tables.ts";
import type { Matrix } from "../model.ts";

/** Bytes of a step's summary: GitHub refuses more than 1 MiB of it, whole. */
const limit = 900_000;

/** Cut between two lines, so that no markup is left open. */
function bound(text: string): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const cut = Buffer.from(text).subarray(0, limit).toString();
  return `${cut.slice(0, cut.lastIndexOf("\n"))}\n\nThe rest was cut: matrix.md has all of it.\n`;
}

/** The verdict, the tables and the differences: what a step's summary holds. */
export function writeSummary(matrix: Matrix, { diffs }: View): string {
  const parts = [
    "## wintermatrix",
    ...tellProfiles(matrix),
    tellAreas(matrix),
    tellVerdicts(matrix),
    ...tellDiffs(diffs),
  ];
  return bound(`${parts.join("\n\n")}\n`);
}
