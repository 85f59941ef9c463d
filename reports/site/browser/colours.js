import { el } from "./dom.js";

const words =
  "as async await break case catch class const continue default delete do else export extends false finally for from function if import in instanceof interface keyof let new null of readonly return satisfies static super switch this throw true try type typeof undefined using var void while yield";

const keyword = new RegExp(`^(?:${words.replaceAll(" ", "|")})$`);

/** Comments, strings (templates whole), numbers, words; what is none of them has no colour. */
const token =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|(?<number>\b(?:0[xbo][\da-f_]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)n?\b)|(?<word>[A-Za-z_$][\w$]*)/gi;

/** @param {Record<string, string | undefined>} groups */
function classOf({ comment, string, number, word = "" }) {
  if (comment !== undefined) return "comment";
  if (string !== undefined) return "string";
  if (number !== undefined) return "number";
  return keyword.test(word) ? "keyword" : undefined;
}

/**
 * JavaScript or TypeScript in its colours, as text and elements.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function colour(text) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(token)) {
    const kind = classOf(found.groups ?? {});
    if (!kind) continue;
    parts.push(text.slice(end, found.index), el("span", { class: `code-${kind}` }, found[0]));
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)];
}
