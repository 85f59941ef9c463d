/** A table in plain characters: the first column to the left, figures to the right. */

/** Cells of one line; an empty line parts two sections. */
export type Line = readonly string[];

const gutter = "  ";

function measure(lines: readonly Line[]): number[] {
  const columns = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: columns }, (_, index) => Math.max(0, ...lines.map((line) => line[index]?.length ?? 0)));
}

function layLine(line: Line, widths: readonly number[], shown: readonly number[]): string {
  const cells = shown.map((index) => {
    const text = line[index] ?? "";
    return index === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[index]!);
  });
  return cells.join(gutter).trimEnd();
}

/** Which columns stand beside each other: as many as the width holds, at least one. */
function splitColumns(widths: readonly number[], width: number): number[][] {
  const blocks: number[][] = [];
  let room = -1;
  for (const [index, own] of widths.entries()) {
    if (index === 0) continue;
    room -= own + gutter.length;
    if (room < 0 || blocks.length === 0) {
      blocks.push([0]);
      room = width - widths[0]! - own - gutter.length;
    }
    blocks.at(-1)!.push(index);
  }
  return blocks;
}

/**
 * Lays a table out in lines. Where the width doesn't hold all columns, they come in blocks below each other, each with
 * the first column; the text of the cells has to be free of wide characters.
 */
export function layTable(lines: readonly Line[], width: number): string {
  const widths = measure(lines);
  const blocks = splitColumns(widths, width);
  return blocks.map((shown) => lines.map((line) => layLine(line, widths, shown)).join("\n")).join("\n\n");
}
