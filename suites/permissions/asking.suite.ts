/** What a program learns when it asks for its permissions agrees with what it may do. */
import { type Capability, capabilities } from "../../runners/runner.ts";
import type { CheckContext } from "../check.ts";
import { suite } from "../suite.ts";
import { askingKey } from "./asking.ts";
import { keyOf, type Launch } from "./attempts.ts";
import { assuredAt, controlAt } from "./judge.ts";
import { openStudy } from "./session.ts";

const feature = suite("permissions/asking");
const spec = "https://nodejs.org/docs/latest/api/process.html#processpermissionhasscope-reference";
const limits = { timeout: 20_000 };

feature("permission: asking", { spec, apart: true }, (check) => {
  check("without a grant, what the runtime says agrees with what attempts come to", limits, (context) =>
    compare(context, "none"),
  );
  check("with each grant, what the runtime says agrees with what attempts come to", limits, (context) =>
    compare(context, "granted"),
  );
});

type Answers = Partial<Record<Capability, boolean>>;

/** What it says of each capability that it has a control for, beside what an attempt at it came to. */
async function compare(context: CheckContext, launch: Launch): Promise<void> {
  const { runner, target, expect } = context;
  const assured = assuredAt(runner, target, "what the runtime says of its permissions");
  if (!assured) return context.skip("the runtime's documentation says nothing of it");
  const study = await openStudy(context);
  const [said, came]: [Answers, Answers] = [{}, {}];
  for (const name of capabilities) {
    const answer = await study.see(askingKey(name, launch));
    const granted = "returned" in answer.came ? (answer.came.returned as { granted?: boolean }).granted : undefined;
    if (granted === undefined || !controlAt(runner, target, name).control) continue;
    said[name] = granted;
    came[name] = (await study.see(keyOf(name, launch))).effects.length > 0;
  }
  context.saw("asksForPermission", said);
  context.saw("documentation", assured.docs);
  expect(Object.keys(said)).not.toStrictEqual([]);
  expect(said).toStrictEqual(came);
}
