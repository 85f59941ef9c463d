import { stripVTControlCharacters } from "node:util";

const reveal = (character: string) => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/**
 * A runtime's text made safe to show: no terminal sequences, and every invisible character (controls, direction marks,
 * lone surrogates) spelt out, so that it can neither steer the terminal nor reorder what stands around it.
 */
export function clarify(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll("\r\n", "\n")
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, reveal);
}

/** The first `limit` characters of a text. */
function shorten(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text;
}

/** A runtime's text on one line of at most `limit` characters. */
export function flatten(text: string, limit = 200): string {
  // Cut before looking closely: a runtime may write megabytes.
  return shorten(
    clarify(text.slice(0, limit * 4))
      .replace(/\s+/gu, " ")
      .trim(),
    limit,
  );
}
