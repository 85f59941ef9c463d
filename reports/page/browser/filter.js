/** @import { PageCheck } from "../payload.ts" */
/** @import { State } from "./state.js" */
import { data, rows } from "./data.js";
import { says } from "./search.js";

const uncounted = ["skip", "blocked", "error"];

/** @param {PageCheck} check */
function differs({ cells }) {
  const verdicts = cells.map((cell) => cell?.verdict ?? "skip").filter((verdict) => !uncounted.includes(verdict));
  return new Set(verdicts).size > 1;
}

/** @param {PageCheck} check @param {State} state */
function hasVerdict({ cells }, state) {
  if (state.verdict === "") return true;
  const wanted = state.verdict.split(",");
  const looked = cells.filter((_, place) => state.in === "" || data.columns[place]?.key === state.in);
  return looked.some((cell) => cell && wanted.includes(cell.verdict));
}

/** @param {PageCheck} check @param {State} state */
function fits(check, state) {
  if (state.area !== "" && check.area !== state.area) return false;
  if (state.differs && !differs(check)) return false;
  if (state.changed && !check.cells.some((cell) => cell?.change)) return false;
  return hasVerdict(check, state) && says(check, state.q);
}

/** Hides what has no row left to show. @param {Element} group */
function closeEmpty(group) {
  const shown = group.querySelectorAll("tr[data-check]:not([hidden])").length;
  group.toggleAttribute("hidden", shown === 0);
  return shown;
}

/** @param {Element} section */
function tellShown(section) {
  for (const body of section.querySelectorAll("tbody")) closeEmpty(body);
  const shown = closeEmpty(section);
  const all = section.querySelectorAll("tr[data-check]").length;
  const text = section.querySelector(".shown");
  if (text) text.textContent = shown === all ? `${all}` : `${shown} of ${all}`;
}

/** Marks the column that the filter is about. @param {string} key */
function markColumn(key) {
  const place = data.columns.findIndex((column) => column.key === key);
  for (const table of document.querySelectorAll("table.checks")) {
    for (const [index, col] of table.querySelectorAll("col").entries())
      col.classList.toggle("marked", index === place + 1 && place >= 0);
  }
}

/** Shows the checks that fit, and says how many they are. @param {State} state */
export function showFitting(state) {
  let found = 0;
  for (const [index, row] of rows.entries()) {
    const check = data.checks[index];
    row.hidden = !check || !fits(check, state);
    if (!row.hidden) found++;
  }
  for (const section of document.querySelectorAll("section.area[data-area]")) tellShown(section);
  markColumn(state.in);
  const count = /** @type {HTMLOutputElement | null} */ (document.querySelector(".found"));
  if (count) count.value = `${found.toLocaleString("en")} of ${rows.length.toLocaleString("en")} checks`;
  document.querySelector(".nothing")?.toggleAttribute("hidden", found > 0);
}
