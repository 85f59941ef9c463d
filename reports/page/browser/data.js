/** @import { PageData } from "../payload.ts" */

/** What the page carries. @type {PageData} */
export const data = JSON.parse(document.getElementById("data")?.textContent ?? "");

/** The rows of the checks, in the order of `data.checks`. @type {HTMLTableRowElement[]} */
export const rows = [...document.querySelectorAll("tr")].filter((row) => row.dataset.check !== undefined);

/** The place of a column by its key; the first one's for a key that is none. @param {string} key */
export function placeOf(key) {
  return Math.max(
    0,
    data.columns.findIndex((column) => column.key === key),
  );
}
