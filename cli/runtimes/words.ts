/** How the commands of `runtimes` say sizes and days. */

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** `today`, `3 days ago`. */
export function daysAgo(then: string, now = Date.now()): string {
  const days = Math.floor((now - Date.parse(then)) / 86_400_000);
  return days < 1 ? "today" : `${count(days, "day")} ago`;
}

/** JSON for a script. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Lines of cells, each column as wide as its widest; those named in `right` stand to the right. */
export function layColumns(lines: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = lines[0]?.map((_, index) => Math.max(...lines.map((line) => line[index]!.length))) ?? [];
  const lay = (cell: string, index: number) =>
    right.includes(index) ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!);
  return lines.map((line) => `${line.map(lay).join("  ").trimEnd()}\n`).join("");
}
