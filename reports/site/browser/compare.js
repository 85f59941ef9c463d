/** @import { Index, IndexedCheck } from "../index.ts" */
/** @import { State } from "./state.js" */
import { loadNamed } from "./data.js";
import { el, showVerdict } from "./dom.js";
import { uncounted } from "./filter.js";
import { formatState, note, readState } from "./state.js";

/** @param {Index} index @param {IndexedCheck} check @param {number} place */
const verdictAt = (index, [, , , , digits], place) => index.verdicts[Number(digits[place])];

/** @param {string | undefined} verdict */
const counts = (verdict) => verdict !== undefined && !uncounted.includes(verdict);

/** @param {Index} index @param {IndexedCheck} check @param {number} place */
function showCompared(index, check, place) {
  const verdict = verdictAt(index, check, place) ?? "";
  const run = index.runs[place];
  const page = index.areas[check[1]]?.page ?? "";
  const href = `${page}${formatState({ check: check[0], target: run?.key ?? "" })}`;
  // An earlier run has no page of its own here.
  return el("td", {}, run?.current ? el("a", { class: `verdict ${verdict}`, href }, verdict) : showVerdict(verdict));
}

/** @param {Index} index @param {IndexedCheck[]} checks @param {[number, number]} places @param {string} title */
function showSide(index, checks, places, title) {
  const heads = places.map((place) => el("th", { scope: "col" }, index.runs[place]?.label));
  const groups = Map.groupBy(checks, ([, area, feature]) => `${index.areas[area]?.name} › ${feature}`);
  const bodies = [...groups].map(([name, own]) =>
    el(
      "tbody",
      {},
      el("tr", { class: "feature" }, el("th", { scope: "rowgroup", colspan: "3" }, `${name} (${own.length})`)),
      own.map((check) =>
        el(
          "tr",
          { class: "check" },
          el("th", { scope: "row" }, check[3]),
          places.map((place) => showCompared(index, check, place)),
        ),
      ),
    ),
  );
  const table = el(
    "table",
    { class: "checks compared-checks" },
    el("caption", { class: "unseen" }, title),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "check"), heads)),
    bodies,
  );
  return [el("h2", {}, title), checks.length > 0 ? el("div", { class: "scroll" }, table) : el("p", {}, "None.")];
}

const tell = (/** @type {number} */ count) => count.toLocaleString("en");

/** @param {Index} index @param {number} one @param {number} other */
function showComparison(index, one, other) {
  const shared = index.checks.filter(
    (check) => counts(verdictAt(index, check, one)) && counts(verdictAt(index, check, other)),
  );
  const passes = (/** @type {IndexedCheck} */ check, /** @type {number} */ place) =>
    verdictAt(index, check, place) === "pass";
  const onlyOne = shared.filter((check) => passes(check, one) && !passes(check, other));
  const onlyOther = shared.filter((check) => passes(check, other) && !passes(check, one));
  const both = shared.filter((check) => passes(check, one) && passes(check, other)).length;
  const [left, right] = [index.runs[one]?.label ?? "", index.runs[other]?.label ?? ""];
  const neither = shared.length - both - onlyOne.length - onlyOther.length;
  const counted = [
    `${tell(shared.length)} checks count in both`,
    `${tell(both)} pass in both`,
    `${tell(neither)} in neither`,
  ].join(", ");
  return [
    el("p", {}, `${counted}, ${tell(index.checks.length - shared.length)} don’t count or were not run in one of them.`),
    ...showSide(index, onlyOne, [one, other], `Only ${left} passes: ${onlyOne.length}`),
    ...showSide(index, onlyOther, [one, other], `Only ${right} passes: ${onlyOther.length}`),
  ];
}

const list = (/** @type {string} */ name) =>
  /** @type {HTMLSelectElement | null} */ (document.querySelector(`select[name="${name}"]`));

/** @param {HTMLSelectElement | null} select @param {string} key */
function choose(select, key) {
  if (select && key !== "" && [...select.options].some(({ value }) => value === key)) select.value = key;
}

/** Shows what only one of the two passes. @param {State} state */
export async function showCompare(state) {
  const index = await loadNamed("checks");
  choose(list("a"), state.a);
  choose(list("b"), state.b);
  const places = ["a", "b"].map((name) => index.runs.findIndex(({ key }) => key === list(name)?.value));
  document.querySelector(".results")?.replaceChildren(...showComparison(index, places[0] ?? 0, places[1] ?? 0));
}

/** The address follows the two lists. */
export function watchCompare() {
  const noteChoice = (/** @type {string} */ a, /** @type {string} */ b) => note({ ...readState(), a, b });
  const values = () => /** @type {const} */ ([list("a")?.value ?? "", list("b")?.value ?? ""]);
  for (const name of ["a", "b"]) list(name)?.addEventListener("change", () => noteChoice(...values()));
  document.querySelector("[name=swap]")?.addEventListener("click", () => {
    const [a, b] = values();
    noteChoice(b, a);
  });
}
