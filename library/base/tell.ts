/** The comparison with a base, in sentences. */
import type { Report } from "../types.ts";
import type { Difference } from "./compare.ts";

export function tellBase({ base, columns }: Report): string {
  if (!base) return "";
  const title = (key: string) => columns.find((column) => column.key === key)?.title ?? key;
  const tell = ({ entry, column, changes }: Difference) => `  ${entry} on ${title(column)}   ${changes.join("; ")}`;
  const { ref, commit, worse, better, notes } = base;
  return [
    `compared with ${ref} (${commit.slice(0, 8)}): ${worse.length} got worse, ${better.length} got better`,
    ...worse.map((one) => `✗${tell(one)}`),
    ...better.map((one) => `✓${tell(one)}`),
    ...notes.map((note) => `! ${note}`),
  ].join("\n");
}
