/** What the page shows, as the address after `#` says it: so every state of it can be linked to. */

const fields = /** @type {const} */ ([
  "q",
  "area",
  "in",
  "verdict",
  "differs",
  "since",
  "a",
  "b",
  "check",
  "names",
  "target",
]);

/** @typedef {Record<(typeof fields)[number], string>} State */

/**
 * The state in an address; what it doesn't name is empty.
 * @param {string} hash
 * @returns {State}
 */
export function parseState(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  return /** @type {State} */ (Object.fromEntries(fields.map((name) => [name, given.get(name) ?? ""])));
}

export const readState = () => parseState(location.hash);

/** A state as an address. @param {Partial<State>} state */
export function formatState(state) {
  const given = fields.filter((name) => (state[name] ?? "") !== "");
  return `#${given.map((name) => `${name}=${encodeURIComponent(state[name] ?? "")}`).join("&")}`;
}

/** Goes to a state, as a step that "back" undoes. @param {State} state */
export function visit(state) {
  location.hash = formatState(state);
}

/** Notes a state in the address without a step. @param {State} state */
export function note(state) {
  if (formatState(state) !== (location.hash || "#")) location.replace(formatState(state));
}

const closed = { check: "", names: "", target: "" };

/** The state that a link to evidence leads to: the filters stay. @param {State} from @param {string} hash @returns {State} */
export function follow(from, hash) {
  const to = parseState(hash);
  return to.check || to.names ? { ...from, ...closed, check: to.check, names: to.names, target: to.target } : to;
}

/** The state with nothing opened. @param {State} state @returns {State} */
export const withoutPanel = (state) => ({ ...state, ...closed });
