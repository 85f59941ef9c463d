/** @import { PageCheck, PageColumn } from "../payload.ts" */
/** @import { Child } from "./dom.js" */
import { el } from "./dom.js";

/** A word of a POSIX shell that stands for itself. @param {string} text */
const quote = (text) => (/^[\w@.+=:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** Why no file alone can show it; undefined where one may. @param {PageCheck} check @param {number} place */
function explainNoFile(check, place) {
  const last = check.evidence[check.cells[place]?.attempts.at(-1) ?? -1];
  const args = last?.observations.flatMap((one) => one.args) ?? [];
  if (check.area === "permissions") return "it is about how the runtime is launched";
  if (!last || last.observations.length === 0) return "the runtime is judged from outside, or nothing was called";
  return args.some((text) => /https?:\/\/(?:127\.0\.0\.1|localhost):\d/.test(text))
    ? "it talks to a server that answers as the check wants it"
    : undefined;
}

/**
 * How to see the same on another machine.
 * @param {PageCheck} check
 * @param {PageColumn | undefined} column
 * @param {number} place
 * @returns {Child[]}
 */
export function showRepro(check, column, place) {
  if (!column) return [];
  const reason = explainNoFile(check, place);
  const [id, target] = [quote(check.id), quote(column.target.id)];
  const command = reason === undefined ? `repro ${id} --target ${target}` : `run --only ${id} --target ${target}`;
  const about =
    reason === undefined
      ? "Prints one file that needs nothing of ours and the command that runs it; with --run it runs there and then."
      : `Runs this check alone. No file by itself can show it: ${reason}.`;
  return [
    el("h3", {}, "Reproduce it"),
    el("pre", { class: "command", tabindex: "0" }, `npx wintermatrix ${command}`),
    el("p", { class: "hint" }, about),
  ];
}
