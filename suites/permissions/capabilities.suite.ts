/** Each capability under each launch: a fact in any case, and a verdict where the documentation promises something. */
import { type Capability, capabilities } from "../../runners/runner.ts";
import type { CheckContext } from "../check.ts";
import { suite } from "../suite.ts";
import { keyOf, type Launch, launches } from "./attempts.ts";
import { acts } from "./capabilities.ts";
import { controlAt, factOf, hold, show } from "./judge.ts";
import { openStudy } from "./session.ts";

const feature = suite("permissions/capabilities");

for (const capability of capabilities) {
  const { doing, spec } = acts[capability];
  feature(`permission: ${capability}`, { spec, apart: true }, (check) => {
    for (const launch of Object.keys(launches) as Launch[]) {
      const title = `${doing} with ${launches[launch]} keeps the documented promise`;
      check(title, { timeout: 20_000 }, (context) => judge(context, capability, launch));
    }
  });
}

async function judge(context: CheckContext, capability: Capability, launch: Launch): Promise<void> {
  const study = await openStudy(context);
  const key = keyOf(capability, launch);
  const seen = await study.see(key);
  const control = controlAt(context.runner, context.target, capability);
  show(context, seen);
  context.saw("documentation", control.docs);
  context.found(factOf(capability, launch, seen, control));
  const promised = control.promises[launch];
  if (!promised) return context.skip("the runtime's documentation promises nothing here");
  hold(context, study, seen, { ...control, promised });
}
