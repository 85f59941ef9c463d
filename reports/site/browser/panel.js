/** @import { State } from "./state.js" */
/** @import { Child } from "./dom.js" */
import { addressOf, showCheck } from "./check.js";
import { loadNamed, loadNames, loadSuite } from "./data.js";
import { el, showHead } from "./dom.js";
import { showNames } from "./names.js";
import { rows } from "./rows.js";
import { note, readState, withoutPanel } from "./state.js";

const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog"));

/** The data file of a row. @param {string} name of the row's attribute @param {string} key */
const fileOf = (name, key) =>
  document.querySelector(`tr[data-${name}="${CSS.escape(key)}"]`)?.getAttribute("data-file");

/** @param {State} state @returns {Promise<Child[] | undefined>} */
async function fillCheck({ check: key, target }) {
  const file = fileOf("check", key);
  if (!file) return undefined;
  const [columns, suite] = await Promise.all([loadNamed("columns"), loadSuite(file)]);
  const check = suite.checks[key];
  const place = Math.max(
    0,
    columns.findIndex((column) => column.key === target),
  );
  return check && showCheck({ check, key, place, columns, sources: suite.sources, rows });
}

/** @param {State} state @returns {Promise<Child[] | undefined>} */
async function fillNames({ names: key, target }) {
  const file = fileOf("names", key);
  if (!file) return undefined;
  const [columns, all] = await Promise.all([loadNamed("columns"), loadNames(file)]);
  const names = all[key];
  const place = Math.max(
    0,
    columns.findIndex((column) => column.key === target),
  );
  return names && showNames(names, place, columns);
}

/** @param {State} state */
const fill = (state) => (state.check !== "" ? fillCheck(state) : fillNames(state));

/** What an address says that leads to nothing. @returns {Child[]} */
const showNothing = () => [
  showHead("Nothing here", undefined),
  el("h2", { id: "panel-title", tabindex: "-1" }, "This site has no such check"),
  el("p", {}, "It may have been renamed or taken out since the link was made. Search for a part of its title."),
];

/** Opens what the state names, or closes. @param {State} state */
export async function showPanel(state) {
  if (!dialog) return;
  if (state.check === "" && state.names === "") return dialog.close();
  const content = (await fill(state)) ?? showNothing();
  // Another step may have been taken while it was loaded.
  const now = readState();
  if (now.check !== state.check || now.names !== state.names || now.target !== state.target) return;
  dialog.replaceChildren(el("div", {}, content));
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("h2")?.focus();
  dialog.scrollTop = 0;
}

/** Where the focus belongs after the panel: the verdict that it was about. @param {State} state */
function findOrigin(state) {
  const address = addressOf(state.check, state.target);
  return /** @type {HTMLElement | undefined} */ (
    [...document.querySelectorAll("main td a")].find((link) => link.getAttribute("href") === address)
  );
}

/** Closes on Escape, on the button and on a click beside the panel; the address follows. */
export function watchPanel() {
  dialog?.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target === dialog || target.closest(".close")) dialog.close();
  });
  dialog?.addEventListener("close", () => {
    const state = readState();
    if (state.check === "" && state.names === "") return;
    note(withoutPanel(state));
    findOrigin(state)?.focus();
  });
}
