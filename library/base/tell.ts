/** The comparison with a base, in sentences. */
import type { Report } from "../types.ts";
import type { Difference } from "./compare.ts";

export function tellBase({ base, columns, rows }: Report): string {
  if (!base) return "";
  const title = (key: string) => columns.find((column) => column.key === key)?.title ?? key;
  const ignored = ({ entry, column }: Difference) =>
    rows.some((row) => row.entry === entry && row.column === column && row.ignored !== undefined) ? " (ignored)" : "";
  const tell = (one: Difference) => ` ${one.entry} on ${title(one.column)}   ${one.changes.join("; ")}${ignored(one)}`;
  const { ref, commit, worse, better, notes } = base;
  return [
    `compared with ${ref} (${commit.slice(0, 8)}): ${worse.length} got worse, ${better.length} got better`,
    ...worse.map((one) => `✗${tell(one)}`),
    ...better.map((one) => `✓${tell(one)}`),
    ...notes.map((note) => `! ${note}`),
  ].join("\n");
}
