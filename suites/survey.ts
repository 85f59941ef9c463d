/** Many generated checks in one Vitest test: for the tiers that only look, since thousands of tests take their time. */
import { createHash } from "node:crypto";
import { inject } from "vitest";
import type { Tier, Verdict } from "../wire/results.ts";
import type { CheckOptions, Observer } from "./check.ts";
import type { RunContext } from "./context.ts";
import { observerOf } from "./observe.ts";
import { type Place, placeOf } from "./place.ts";
import { type Entry, entryOf } from "./recorded.ts";
import type { Session } from "./session.ts";
import { idOf } from "./suite.ts";
import { lookBack } from "./verdict.ts";
import { inAllTargets } from "./worker.ts";

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

/** Registers the checks of one feature, all looked at by one call; `titles` are those that there can be. */
export function survey(
  about: Survey,
  titles: readonly string[],
  look: (context: SurveyContext) => Promise<readonly Seen[]>,
): void {
  const { only, mode } = inject("runs")[0] ?? {};
  const place = placeOf(survey);
  if (only && !about.feature.includes(only) && !about.path.includes(only)) return;
  inAllTargets(`${about.feature} (${about.tier})`, async (session) => {
    if (!session.covers({ about })) return [];
    const seen = mode === "list" ? titles.map((title) => ({ title, verdict: "skip" as const })) : await lookIn(session);
    return seen.map((one) => recordSeen(about, place, one));
  });

  async function lookIn(session: Session): Promise<readonly Seen[]> {
    await lookBack(session);
    const signal = AbortSignal.timeout(limit);
    const observer = observerOf(await session.fixture(), about.path, { observations: [], thrown: [] }, signal);
    const seen = await look({ ...observer, run: session.run } as SurveyContext);
    const reason = session.notApplicable(idOf(about.path, about.feature, ""));
    return reason ? seen.map(({ title }) => ({ title, verdict: "skip", reason })) : seen;
  }
}

function recordSeen(
  { path, feature, tier, spec, profiles }: Survey,
  place: Place,
  { title, verdict, reason }: Seen,
): Entry {
  const id = idOf(path, feature, title);
  const about = { spec, profiles } satisfies CheckOptions & { spec: string };
  const check = {
    id,
    suite: path,
    feature,
    title,
    about,
    tier,
    timeout: limit,
    apart: false,
    place,
    body: async () => undefined,
  };
  const attempts = [{ verdict, ...(reason ? { reason } : {}), duration: 0, observations: [] }];
  // Generated: nothing but its own words can change.
  const revision = createHash("sha256").update(`${id} ${spec}`).digest("hex").slice(0, 12);
  return { record: { ...entryOf({ check, attempts }).record, revision }, attempts: [] };
}
