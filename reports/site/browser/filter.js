/** @import { Entry } from "./entries.js" */
/** @import { State } from "./state.js" */

/** Verdicts that say nothing of the runtime. */
export const uncounted = ["skip", "blocked", "error"];

/** @param {Entry} entry */
function differs({ verdicts }) {
  const counted = verdicts.filter((verdict) => verdict !== undefined && !uncounted.includes(verdict));
  return new Set(counted).size > 1;
}

/** @param {Entry} entry @param {State} state @param {number} place of the column asked for; -1 for any */
function hasVerdict({ verdicts }, state, place) {
  if (state.verdict === "") return true;
  const wanted = state.verdict.split(",");
  const looked = place < 0 ? verdicts : [verdicts[place]];
  return looked.some((verdict) => verdict !== undefined && wanted.includes(verdict));
}

/** @param {Entry} entry @param {string} query */
function says({ text }, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.includes(word));
}

/**
 * Whether a check fits the filters.
 * @param {State} state
 * @param {{ columns: string[], since: string[] }} known keys of the columns, and what "changed since" can ask for
 * @returns {(entry: Entry) => boolean}
 */
export function fitting(state, { columns, since }) {
  const place = columns.indexOf(state.in);
  const moment = String(since.indexOf(state.since));
  return (entry) => {
    if (state.area !== "" && entry.area !== "" && entry.area !== state.area) return false;
    if (state.differs && !differs(entry)) return false;
    if (state.since !== "" && !entry.changed.includes(moment)) return false;
    return hasVerdict(entry, state, place) && says(entry, state.q);
  };
}

/** Says how many checks fit. @param {number} found @param {number} all */
export function tellFound(found, all) {
  const count = /** @type {HTMLOutputElement | null} */ (document.querySelector(".found"));
  if (count) count.value = `${found.toLocaleString("en")} of ${all.toLocaleString("en")} checks`;
  document.querySelector(".nothing")?.toggleAttribute("hidden", found > 0);
}
