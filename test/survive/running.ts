/** Judges a running fault: its check's verdict and evidence, and every other check against a clean run of the same suites. */
import { fileURLToPath } from "node:url";
import type { CheckRecord } from "../../wire/results.ts";
import type { Expected, RunningFault, Seen } from "./fault.ts";
import { withOwnCache } from "./own-cache.ts";
import { Place } from "./place.ts";
import type { Ran } from "./ran.ts";
import { openRegistryLike } from "./registry.ts";
import type { Stage } from "./stage.ts";

const script = fileURLToPath(new URL("./run-suites.ts", import.meta.url));

/** Runs the suites in a place, with a fault among them or without one. Throws where the process tells nothing. */
export async function runIn(
  place: Place,
  stage: Stage,
  slot: string,
  fault?: string,
  env: Record<string, string> = {},
): Promise<Ran> {
  const ended = await place.start(script, [JSON.stringify(stage), slot, ...(fault ? [fault] : [])], { env });
  if (ended.exitCode === 0) return JSON.parse(ended.stdout) as Ran;
  throw new Error(`the run ended by ${ended.signal ?? `exit code ${ended.exitCode}`}: ${ended.stderr.slice(-2000)}`);
}

const clean = new WeakMap<Stage, Map<string, Promise<Ran>>>();

/** The run without a fault: once for each slot. */
export function runClean(stage: Stage, slot: string): Promise<Ran> {
  const known = clean.get(stage) ?? new Map<string, Promise<Ran>>();
  clean.set(stage, known);
  const run = known.get(slot) ?? inOwnPlace(stage, (place) => runIn(place, stage, slot));
  known.set(slot, run);
  return run;
}

async function inOwnPlace<T>({ folder }: Stage, work: (place: Place) => Promise<T>): Promise<T> {
  await using place = await Place.open(folder);
  return await work(place);
}

async function runWithOwnCache(place: Place, stage: Stage, slot: string, fault: string): Promise<Ran> {
  await using registry = await openRegistryLike(stage, "whole");
  const env = { ...registry.env, WINTERMATRIX_CACHE: place.cache };
  return await runIn(place, await withOwnCache(stage, slot, place), slot, fault, env);
}

/** Runs a fault in a runtime and tells what is wrong with what came of it. */
export async function proveRunning(
  name: string,
  { expected, ownCache }: RunningFault,
  slot: string,
  place: Place,
  stage: Stage,
): Promise<Seen> {
  const before = await runClean(stage, slot);
  const run = ownCache ? runWithOwnCache : runIn;
  const ran = await run(place, stage, slot, name);
  const own = ran.checks.find(({ suite }) => suite === `survive/${name}`);
  const wanted = expected[stage.targets[slot]?.target.runtime ?? ""] ?? expected.others;
  return {
    outcome: own ? `\`${own.verdict}\`` : "none",
    compared: before.checks.length,
    ...(wanted.note ? { note: wanted.note } : {}),
    problems: [
      ...(own ? judge(own, wanted) : ["its check has no verdict"]),
      ...differences(before, ran, own),
      ...ran.errors.map(({ where, message }) => `${where}: ${message}`),
    ],
  };
}

function judge({ verdict, reason = "", attempts }: CheckRecord, expected: Expected): string[] {
  const evidence = [reason, ...attempts.flatMap(({ reason = "", stderr = "" }) => [reason, stderr])].join("\n");
  const isWanted = [expected.verdict].flat().includes(verdict);
  const isBacked = !expected.evidence || expected.evidence.test(evidence);
  return [
    ...(isWanted
      ? []
      : [`the verdict is ${verdict} (${reason}), and should be ${[expected.verdict].flat().join(" or ")}`]),
    ...(isBacked ? [] : [`the evidence doesn't say ${expected.evidence}: ${evidence.slice(0, 500)}`]),
  ];
}

/** Checks whose verdict isn't that of the clean run; missing and additional ones too. */
export function differences(before: Ran, after: Ran, own?: CheckRecord): string[] {
  const verdicts = (ran: Ran) =>
    new Map(ran.checks.filter(({ id }) => id !== own?.id).map((check) => [check.id, check.verdict]));
  const [left, right] = [verdicts(before), verdicts(after)];
  const ids = new Set([...left.keys(), ...right.keys()]);
  const changed = [...ids].filter((id) => left.get(id) !== right.get(id));
  return changed.map(
    (id) => `${id}: ${left.get(id) ?? "not there"} in a clean run, now ${right.get(id) ?? "not there"}`,
  );
}
