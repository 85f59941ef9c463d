/** Reports hold what packages and runtimes say of themselves: hostile text, made harmless before it is printed. */

/** Control characters, and those that turn or hide what stands beside them. */
const hidden = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Characters of one text that are shown. */
const longest = 2000;

/** One line: what can't be seen is shown by its number, as `\u{202e}`. */
export function harmless(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
  return cut
    .replaceAll(/\s*[\r\n]\s*/g, " ")
    .replaceAll(/\t/g, " ")
    .replaceAll(hidden, (found) => `\\u{${found.codePointAt(0)!.toString(16)}}`);
}

/** The same value with every text in it, names of fields too, made harmless; a template keeps its lines. */
export function makeHarmless<T>(value: T, lines: readonly string[] = ["template"]): T {
  return map(value, lines) as T;
}

function map(value: unknown, lines: readonly string[]): unknown {
  if (typeof value === "string") return harmless(value);
  if (Array.isArray(value)) return value.map((one) => map(one, lines));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      lines.includes(name) && typeof one === "string" ? one.split("\n").map(harmless).join("\n") : map(one, lines),
    ]),
  );
}
