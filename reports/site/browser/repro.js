/** @import { PageCheck, PageColumn } from "../payload.ts" */
/** @import { Child } from "./dom.js" */
import { el } from "./dom.js";

/** A word of a POSIX shell that stands for itself. @param {string} text */
const quote = (text) => (/^[\w@.+=:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/**
 * How to see the same without this tool.
 * @param {PageCheck} check
 * @param {PageColumn | undefined} column
 * @returns {Child[]}
 */
export function showRepro(check, column) {
  if (!column) return [];
  const command = `npx wintermatrix repro ${quote(check.id)} --target ${quote(column.target.id)}`;
  return [
    el("h3", {}, "Reproduce it"),
    el("pre", { class: "command", tabindex: "0" }, command),
    el(
      "p",
      { class: "hint" },
      "prints one file that needs nothing of ours and the command that runs it; with --run it runs there and then.",
    ),
  ];
}
