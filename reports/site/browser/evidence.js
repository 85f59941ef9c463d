/** @import { PageAttempt } from "../evidence.ts" */
/** @import { PageCell, PageCheck } from "../payload.ts" */
/** @import { Source } from "../../../wire/results.ts" */
/** @import { Child } from "./dom.js" */
import { colour } from "./colours.js";
import { el, webLink } from "./dom.js";
import { diffLines } from "./textdiff.js";

const marks = { same: "  ", gone: "- ", come: "+ " };

/** @param {string} expected @param {string} actual */
function showDiff(expected, actual) {
  const lines = diffLines(expected, actual).map(({ kind, text }) =>
    el("span", { class: kind }, `${marks[kind]}${text}\n`),
  );
  const key = el(
    "figcaption",
    {},
    el("span", { class: "gone" }, "- expected"),
    " ",
    el("span", { class: "come" }, "+ actual"),
  );
  return el("figure", { class: "diff" }, key, el("pre", { tabindex: "0" }, lines));
}

/** @param {PageAttempt} attempt @returns {Child} */
function showJudgement({ expected, actual }) {
  if (expected === undefined && actual === undefined) return undefined;
  if (expected !== undefined && actual !== undefined) return showDiff(expected, actual);
  const [name, text] = expected === undefined ? ["actual", actual] : ["expected", expected];
  return el("div", {}, el("h4", {}, name), el("pre", { tabindex: "0" }, text));
}

/** @param {PageAttempt["observations"][number]} observation */
function showObservation({ probe, args, returned, threw }) {
  const call = el("code", {}, el("b", {}, probe), `(${args.join(", ")})`);
  const [word, text] = threw === undefined ? ["returned", returned ?? "nothing"] : ["threw", threw];
  return el(
    "li",
    {},
    call,
    " ",
    el("span", { class: threw === undefined ? "" : "threw" }, word),
    el("pre", { tabindex: "0" }, text),
  );
}

/** @param {PageAttempt} attempt */
function showAttempt(attempt) {
  const { observations, stderr } = attempt;
  const log =
    stderr !== undefined &&
    el("details", { class: "stderr" }, el("summary", {}, "stderr"), el("pre", { tabindex: "0" }, stderr));
  return [
    showJudgement(attempt),
    observations.length > 0 && el("h4", {}, "What the runtime returned"),
    observations.length > 0 && el("ol", { class: "calls" }, observations.map(showObservation)),
    log,
  ];
}

/** @param {PageAttempt[]} attempts the deciding one last */
function showAttempts(attempts) {
  return attempts.map((attempt, index) => {
    if (index === attempts.length - 1) return el("div", { class: "attempt" }, showAttempt(attempt));
    const title = `Attempt ${index + 1} of ${attempts.length}: ${attempt.verdict}${attempt.reason ? `, ${attempt.reason}` : ""}`;
    return el("details", { class: "attempt" }, el("summary", {}, title), showAttempt(attempt));
  });
}

/** @param {PageCell} cell @returns {Child[]} */
function showNotes({ reason, gap, change, fact, revision }) {
  return [
    fact !== undefined && el("p", { class: "fact" }, fact),
    reason !== undefined && el("pre", { class: "reason", tabindex: "0" }, reason),
    gap &&
      el(
        "p",
        { class: "known" },
        el("b", {}, "Known gap. "),
        gap.reason,
        gap.upstream && " ",
        gap.upstream && webLink("Upstream", gap.upstream),
        gap.documented && " ",
        gap.documented && webLink("Documented by the runtime", gap.documented),
      ),
    change !== undefined && el("p", { class: "known" }, el("b", {}, "Compared with the baseline: "), change),
    revision !== undefined && el("p", { class: "known" }, `Another revision of the check ran here: ${revision}`),
  ];
}

/** What a target showed in a check. @param {PageCheck} check @param {number} place @returns {Child[]} */
export function showEvidence(check, place) {
  const cell = check.cells[place];
  if (!cell) return [el("p", {}, "This check was not run in this target.")];
  const attempts = cell.attempts.map((at) => check.evidence[at]).filter((attempt) => attempt !== undefined);
  return [...showNotes(cell), ...showAttempts(attempts)];
}

/** A line on what a target showed: why it did not pass, else what came back. @param {PageCheck} check @param {number} place */
export function outline(check, place) {
  const cell = check.cells[place];
  if (!cell) return "";
  const last = check.evidence[cell.attempts.at(-1) ?? -1]?.observations.at(-1);
  return cell.reason ?? last?.threw ?? last?.returned ?? cell.fact ?? "";
}

/** @param {string} title @param {Source | undefined} source */
function showSource(title, source) {
  if (!source) return undefined;
  const place = el("small", {}, `${source.file}:${source.line}`);
  return el(
    "details",
    { open: true, class: "source" },
    el("summary", {}, title, " ", place),
    el("pre", { tabindex: "0" }, colour(source.text)),
  );
}

/** The source of every probe that a check called, and its own. @param {PageCheck} check @param {Source[]} sources @returns {Child[]} */
export function showSources(check, sources) {
  const probes = Object.entries(check.probes).map(([name, place]) => showSource(`Probe ${name}`, sources[place]));
  return [...probes, showSource("Check", sources[check.source ?? -1])];
}
