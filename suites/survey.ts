/** Many generated checks in one Vitest test: for the tiers that only look, since thousands of tests take their time. */
import { createHash } from "node:crypto";
import { inject } from "vitest";
import type { Tier, Verdict } from "../wire/results.ts";
import type { CheckOptions, Observer } from "./check.ts";
import type { RunContext } from "./context.ts";
import { observerOf } from "./observe.ts";
import { recordOf } from "./recorded.ts";
import { amend, idOf, test } from "./suite.ts";
import { lookBack } from "./verdict.ts";

export interface Survey {
  /** The suite: `<area>/<topic>`. */
  path: string;
  feature: string;
  tier: Exclude<Tier, "behaviour">;
  spec: string;
  profiles: string[];
}

/** What is seen of one generated check. */
export interface Seen {
  title: string;
  verdict: Extract<Verdict, "pass" | "fail" | "absent" | "skip">;
  reason?: string;
}

export interface SurveyContext extends Observer<Record<string, (...args: unknown[]) => Promise<unknown>>> {
  run: RunContext;
}

/** Milliseconds that a survey may take. */
const limit = 10_000;

/** Registers the checks of one feature, all looked at by one call. */
export function survey(about: Survey, look: (context: SurveyContext) => Promise<readonly Seen[]>): void {
  const { only } = inject("run");
  if (only && !about.feature.includes(only) && !about.path.includes(only)) return;
  test(`${about.feature} (${about.tier})`, { timeout: limit }, async ({ worker, task }) => {
    const { session } = worker;
    await lookBack(session, worker.history, amend);
    const run = session.run;
    const reason = session.runner.notApplicable.find(({ checks, options = {} }) => {
      return (
        checks.test(idOf(about.path, about.feature, "")) &&
        Object.entries(options).every(([key, value]) => run.target.options[key] === value)
      );
    })?.reason;
    const signal = AbortSignal.timeout(limit);
    const observer = observerOf(await session.fixture(), about.path, { observations: [], thrown: [] }, signal);
    const seen = await look({ ...observer, run } as SurveyContext);
    const judged = reason === undefined ? seen : seen.map(({ title }) => ({ title, verdict: "skip" as const, reason }));
    Object.assign(task.meta, { records: judged.map((one) => recordSeen(about, one)) });
  });
}

function recordSeen({ path, feature, tier, spec, profiles }: Survey, { title, verdict, reason }: Seen) {
  const id = idOf(path, feature, title);
  const about = { spec, profiles } satisfies CheckOptions & { spec: string };
  const check = { id, suite: path, feature, title, about, tier, timeout: limit, body: async () => undefined };
  const attempts = [{ verdict, ...(reason ? { reason } : {}), duration: 0, observations: [] }];
  // Generated: nothing but its own words can change.
  const revision = createHash("sha256").update(`${id} ${spec}`).digest("hex").slice(0, 12);
  return { ...recordOf({ check, attempts }), attempts: [], revision };
}
