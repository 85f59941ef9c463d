/** @import { State } from "./state.js" */
/** @import { Child } from "./dom.js" */
import { addressOf, showCheck } from "./check.js";
import { data, placeOf } from "./data.js";
import { el } from "./dom.js";
import { showNames } from "./names.js";
import { checkById } from "./search.js";
import { note, readState, withoutPanel } from "./state.js";

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog"));

/** @param {Child[]} content */
function replaceContent(content) {
  dialog.replaceChildren(el("div", {}, content));
}

/** @param {State} state @returns {boolean} whether there is something to open */
function fill(state) {
  const place = placeOf(state.target);
  const check = checkById(state.check);
  const names = data.names.find(
    (own) => own.ids.includes(state.check) || `${own.tier} ${own.area} ${own.feature}` === state.names,
  );
  if (check) replaceContent(showCheck(check, place));
  else if (names) replaceContent(showNames(names, place));
  return check !== undefined || names !== undefined;
}

/** Opens what the state names, or closes. @param {State} state */
export function showPanel(state) {
  const filled = (state.check !== "" || state.names !== "") && fill(state);
  if (!filled) dialog.close();
  else {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("h2")?.focus();
    dialog.scrollTop = 0;
  }
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
  dialog.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target === dialog || target.closest(".close")) dialog.close();
  });
  dialog.addEventListener("close", () => {
    const state = readState();
    if (state.check === "" && state.names === "") return;
    note(withoutPanel(state));
    findOrigin(state)?.focus();
  });
}
