/** A fact, and a verdict where the documentation promises something, for what it says beyond the capabilities. */
import type { CheckContext } from "../check.ts";
import { assuredAt, controlAt, factOf, hold, show } from "./judge.ts";
import { type Questioned, questionKeys, questions } from "./questions.ts";
import { openStudy } from "./session.ts";
import type { Seen, Study } from "./study.ts";

/** Judges a check about an assurance. Skips it where the runtime's documentation doesn't speak of it or promises nothing. */
export async function judgeAssurance(context: CheckContext, name: Questioned): Promise<void> {
  const { runner, target } = context;
  const assured = assuredAt(runner, target, name);
  if (!assured) return context.skip("the runtime's documentation says nothing of it");
  const study = await openStudy(context);
  const seen = await seeAll(study, questionKeys(name));
  for (const one of seen) show(context, one);
  context.saw("documentation", assured.docs);
  if (seen.some(lacksApi)) return context.absent(`the API for ${name}`);
  const { of, control = of, launch, ways } = questions[name];
  const telling = seen.find(({ effects }) => effects.length > 0) ?? (seen[0] as Seen);
  context.found(factOf(`${of}: ${name}`, launch, telling, controlAt(runner, target, control)));
  if (!assured.promised) return context.skip(`the documentation promises nothing: "${assured.disclaimer}"`);
  const { refusal: _refusal, ...opaque } = assured;
  for (const [index, one] of seen.entries()) hold(context, study, one, ways[index]?.opaque ? opaque : assured);
}

/** A probe that looks for an API says whether it is offered. */
function lacksApi({ came }: Seen): boolean {
  return "returned" in came && (came.returned as { offered?: boolean } | undefined)?.offered === false;
}

async function seeAll(study: Study, keys: readonly string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const key of keys) seen.push(await study.see(key));
  return seen;
}
