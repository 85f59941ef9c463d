import { tellAges } from "./age.js";
import { fillForm, watchForm } from "./controls.js";
import { showFitting } from "./filter.js";
import { openRows, watchGrids } from "./grid.js";
import { showPanel, watchPanel } from "./panel.js";
import { follow, parseState, readState, visit } from "./state.js";

/** The view that the state names; where it has none, the first one. @param {string} name */
function showView(name) {
  const views = [...document.querySelectorAll("[data-view]")];
  const open = views.find((view) => view.getAttribute("data-view") === name) ?? views[0];
  for (const view of views) view.classList.toggle("open", view === open);
  for (const link of document.querySelectorAll("nav a")) {
    const current = link.getAttribute("href") === `#view=${open?.getAttribute("data-view")}`;
    if (current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** Shows what the address says. */
function show() {
  const state = readState();
  showView(state.view);
  fillForm(state);
  showFitting(state);
  openRows();
  showPanel(state);
}

/** @param {MouseEvent} event */
function followLink(event) {
  const link = /** @type {Element} */ (event.target).closest('a[href^="#"]');
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  if (!link || opensElsewhere) return;
  event.preventDefault();
  const hash = link.getAttribute("href") ?? "";
  visit(follow(readState(), hash));
  const { check, names, view } = parseState(hash);
  if (!check && !names && !view) document.querySelector(".controls")?.scrollIntoView();
}

document.addEventListener("click", followLink);
window.addEventListener("hashchange", show);
watchForm();
watchGrids();
watchPanel();
tellAges(Date.now());
show();
