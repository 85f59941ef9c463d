/** @import { State } from "./state.js" */
import { showFitting } from "./filter.js";
import { openRows } from "./grid.js";
import { note, readState } from "./state.js";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".controls"));

/** The state with what the form says. @param {HTMLFormElement} from @returns {State} */
function readForm(from) {
  const values = new FormData(from);
  const one = (/** @type {string} */ name) => String(values.get(name) ?? "");
  return {
    ...readState(),
    q: one("q"),
    area: one("area"),
    in: one("in"),
    verdict: values.getAll("verdict").join(","),
    differs: values.has("differs") ? "1" : "",
    changed: values.has("changed") ? "1" : "",
  };
}

/** Puts a state into the form. @param {State} state */
export function fillForm(state) {
  const wanted = state.verdict.split(",");
  for (const field of form?.querySelectorAll("input, select") ?? []) {
    const input = /** @type {HTMLInputElement} */ (field);
    const value = state[/** @type {keyof State} */ (input.name)];
    if (input.type === "checkbox")
      input.checked = input.name === "verdict" ? wanted.includes(input.value) : value !== "";
    // Not while it is typed in: the cursor would jump.
    else if (input.value !== value && input !== document.activeElement) input.value = value;
  }
}

/** Filters with every keystroke; the address follows when the field is left. */
export function watchForm() {
  if (!form) return;
  form.addEventListener("input", () => {
    showFitting(readForm(form));
    openRows();
  });
  form.addEventListener("change", () => note(readForm(form)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    note(readForm(form));
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    const cleared = { q: "", area: "", in: "", verdict: "", differs: "", changed: "" };
    note({ ...readState(), ...cleared });
  });
}
