/** @import { State } from "./state.js" */
import { tellAges } from "./age.js";
import { showCompare, watchCompare } from "./compare.js";
import { fillForm, watchForm } from "./controls.js";
import { el } from "./dom.js";
import { openRows, watchGrid } from "./grid.js";
import { showPanel, watchPanel } from "./panel.js";
import { showRows } from "./rows.js";
import { showSearch } from "./search.js";
import { follow, readState, visit } from "./state.js";

/** @param {unknown} error */
function tellFault(error) {
  const message = error instanceof Error ? error.message : String(error);
  const text = `${message}. The folder data/ belongs beside the site’s pages.`;
  document.querySelector("main")?.prepend(el("p", { class: "notice", role: "alert" }, text));
}

/** @param {Promise<void>} work */
const attempt = (work) => void work.catch(tellFault);

/**
 * What each kind of page does with the state in its address.
 * @type {Record<string, (state: State) => void>}
 */
const kinds = {
  "area-page": showRows,
  "search-page": (state) => attempt(showSearch(state)),
  "compare-page": (state) => attempt(showCompare(state)),
  "names-page": openRows,
};

const kind = document.querySelector("main")?.className ?? "";

/** Shows what the address says. */
function show() {
  const state = readState();
  if (kind !== "compare-page") fillForm(state);
  kinds[kind]?.(state);
  attempt(showPanel(state));
}

/** @param {MouseEvent} event */
function followLink(event) {
  const link = /** @type {Element} */ (event.target).closest('a[href^="#"]:not(.skip-link)');
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  if (!link || opensElsewhere) return;
  event.preventDefault();
  visit(follow(readState(), link.getAttribute("href") ?? ""));
}

document.addEventListener("click", followLink);
window.addEventListener("hashchange", show);
if (kind === "compare-page") watchCompare();
else watchForm((state) => kinds[kind]?.(state));
for (const table of document.querySelectorAll("table.checks, table.names"))
  watchGrid(/** @type {HTMLTableElement} */ (table));
watchPanel();
tellAges(Date.now());
show();
