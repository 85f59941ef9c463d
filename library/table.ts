/** A table in plain characters; all that is printed here is one column wide. */
export function layTable(lines: readonly (readonly string[])[]): string {
  const count = Math.max(...lines.map((line) => line.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(...lines.map((line) => line[index]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** What a package says of itself must not become markup. */
export const literal = (text: string) => text.replaceAll(/[\\|<>`*_[\]]/g, "\\$&").replaceAll(/\s+/g, " ");
const line = (cells: readonly string[]) => `| ${cells.map(literal).join(" | ")} |`;

/** The first line is the head. */
export function markTable([head = [], ...lines]: readonly (readonly string[])[]): string {
  return [line(head), `|${" --- |".repeat(head.length)}`, ...lines.map(line)].join("\n");
}
