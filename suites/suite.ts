/** How suites are written: `suite<typeof import("./x.probes.ts")>("area/x")` gives `feature`, which gives `check`. */
import { inject } from "vitest";
import type { Check, CheckBody, CheckOptions, Feature, Probes } from "./check.ts";
import { placeOf } from "./place.ts";
import { entryOf } from "./recorded.ts";
import type { Session } from "./session.ts";
import { judge, judgeApart } from "./verdict.ts";
import { inAllTargets } from "./worker.ts";

/** Milliseconds that a check may take unless it says more. */
const timeLimit = 2000;

export type CheckFunction<P extends Probes> = {
  (title: string, body: CheckBody<P>): void;
  (title: string, options: CheckOptions<P>, body: CheckBody<P>): void;
};

/** Opens a suite; `path` is its place below `suites/`, and its probes are in `<path>.probes.ts`. */
export function suite<P extends Probes>(path: string) {
  return function feature(name: string, about: Feature<P>, define: (check: CheckFunction<P>) => void): void {
    const earlier = new Set<string>();
    define(function check(title: string, ...rest: [CheckBody<P>] | [CheckOptions<P>, CheckBody<P>]) {
      const [options, body] = rest.length === 1 ? [{}, rest[0]] : rest;
      const made = {
        ...makeCheck(path, name, about as Feature, title, options as CheckOptions),
        body: body as unknown as CheckBody,
        place: placeOf(check),
      };
      if (made.dependsOn && !earlier.has(made.dependsOn))
        throw new Error(`${made.id} depends on "${options.dependsOn}", which is no earlier check of its feature`);
      earlier.add(made.id);
      register(made);
    });
  };
}

function makeCheck(
  path: string,
  feature: string,
  { apart = false, ...about }: Feature,
  title: string,
  { timeout, dependsOn, ...overrides }: CheckOptions,
): Omit<Check, "body" | "place"> {
  const needs = [...(about.needs ?? []), ...(overrides.needs ?? [])];
  return {
    id: idOf(path, feature, title),
    suite: path,
    feature,
    title,
    about: { ...about, ...overrides, needs },
    tier: "behaviour",
    apart,
    timeout: timeout ?? timeLimit,
    ...(dependsOn ? { dependsOn: idOf(path, feature, dependsOn) } : {}),
  };
}

/** Readable, but opaque to everyone else: the parts stand beside it in the record. */
export function idOf(path: string, feature: string, title: string): string {
  return `${path}#${feature.replaceAll(/\s+/g, "-")}:${title.replaceAll(/[^\p{L}\p{N}.+-]+/gu, "-")}`;
}

function register(check: Check): void {
  const [run] = inject("runs");
  const { only, mode } = run ?? {};
  if (only && !check.id.includes(only) && check.feature !== only) return;
  const look = check.apart ? judgeApart : judge;
  const judged = async (session: Session) => {
    if (!session.covers(check)) return [];
    return [entryOf(mode === "list" ? { check, attempts: [] } : await look(session, check))];
  };
  inAllTargets(check.title, judged, check.apart);
}
