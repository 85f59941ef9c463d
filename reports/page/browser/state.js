/** What the page shows, as the address after `#` says it: so every state of it can be linked to. */

const names = /** @type {const} */ ([
  "view",
  "q",
  "area",
  "in",
  "verdict",
  "differs",
  "changed",
  "check",
  "names",
  "target",
]);

/** @typedef {Record<(typeof names)[number], string>} State */

/**
 * The state in an address; what it doesn't name is empty.
 * @param {string} hash
 * @returns {State}
 */
export function parseState(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  return /** @type {State} */ (Object.fromEntries(names.map((name) => [name, given.get(name) ?? ""])));
}

export const readState = () => parseState(location.hash);

/** @param {State} state */
function format(state) {
  const given = names.filter((name) => state[name] !== "");
  return `#${given.map((name) => `${name}=${encodeURIComponent(state[name])}`).join("&")}`;
}

/** Goes to a state, as a step that "back" undoes. @param {State} state */
export function visit(state) {
  location.hash = format(state);
}

/** Notes a state in the address without a step. @param {State} state */
export function note(state) {
  if (format(state) !== (location.hash || "#")) location.replace(format(state));
}

const closed = { check: "", names: "", target: "" };

/**
 * The state that a link of the page leads to. A verdict's evidence and another view leave the filters alone, a figure of
 * the summary sets them anew.
 * @param {State} from
 * @param {string} hash
 * @returns {State}
 */
export function follow(from, hash) {
  const to = parseState(hash);
  if (to.check || to.names) return { ...from, ...closed, check: to.check, names: to.names, target: to.target };
  if (to.view) return { ...from, ...closed, view: to.view };
  return to;
}

/** The state with nothing opened. @param {State} state @returns {State} */
export const withoutPanel = (state) => ({ ...state, ...closed });
