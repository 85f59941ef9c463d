import type { Column } from "../model.ts";
import { flatten } from "../text.ts";

/** Text that keeps its characters: nothing in it is markup. */
export const literal = (text: string): string => flatten(text, 400).replace(/[\\`*_[\]<>&|~#]/gu, "\\$&");

/** A runtime's own words on one line, as code: no markup, link or mention comes to life in there. */
export function quote(text: string): string {
  const line = flatten(text, 300);
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return line === "" ? "" : `${fence}${longest > 0 ? ` ${line} ` : line}${fence}`;
}

/** A link where the address is one of the web's; else both as text. */
export const link = (text: string, url: string): string =>
  /^https?:\/\/[^\s<>()\\]+$/u.test(url) ? `[${literal(text)}](${url})` : literal(`${text} (${url})`);

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** A table whose first column holds names and whose others hold figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? "---" : "--:"));
  return [head, rule, ...rows].map(row).join("\n");
}

/** The heads of the columns: what was run, the column's own name where that is another, and the version. */
export const heads = (columns: readonly Column[]): string[] =>
  columns.map(({ key, target: { title, version } }) => {
    const own = key === title.toLowerCase() ? [] : [key];
    return [title, ...own, version].map(literal).join("<br>");
  });
