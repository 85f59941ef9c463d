/** @import { PageCheck } from "../payload.ts" */
/** @import { Child } from "./dom.js" */
import { data, rows } from "./data.js";
import { el, showHead, showVerdict, webLink } from "./dom.js";
import { outline, showEvidence, showSources } from "./evidence.js";

/** The permanent address of a check in a target. @param {string} check @param {string} key */
export const addressOf = (check, key) => `#check=${encodeURIComponent(check)}&target=${encodeURIComponent(key)}`;

/** @param {PageCheck} check @param {number} place */
function showTargets(check, place) {
  const lines = data.columns.map(({ key }, index) => {
    const cell = check.cells[index];
    const verdict = cell ? showVerdict(cell.verdict) : el("span", { class: "none" }, "not run");
    const name = el("a", { href: addressOf(check.id, key), "aria-current": index === place ? "true" : undefined }, key);
    return el(
      "tr",
      {},
      el("th", { scope: "row" }, name),
      el("td", {}, verdict),
      el("td", { class: "outline" }, outline(check, index).slice(0, 200)),
    );
  });
  return el("table", { class: "answers", "aria-label": "Each target's verdict" }, el("tbody", {}, lines));
}

/** @param {PageCheck} check */
function showFacts(check) {
  /** @type {Child[][]} */
  const facts = [
    [webLink("Specification", check.spec), ` (${check.level})`],
    check.wpt ? ["WPT ", el("code", {}, check.wpt)] : [],
    check.bcd ? ["BCD ", el("code", {}, check.bcd)] : [],
    check.needs.length > 0 ? ["needs ", el("code", {}, check.needs.join(", "))] : [],
    check.profiles.length > 0 ? ["counts towards ", check.profiles.join(", ")] : [],
  ];
  return el(
    "ul",
    { class: "identity" },
    facts.filter((fact) => fact.length > 0).map((fact) => el("li", {}, fact)),
  );
}

/** @param {string} name @param {Child} value */
const entry = (name, value) => [el("dt", {}, name), el("dd", {}, value)];

/** @param {PageCheck} check @param {number} place */
function showTarget(check, place) {
  const column = data.columns[place];
  if (!column) return undefined;
  const { target, host } = column;
  const cell = check.cells[place];
  return el(
    "dl",
    { class: "exact" },
    entry("target", el("code", {}, target.id)),
    entry("engine", target.engine),
    entry("flags", target.flags.length > 0 ? el("code", {}, target.flags.join(" ")) : "none"),
    entry("binary", el("code", {}, `${target.binary.package}@${target.binary.version} sha512 ${target.binary.sha512}`)),
    entry("run", `${column.startedAt}, ${host.os} ${host.arch}${cell ? `, ${cell.duration.toFixed(1)} ms` : ""}`),
    column.reservations.length > 0 && entry("note", column.reservations.join("; ")),
    entry("check", el("code", {}, `${check.id} (revision ${check.revision})`)),
    entry("raw results", el("code", {}, column.files.join(" "))),
  );
}

/** Rows before and after this one that the filters show. @param {PageCheck} check @param {string} key */
function showNeighbours(check, key) {
  const shown = data.checks.filter((_, index) => !rows[index]?.hidden);
  const place = shown.indexOf(check);
  const step = (/** @type {string} */ text, /** @type {PageCheck | undefined} */ to) =>
    to ? el("a", { class: "step", href: addressOf(to.id, key) }, text) : el("span", { class: "step" }, text);
  return [
    step("‹ previous", place > 0 ? shown[place - 1] : undefined),
    step("next ›", place < 0 ? undefined : shown[place + 1]),
  ];
}

/** `workerd-bare: workerd (local) 1.20261117.1`. @param {number} place */
function nameColumn(place) {
  const column = data.columns[place];
  const { title, version } = column?.target ?? { title: "", version: "" };
  return title.toLowerCase() === column?.key ? `${title} ${version}` : `${column?.key}: ${title} ${version}`;
}

/**
 * All about a check, with what it showed in one target.
 * @param {PageCheck} check
 * @param {number} place
 * @returns {Child[]}
 */
export function showCheck(check, place) {
  const column = data.columns[place];
  const key = column?.key ?? "";
  const cell = check.cells[place];
  return [
    showHead(`${check.area} › ${check.feature}`, el("p", { class: "steps" }, showNeighbours(check, key))),
    el("h2", { id: "panel-title", tabindex: "-1" }, check.title),
    showFacts(check),
    showTargets(check, place),
    el("h3", {}, `${nameColumn(place)} `, cell && showVerdict(cell.verdict)),
    ...showEvidence(check, place),
    el("h3", {}, "Source"),
    ...showSources(check),
    el("h3", {}, "Exactly what ran"),
    showTarget(check, place),
    el("p", {}, el("a", { href: addressOf(check.id, key) }, "Permanent link to this cell")),
  ];
}
