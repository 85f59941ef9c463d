import { clarify } from "./text.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The two that are left once controls and lone surrogates are spelt out: no document may hold them. */
const forbidden = (character: string) => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/**
 * A runtime's text as XML 1.0 may hold it, in an element or in quotes: no markup (`]]>` is none either), nothing that a
 * parser refuses, and at most `limit` characters of it.
 */
export function escapeXml(text: string, limit = 4000): string {
  const cut = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
  return clarify(cut)
    .replace(/[\uFFFE\uFFFF]/g, forbidden)
    .replace(/[&<>"]/g, (character) => entities[character]!);
}
