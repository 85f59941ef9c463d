/** @import { PageCheck } from "../payload.ts" */
import { data } from "./data.js";

/** @param {unknown} value @returns {Generator<string>} */
function* textsIn(value) {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

/** @type {Map<PageCheck, string>} */
const texts = new Map();

/** Everything that a check says, once it was looked for. @param {PageCheck} check */
function textOf(check) {
  const known = texts.get(check);
  if (known !== undefined) return known;
  const text = [...textsIn(check)].join("\n").toLowerCase();
  texts.set(check, text);
  return text;
}

/**
 * Whether a check says every one of these words somewhere: in its title, its ids, its reasons, its evidence.
 * @param {PageCheck} check
 * @param {string} query
 */
export function says(check, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 || words.every((word) => textOf(check).includes(word));
}

/** The check with this id. @param {string} id */
export const checkById = (id) => data.checks.find((check) => check.id === id);
