/** @import { PageCheck, PageColumn, SuiteData } from "../payload.ts" */
/** @import { Child } from "./dom.js" */
import { el, showHead, showVerdict, webLink } from "./dom.js";
import { outline, showEvidence, showSources } from "./evidence.js";
import { bcdLink, mdnLink, wptLink } from "./references.js";
import { showRepro } from "./repro.js";
import { formatState } from "./state.js";

/**
 * A check with what is shown beside it. `place` is the column looked at, `rows` those of the table.
 * @typedef {{ check: PageCheck, key: string, place: number, columns: PageColumn[], sources: SuiteData["sources"], rows: HTMLTableRowElement[] }} Shown
 */

/** The permanent address of a check in a target. @param {string} check its key @param {string} target */
export const addressOf = (check, target) => formatState({ check, target });

/** @param {Shown} shown */
function showTargets({ check, key, place, columns }) {
  const lines = columns.map((column, index) => {
    const cell = check.cells[index];
    const verdict = cell ? showVerdict(cell.verdict) : el("span", { class: "none" }, "not run");
    const current = index === place ? "true" : undefined;
    const name = el("a", { href: addressOf(key, column.key), "aria-current": current }, column.key);
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
    check.bcd ? [mdnLink(check.bcd)] : [],
    check.bcd ? ["BCD ", bcdLink(check.bcd)] : [],
    check.wpt ? ["WPT ", wptLink(check.wpt)] : [],
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

/** @param {Shown} shown */
function showTarget({ check, place, columns }) {
  const column = columns[place];
  if (!column) return undefined;
  const { target, host } = column;
  const cell = check.cells[place];
  const took = cell
    ? `, ${cell.duration.toFixed(1)} ms, ${cell.attempts.length} attempt${cell.attempts.length === 1 ? "" : "s"}`
    : "";
  return el(
    "dl",
    { class: "exact" },
    entry("target", el("code", {}, target.id)),
    entry("engine", target.engine),
    entry("flags", target.flags.length > 0 ? el("code", {}, target.flags.join(" ")) : "none"),
    entry("binary", el("code", {}, `${target.binary.package}@${target.binary.version} sha512 ${target.binary.sha512}`)),
    entry("run", `${column.startedAt}, ${host.os} ${host.arch}${took}`),
    column.reservations.length > 0 && entry("note", column.reservations.join("; ")),
    entry("check", el("code", {}, `${check.id} (revision ${check.revision})`)),
    entry("raw results", el("code", {}, column.files.join(" "))),
  );
}

/** Rows before and after this one that the filters show. @param {Shown} shown @param {string} target */
function showNeighbours({ key, rows }, target) {
  const open = rows.filter((row) => !row.hidden);
  const place = open.findIndex((row) => row.dataset.check === key);
  const step = (/** @type {string} */ text, /** @type {HTMLTableRowElement | undefined} */ to) =>
    to
      ? el("a", { class: "step", href: addressOf(to.dataset.check ?? "", target) }, text)
      : el("span", { class: "step" }, text);
  return [
    step("‹ previous", place > 0 ? open[place - 1] : undefined),
    step("next ›", place < 0 ? undefined : open[place + 1]),
  ];
}

/** `workerd-bare: workerd (local) 1.20261117.1`. @param {PageColumn | undefined} column */
function nameColumn(column) {
  const { title, version } = column?.target ?? { title: "", version: "" };
  return title.toLowerCase() === column?.key ? `${title} ${version}` : `${column?.key}: ${title} ${version}`;
}

/**
 * All about a check, with what it showed in one target.
 * @param {Shown} shown
 * @returns {Child[]}
 */
export function showCheck(shown) {
  const { check, key, place, columns } = shown;
  const column = columns[place];
  const cell = check.cells[place];
  return [
    showHead(`${check.area} › ${check.feature}`, el("p", { class: "steps" }, showNeighbours(shown, column?.key ?? ""))),
    el("h2", { id: "panel-title", tabindex: "-1" }, check.title),
    showFacts(check),
    showTargets(shown),
    el("h3", {}, `${nameColumn(column)} `, cell && showVerdict(cell.verdict)),
    ...showEvidence(check, place),
    ...showRepro(check, column, place),
    el("h3", {}, "Source"),
    ...showSources(check, shown.sources),
    el("h3", {}, "Exactly what ran"),
    showTarget(shown),
    el("p", {}, el("a", { href: addressOf(key, column?.key ?? "") }, "Permanent link to this cell")),
  ];
}
