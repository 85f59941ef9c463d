/** @import { PageNames } from "../payload.ts" */
/** @import { Child } from "./dom.js" */
import { data } from "./data.js";
import { el, showHead, showVerdict, webLink } from "./dom.js";

/** @param {PageNames} names @param {number} place @param {boolean} open */
function showColumn(names, place, open) {
  const cells = Object.entries(names.cells[place] ?? {});
  if (cells.length === 0) return undefined;
  const items = cells.map(([index, [verdict, reason]]) => {
    return el("li", { title: reason }, el("code", {}, names.titles[Number(index)] ?? ""), " ", showVerdict(verdict));
  });
  const title = `${data.columns[place]?.key}: ${cells.length} not passed`;
  return el("details", { open }, el("summary", {}, title), el("ul", { class: "missing" }, items));
}

/**
 * Which names of a module or interface did not pass, by target; the chosen one's are open.
 * @param {PageNames} names
 * @param {number} place
 * @returns {Child[]}
 */
export function showNames(names, place) {
  const columns = data.columns.map((_, index) => showColumn(names, index, index === place));
  const told = columns.filter((column) => column !== undefined);
  return [
    showHead(`${names.tier} › ${names.area}`, undefined),
    el("h2", { id: "panel-title", tabindex: "-1" }, names.feature),
    el("p", {}, webLink("Reference", names.spec), `, ${names.titles.length} names`),
    ...(told.length > 0 ? told : [el("p", {}, "Every name that was looked for is there in every target.")]),
  ];
}
