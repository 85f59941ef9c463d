/** The known name that is at most two edits (and less than half its length) away from what was typed. */
export function findNearest(typed: string, known: readonly string[]): string | undefined {
  const near = known
    .map((name) => ({ name, edits: countEdits(typed, name) }))
    .filter(({ name, edits }) => edits <= 2 && edits * 2 < name.length)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.name;
}

/** Damerau-Levenshtein distance with adjacent swaps: inserts, deletes, replacements and swaps, each one edit. */
function countEdits(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
        swapped ? beforeLast[column - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length]!;
}
