/** @import { Index, IndexedCheck } from "../index.ts" */

/**
 * A check as the filters see it.
 * @typedef {{ key: string, area: string, feature: string, title: string, verdicts: (string | undefined)[], changed: string[], text: string }} Entry
 */

/** Verdicts of the columns in a row of the table. @param {Element} row @returns {(string | undefined)[]} */
function readVerdicts(row) {
  return [...row.querySelectorAll("td")].map((cell) => cell.querySelector(".verdict")?.classList[1]);
}

/**
 * The check of a table's row; its texts beyond the title come with the index.
 * @param {HTMLTableRowElement} row
 * @returns {Entry}
 */
export function readRow(row) {
  const feature = row.closest("tbody")?.querySelector(".feature")?.textContent ?? "";
  const title = row.querySelector("th")?.textContent ?? "";
  const changed = row.dataset.changed?.split(" ") ?? [];
  const text = `${feature}\n${title}`.toLowerCase();
  return { key: row.dataset.check ?? "", area: "", feature, title, verdicts: readVerdicts(row), changed, text };
}

/** @param {Index} index @param {IndexedCheck} check @returns {Entry} */
function readIndexed(index, [key, area, feature, title, digits, text, changed]) {
  const current = index.runs.flatMap(({ current }, place) => (current ? [place] : []));
  return {
    key,
    area: index.areas[area]?.name ?? "",
    feature,
    title,
    verdicts: current.map((place) => index.verdicts[Number(digits[place])]),
    changed: changed.map(String),
    text: `${feature}\n${title}\n${text}`.toLowerCase(),
  };
}

/** Every check of the index. @param {Index} index @returns {Entry[]} */
export const readIndex = (index) => index.checks.map((check) => readIndexed(index, check));
