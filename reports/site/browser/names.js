/** @import { PageColumn, PageNames } from "../payload.ts" */
/** @import { Child } from "./dom.js" */
import { el, showHead, showVerdict, webLink } from "./dom.js";

/** @param {PageNames} names @param {number} place @param {string} key @param {boolean} open */
function showColumn(names, place, key, open) {
  const cells = Object.entries(names.cells[place] ?? {});
  if (cells.length === 0) return undefined;
  const items = cells.map(([index, [verdict, reason]]) => {
    return el("li", { title: reason }, el("code", {}, names.titles[Number(index)] ?? ""), " ", showVerdict(verdict));
  });
  const title = `${key}: ${cells.length} not passed`;
  return el("details", { open }, el("summary", {}, title), el("ul", { class: "missing" }, items));
}

/**
 * Which names of a module or interface did not pass, by target; the chosen one's are open.
 * @param {PageNames} names
 * @param {number} place
 * @param {PageColumn[]} columns
 * @returns {Child[]}
 */
export function showNames(names, place, columns) {
  const all = columns.map(({ key }, index) => showColumn(names, index, key, index === place));
  const told = all.filter((column) => column !== undefined);
  return [
    showHead(`${names.tier} › ${names.area}`, undefined),
    el("h2", { id: "panel-title", tabindex: "-1" }, names.feature),
    el("p", {}, webLink("Reference", names.spec), `, ${names.titles.length} names`),
    ...(told.length > 0 ? told : [el("p", {}, "Every name that was looked for is there in every target.")]),
  ];
}
