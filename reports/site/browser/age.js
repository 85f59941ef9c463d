/** Days after which a column no longer speaks for its runtime: runs are nightly. */
const staleAfter = 7;

const day = 24 * 60 * 60 * 1000;

/** @param {number} days */
function tellAge(days) {
  if (days >= staleAfter) return `stale, ${days} days`;
  return days < 1 ? "today" : `${days} day${days === 1 ? "" : "s"} ago`;
}

/** Takes a column's colours away: an old green is none. @param {Element} head */
function fade(head) {
  if (head.matches("tr")) head.classList.add("stale");
  if (!head.matches("th")) return;
  const place = /** @type {HTMLTableCellElement} */ (head).cellIndex;
  head.classList.add("stale");
  for (const row of head.closest("table")?.querySelectorAll("tbody tr:not(.feature)") ?? []) {
    const shift = row.children.length - (head.parentElement?.children.length ?? 0);
    row.children[place + shift]?.classList.add("stale");
  }
}

/** Says how old each run is, by the clock of whoever reads it. @param {number} now milliseconds since the epoch */
export function tellAges(now) {
  for (const one of document.querySelectorAll("[data-run]")) {
    const days = Math.floor((now - Date.parse(one.getAttribute("data-run") ?? "")) / day);
    if (one.matches(".age")) one.textContent = tellAge(days);
    else if (days >= staleAfter) fade(one);
  }
}
