/** workerd's compatibility date and flags, as options of a target. */
import { InputError } from "../wire/input-error.ts";
import { findNearest } from "./nearest.ts";
import { hasValue, type Options, readGiven } from "./options.ts";

/**
 * From this compatibility date on nodejs_compat is on unless it is negated, and it takes both negations.
 * https://developers.cloudflare.com/workers/configuration/compatibility-flags/
 */
const nodeCompatByDate = "2026-08-04";
const states = ["off", "date", "flag"];

/** workerd's version carries the newest compatibility date that it knows: `1.20261117.1` → `2026-11-17`. */
export function dateOf(version: string): string {
  const digits = /^\d+\.(\d{4})(\d\d)(\d\d)\./.exec(version);
  if (!digits) throw new Error(`No date in workerd's version "${version}": expected 1.YYYYMMDD.n`);
  return digits.slice(1).join("-");
}

/** `2025`, `2025-03` or `2025-03-14` admit the versions of that time; undefined for what is no date. */
export function admitsDate(asked: string): ((version: string) => boolean) | undefined {
  if (!/^20\d\d(-\d\d(-\d\d)?)?$/.test(asked)) return undefined;
  return (version) => /^1\.\d{8}\./.test(version) && dateOf(version).startsWith(asked);
}

/**
 * The canonical options at a version: always a date, by default the version's own, and `nodejs_compat`, which is `date`
 * where the date brings it, `flag` where a flag does, else `off`; other flags by their names.
 * @throws InputError for a date that the version doesn't know, and for what is no flag
 */
export function readCompatibility(version: string, given: readonly string[]): Options {
  const {
    date = dateOf(version),
    nodejs_compat,
    no_nodejs_compat,
    no_nodejs_compat_v2: _,
    ...flags
  } = readGiven(given);
  refuseDate(date, version);
  const valued = Object.keys(flags).find((name) => hasValue(flags, name));
  for (const name of Object.keys(flags)) refuseOption(name, valued === name);
  const byDate = date >= nodeCompatByDate;
  const on = byDate ? "date" : "flag";
  const asked = no_nodejs_compat !== undefined ? "off" : nodejs_compat === "" ? on : nodejs_compat;
  const state = asked ?? (byDate ? "date" : "off");
  refuseState(state, byDate, date);
  return { ...flags, date, nodejs_compat: state };
}

function refuseDate(date: string, version: string): void {
  const own = dateOf(version);
  const real = /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
  if (!real) throw new InputError(`No such date "${date}" for workerd. Write it as in +date=${own}`);
  if (date > own)
    throw new InputError(
      `workerd@${version} knows compatibility dates up to its own, ${own}, and "${date}" is later. Try +date=${own}, or workerd@latest`,
    );
}

function refuseOption(name: string, valued: boolean): void {
  const known = ["date", "nodejs_compat", "no_nodejs_compat"];
  if (/^[a-z][a-z0-9_]*$/.test(name) && !valued && !findNearest(name, known)) return;
  const near = findNearest(name, known);
  throw new InputError(
    `No such option "${name}" for workerd. ${near ? `Did you mean "${near}"? ` : ""}It takes date=YYYY-MM-DD, nodejs_compat or no_nodejs_compat, and compatibility flags by their names (streams_enable_constructors)`,
  );
}

function refuseState(state: string, byDate: boolean, date: string): void {
  if (!states.includes(state))
    throw new InputError(`No such state "${state}" of nodejs_compat. It is one of these: ${states.join(", ")}`);
  if (state === "off" || (state === "date") === byDate) return;
  const before = byDate
    ? "brings nodejs_compat by itself"
    : `is before ${nodeCompatByDate}, which brings nodejs_compat`;
  throw new InputError(`nodejs_compat=${state} can't be: the date ${date} ${before}. Try +nodejs_compat`);
}

/** The flags to start workerd with. Off needs both negations, and only where the date brings it: older versions don't know the second. */
export function compatibilityFlags({ date = "", nodejs_compat, ...others }: Options): string[] {
  const negations = date >= nodeCompatByDate ? ["no_nodejs_compat", "no_nodejs_compat_v2"] : [];
  const own = { date: [], flag: ["nodejs_compat"], off: negations }[nodejs_compat ?? "date"] ?? [];
  // What has a value tells of the column and isn't workerd's.
  return [...own, ...Object.keys(others).filter((name) => !hasValue(others, name))];
}
