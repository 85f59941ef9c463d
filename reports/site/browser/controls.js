/** @import { State } from "./state.js" */
import { note, readState } from "./state.js";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.controls"));

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
    since: one("since"),
  };
}

/** The values that a list of the form offers. @param {string} name */
export function listOptions(name) {
  const list = /** @type {HTMLSelectElement | null} */ (form?.querySelector(`select[name="${name}"]`) ?? null);
  return [...(list?.options ?? [])].map(({ value }) => value).filter(Boolean);
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

/**
 * Filters with every keystroke; the address follows when the field is left.
 * @param {(state: State) => void} show
 */
export function watchForm(show) {
  if (!form) return;
  form.addEventListener("input", () => show(readForm(form)));
  form.addEventListener("change", () => note(readForm(form)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    note(readForm(form));
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    note({ ...readState(), q: "", area: "", in: "", verdict: "", differs: "", since: "" });
  });
}
