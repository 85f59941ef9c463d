/** What a step came to, in one line. */
import { describeError } from "../../wire/outcome.ts";
import type { Seen } from "../session/types.ts";

export function tellSeen(seen: Seen): string {
  if ("notReached" in seen) return "not reached";
  if ("late" in seen) return `not done within ${seen.late / 1000} s`;
  if ("died" in seen) return firstLine(seen.said) ? `${seen.died}: ${firstLine(seen.said)}` : seen.died;
  if ("threw" in seen.outcome) return firstLine(describeError(seen.outcome.threw).text);
  return "it gave another result";
}

/** The line that says most: of what a runtime writes when it ends, the one with the error's name. */
export function firstLine(said: string): string {
  const lines = plain(said)
    .split("\n")
    .map((line) => line.trim());
  const telling =
    lines.find((line) => /(Error|Exception)\b.*:|^error:/i.test(line)) ?? lines.find((line) => line !== "");
  return (telling ?? "").slice(0, 300);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are such characters
export const plain = (text: string): string => text.replaceAll(/\u001b\[[0-9;]*m/g, "");

/** Paths of the throw-away folder say nothing to a reader: what lies in the tree is named from there. */
export function relate(text: string, root: string): string {
  return text
    .replaceAll(/ imported from \S*wintermatrix-(run|exercise)-\S+/g, "")
    .replaceAll(/(file:\/\/)?\/\S*?\/npm\/(?:[^/\s]+\/)((?:@[^/\s]+\/)?[^/\s]+)\/\d[^/\s]*\//g, "$2/")
    .replaceAll(`file://${root}/`, "")
    .replaceAll(`${root}/`, "")
    .replaceAll(/\bnode_modules\/(?:\S*\/node_modules\/)?/g, "");
}
