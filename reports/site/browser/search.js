/** @import { Index } from "../index.ts" */
/** @import { Entry } from "./entries.js" */
/** @import { State } from "./state.js" */
import { listOptions } from "./controls.js";
import { loadNamed } from "./data.js";
import { el } from "./dom.js";
import { readIndex } from "./entries.js";
import { fitting, tellFound } from "./filter.js";
import { openRows, watchGrid } from "./grid.js";
import { formatState } from "./state.js";

/** Checks shown at once: a table of all is slow, and nobody reads it. */
const shownAtOnce = 300;

/** @param {Entry} entry @param {Index} index @param {string[]} columns */
function showFoundRow({ key, area, title, verdicts }, index, columns) {
  const page = index.areas.find(({ name }) => name === area)?.page ?? "";
  const cells = verdicts.map((verdict, place) => {
    if (verdict === undefined) return el("td", {}, el("span", { class: "none" }, "not run"));
    const href = `${page}${formatState({ check: key, target: columns[place] ?? "" })}`;
    return el("td", {}, el("a", { class: `verdict ${verdict}`, tabindex: "-1", href }, verdict));
  });
  return el("tr", { class: "check" }, el("th", { scope: "row" }, title), cells);
}

/** @param {Entry[]} entries @param {Index} index @param {string[]} columns */
function showFound(entries, index, columns) {
  const heads = columns.map((key) => el("th", { scope: "col" }, key));
  const groups = Map.groupBy(entries, ({ area, feature }) => `${area} › ${feature}`);
  const bodies = [...groups].map(([name, own]) => {
    const head = el("th", { scope: "rowgroup", colspan: String(columns.length + 1) }, name);
    const checks = own.map((entry) => showFoundRow(entry, index, columns));
    return el("tbody", {}, el("tr", { class: "feature" }, head), checks);
  });
  const table = el(
    "table",
    { class: "checks" },
    el("caption", { class: "unseen" }, "Checks that fit the filters"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "check"), heads)),
    bodies,
  );
  watchGrid(table);
  return el("div", { class: "scroll" }, table);
}

/** Modules and interfaces whose names fit. @param {Index} index @param {State} state */
function showFoundNames(index, state) {
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const found = index.names.filter(([, title, text]) => {
    const all = `${title.toLowerCase()} ${text}`;
    return words.every((word) => all.includes(word));
  });
  if (found.length === 0) return undefined;
  const links = found
    .slice(0, 40)
    .map(([key, title]) => el("li", {}, el("a", { href: `names.html#names=${key}` }, title)));
  return el("section", {}, el("h2", {}, "Shape and presence"), el("ul", { class: "missing" }, links));
}

/** @type {{ index: Index, entries: Entry[] } | undefined} */
let loaded;

/** Shows the checks of all areas that fit. @param {State} state */
export async function showSearch(state) {
  if (!loaded) {
    const index = await loadNamed("checks");
    loaded = { index, entries: readIndex(index) };
  }
  const { index, entries } = loaded;
  const columns = index.runs.filter(({ current }) => current).map(({ key }) => key);
  const found = entries.filter(fitting(state, { columns: listOptions("in"), since: index.since }));
  const names = showFoundNames(index, state);
  const shown = found.slice(0, shownAtOnce);
  const more =
    found.length > shownAtOnce &&
    el("p", { class: "hint" }, `The first ${shownAtOnce} are shown: narrow the search, or open an area.`);
  const table = shown.length > 0 && showFound(shown, index, columns);
  document.querySelector(".results")?.replaceChildren(...[table, more, names].filter((part) => part instanceof Node));
  tellFound(found.length, entries.length);
  if (names) document.querySelector(".nothing")?.toggleAttribute("hidden", true);
  openRows();
}
