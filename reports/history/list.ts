/** The list of checks that vectors are about: written once, and again only when a check comes, goes or changes. */
import { createHash } from "node:crypto";

/** A check's id and revision. */
export type Listed = readonly [id: string, revision: string];

const byId = ([left]: Listed, [right]: Listed) => (left < right ? -1 : 1);

/** A line a check, sorted by id, so that git keeps of a new list what is new. Neither id nor revision holds a tab or a line's end. */
export function writeList(checks: Iterable<Listed>): string {
  return [...checks]
    .sort(byId)
    .map(([id, revision]) => `${plain(id)}\t${plain(revision)}\n`)
    .join("");
}

const plain = (text: string): string => text.replace(/[\t\r\n]/g, " ");

export function readList(text: string): Listed[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const [id = "", revision = ""] = line.split("\t");
    return [id, revision] as const;
  });
}

/** The name of a list is its content's. */
export const nameList = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);
