import { data } from "./data.js";

/** Days after which a column no longer speaks for its runtime: two nightly weeks. */
const staleAfter = 14;

const day = 24 * 60 * 60 * 1000;

/** Takes a column's colours away: an old green is none. @param {number} place */
function fade(place) {
  for (const row of document.querySelectorAll("table.checks tr:not(.feature), table.names tr, table.summary tr"))
    row.children[place + 1]?.classList.add("stale");
}

/** @param {number} place @param {number} days */
function tellAge(place, days) {
  const key = data.columns[place]?.key;
  const text = days >= staleAfter ? `stale, ${days} days` : `${days} day${days === 1 ? "" : "s"} ago`;
  for (const head of document.querySelectorAll("th[data-column]")) {
    const age = head.querySelector(".age");
    if (age && head.getAttribute("data-column") === key) age.textContent = text;
  }
  if (days >= staleAfter) fade(place);
}

/** Says how old each column is, by the clock of whoever reads it. @param {number} now milliseconds since the epoch */
export function tellAges(now) {
  for (const [place, column] of data.columns.entries()) {
    const days = Math.floor((now - Date.parse(column.startedAt)) / day);
    if (days >= 1) tellAge(place, days);
  }
}
