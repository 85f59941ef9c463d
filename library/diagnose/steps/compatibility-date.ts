/** A later compatibility date, and the earliest that does. https://developers.cloudflare.com/workers/configuration/compatibility-dates/ */
import { dateOf, readCompatibility } from "../../../runners/compatibility.ts";
import type { Target } from "../../../runners/runner.ts";
import type { DiagnosisStep, Proposal } from "../step.ts";

const day = 86_400_000;

export default {
  order: 2,
  propose({ column: { target } }) {
    const { date } = target.options;
    if (!date || !("nodejs_compat" in target.options)) return [];
    const newest = dateOf(target.version);
    return date < newest ? [since(newest, target)] : [];
  },
  /** Of the days between, halved until one is left: a dozen runs for ten years. */
  async narrow(proposal, { column: { target } }, helps) {
    let bad = toDay(target.options.date as string);
    let good = toDay(proposal.alteration.options?.date as string);
    let best = proposal;
    while (good - bad > 1) {
      const middle = Math.floor((good + bad) / 2);
      const earlier = since(new Date(middle * day).toJSON().slice(0, 10), target);
      if (await helps(earlier)) [good, best] = [middle, earlier];
      else bad = middle;
    }
    return best;
  },
} satisfies DiagnosisStep;

const toDay = (date: string) => Date.parse(`${date}T00:00:00Z`) / day;

/** Whether nodejs_compat is on stays as it is: that is a change of its own. */
function since(date: string, { version, options }: Target): Proposal {
  const { nodejs_compat: state, date: _, ...flags } = options;
  const compat = state === "off" ? "no_nodejs_compat" : "nodejs_compat";
  const altered = readCompatibility(version, [`date=${date}`, compat, ...Object.keys(flags)]);
  const name = `compatibility date ≥ ${date}`;
  return { name, how: `${name} ("compatibility_date": "${date}")`, alteration: { options: altered } };
}
