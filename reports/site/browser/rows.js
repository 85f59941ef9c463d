/** @import { Entry } from "./entries.js" */
/** @import { State } from "./state.js" */
import { listOptions } from "./controls.js";
import { loadNamed } from "./data.js";
import { readIndex, readRow } from "./entries.js";
import { fitting, tellFound } from "./filter.js";
import { openRows } from "./grid.js";

/** The rows of an area's table. */
export const rows = [...document.querySelectorAll("tr")].filter((row) => row.dataset.check !== undefined);

/** @type {Entry[]} */
let entries = [];

/** Whether the entries have all texts that a search looks at. */
let complete = false;

/** Reasons, ids and the like come with the index, once somebody searches. @param {() => void} show again, with them */
async function completeTexts(show) {
  if (complete) return;
  complete = true;
  const index = readIndex(await loadNamed("checks"));
  const texts = new Map(index.map(({ key, text }) => [key, text]));
  entries = entries.map((entry) => ({ ...entry, text: texts.get(entry.key) ?? entry.text }));
  show();
}

/** Marks the column that the filter is about. @param {string} key */
function markColumn(key) {
  const place = listOptions("in").indexOf(key);
  for (const [index, col] of document.querySelectorAll("table.checks col").entries())
    col.classList.toggle("marked", index === place + 1 && place >= 0);
}

/** Shows the rows that fit, and says how many they are. @param {State} state */
export function showRows(state) {
  if (entries.length === 0) entries = rows.map(readRow);
  const fits = fitting(state, { columns: listOptions("in"), since: listSince() });
  for (const [index, row] of rows.entries()) row.hidden = !fits(/** @type {Entry} */ (entries[index]));
  for (const body of document.querySelectorAll("table.checks tbody"))
    body.toggleAttribute("hidden", !body.querySelector("tr[data-check]:not([hidden])"));
  const found = rows.filter((row) => !row.hidden).length;
  document.querySelector("table.checks")?.toggleAttribute("hidden", found === 0);
  tellFound(found, rows.length);
  markColumn(state.in);
  openRows();
  if (state.q !== "") void completeTexts(() => showRows(state)).catch(tellFailure);
}

const listSince = () => listOptions("since");

/** The titles can be searched all the same. @param {Error} error */
function tellFailure(error) {
  const count = document.querySelector(".found");
  if (count) count.append(` (titles only: ${error.message})`);
}
