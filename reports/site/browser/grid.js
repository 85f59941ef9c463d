/** The verdicts of a table are one stop of the Tab key; the arrow keys move between them. */

const links = "td a:not(.away)";

/** @param {Element} table @param {Element} link */
function makeStop(table, link) {
  for (const other of table.querySelectorAll('td a[tabindex="0"]')) other.setAttribute("tabindex", "-1");
  link.setAttribute("tabindex", "0");
}

/** Makes the first verdict shown of each table its stop. */
export function openRows() {
  for (const table of document.querySelectorAll("table.checks, table.names")) {
    const stop = table.querySelector('td a[tabindex="0"]');
    const shown = stop && !stop.closest("[hidden]");
    const first = [...table.querySelectorAll("tbody:not([hidden]) tr:not([hidden]) td a")][0];
    if (!shown && first) makeStop(table, first);
  }
}

/** @param {HTMLTableCellElement} cell @param {number} by rows, down */
function findBelow(cell, by) {
  const table = cell.closest("table");
  const shown = [...(table?.querySelectorAll("tbody:not([hidden]) tr:not([hidden])") ?? [])].filter((row) =>
    row.querySelector(links),
  );
  const row = shown[shown.indexOf(/** @type {Element} */ (cell.parentElement)) + by];
  return row?.children[cell.cellIndex];
}

/** @param {HTMLTableCellElement} cell @param {string} key */
function findNext(cell, key) {
  if (key === "ArrowRight") return cell.nextElementSibling;
  if (key === "ArrowLeft") return cell.previousElementSibling;
  if (key === "ArrowDown") return findBelow(cell, 1);
  return key === "ArrowUp" ? findBelow(cell, -1) : undefined;
}

/** @param {KeyboardEvent} event */
function move(event) {
  const cell = /** @type {Element} */ (event.target).closest("td");
  const next = cell && findNext(cell, event.key)?.querySelector("a");
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Lets the arrow keys move in a table of checks or names. @param {HTMLTableElement} table */
export function watchGrid(table) {
  table.addEventListener("keydown", (event) => move(/** @type {KeyboardEvent} */ (event)));
  table.addEventListener("focusin", (event) => {
    const link = /** @type {Element} */ (event.target);
    if (link.matches("td a")) makeStop(table, link);
  });
}
