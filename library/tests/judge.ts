/** From what tests came to, to where each passes. Pure: the control is given, twice. */
import type { Ran, Told } from "../inside/vitest/run.ts";
import { returnedBy } from "../layers/observed.ts";
import { tellSeen } from "../layers/tell.ts";
import type { Seen } from "../session/types.ts";
import type { TestOutcome, TestRow } from "./report.ts";

type Runs = ReadonlyMap<string, Seen>;

/** @param control both runs of it */
export function judgeTests(
  file: string,
  told: readonly Told[],
  control: { key: string; runs: readonly [Runs, Runs] },
  others: readonly { key: string; seen: Runs }[],
): TestRow[] {
  return told.map(({ id, mode }) => {
    const [first, second] = control.runs.map((runs) => outcomeOf(runs.get(id))) as [TestOutcome, TestOutcome];
    const own = mode === "run" ? judgeControl(first, second) : ({ state: "skip" } as const);
    const rest = others.map(({ key, seen }) => {
      const outcome =
        own.state === "pass" ? outcomeOf(seen.get(id)) : own.state === "unknown" ? { state: own.state } : own;
      return [key, outcome] as const;
    });
    return { file, name: id, outcomes: { [control.key]: own, ...Object.fromEntries(rest) } };
  });
}

/** A test that fails on the control, or only sometimes passes, says nothing of other targets. */
function judgeControl(first: TestOutcome, second: TestOutcome): TestOutcome {
  if (first.state === "fail") return { ...first, state: "unknown" };
  if (first.state !== second.state) return { state: "unknown", said: "it passes only sometimes" };
  return first;
}

function outcomeOf(seen: Seen | undefined): TestOutcome {
  if (!seen) return { state: "unknown" };
  const ran = returnedBy<Ran>(seen);
  if (!ran) return { state: "fail", said: tellSeen(seen) };
  return ran.state === "not carried" ? { state: ran.state, said: ran.feature } : { state: ran.state };
}
