/** A target that was broken on purpose: where it comes out green, a red would be hidden as well. Pure. */
import type { Verdict } from "../../wire/results.ts";
import type { TargetRun } from "../columns.ts";
import type { Refusal } from "./rules.ts";

/** Verdicts that say that the runtime lacks something; an error is ours, and no sign that the sabotage was noticed. */
const red: ReadonlySet<Verdict> = new Set(["fail", "stub", "absent", "crash", "timeout"]);
const again =
  "Run it as the workflow does: wintermatrix run --target … --area … --prelude <a file of test/sabotage/preludes>";

const refuse = (why: string): Refusal => ({ rule: "canary", why: `${why} ${again}` });

/**
 * @param canary what ran with the prelude
 * @param clean the columns of the run, or of the last publication, that it is compared with: of the canary's slot
 * @returns why it is no proof; undefined where a check that passes came out red under the sabotage
 */
export function judgeCanary(canary: readonly TargetRun[], clean: readonly TargetRun[]): Refusal | undefined {
  if (canary.length === 0) return refuse("there is no canary, so nothing shows that a red would be seen.");
  for (const run of canary) {
    if (run.files.some(({ prelude }) => prelude === undefined))
      return refuse(`the canary ${run.target.id} ran without a prelude, so nothing of it was sabotaged.`);
    const other = clean.find(({ target }) => target.slot === run.target.slot);
    if (!other) return refuse(`no column stands beside the canary ${run.target.slot}. Take another target for it.`);
    const passing = [...run.checks.values()].filter(({ id }) => other.checks.get(id)?.verdict === "pass");
    if (passing.length === 0) return refuse(`the canary ${run.target.slot} shares no passing check with its column.`);
    if (!passing.some(({ verdict }) => red.has(verdict)))
      return refuse(
        `the sabotaged canary ${run.target.slot} came out green: ${passing.length} checks, and none noticed. Mend what swallows failures before anything is published.`,
      );
  }
  return undefined;
}
