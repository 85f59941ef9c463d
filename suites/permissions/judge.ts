/** From what came of an attempt to a fact, and to a verdict where the runtime's documentation promises something. */
import { basename } from "node:path";
import type { LaunchOptions } from "../../runners/launch.ts";
import type { Assurance, Assured, Capability, PermissionControl, Runner, Target } from "../../runners/runner.ts";
import { isAtLeast } from "../../runners/versions.ts";
import type { PermissionFact } from "../../wire/results.ts";
import type { CheckContext } from "../check.ts";
import { Expired, RuntimeDied } from "../faults.ts";
import { type Launch, launches } from "./attempts.ts";
import { type Came, scriptLimit } from "./launches.ts";
import type { Seen, Study } from "./study.ts";
import { nameDenial, tell, tellAbsence, tellDenial } from "./words.ts";

/** What the runtime offers at the target's version. */
export function controlAt({ permissions }: Runner, { version }: Target, capability: Capability): PermissionControl {
  const { since, ...known } = permissions[capability];
  return since && !isAtLeast(version, since) ? { docs: known.docs, promises: {} } : known;
}

/** What its documentation says of it at the target's version. */
export function assuredAt({ assurances }: Runner, { version }: Target, name: Assurance): Assured | undefined {
  const assured = assurances?.[name];
  return assured?.since && !isAtLeast(version, assured.since) ? undefined : assured;
}

/** Allowed or denied, by its effects; and how it reads where nobody can withhold or narrow it. */
export function factOf(
  capability: string,
  launch: Launch,
  seen: Seen,
  { control, scope }: Pick<PermissionControl, "control" | "scope">,
): PermissionFact {
  const fact = { capability, launch: launches[launch] };
  const narrowed = launch !== "elsewhere" || scope !== undefined;
  if (seen.effects.length === 0) {
    return { ...fact, outcome: "denied", detail: control ? nameDenial(seen) : `not offered: ${tellAbsence(seen)}` };
  }
  if (control && narrowed) return { ...fact, outcome: "allowed", detail: seen.effects.join(", ") };
  const detail = control ? `allowed: ${control} is all or nothing` : "allowed";
  return { ...fact, outcome: "no control offered", detail };
}

/** Adds the launch, what came and what the host saw of it to the evidence. */
export function show({ saw, launchOptions }: CheckContext, { attempt, args, came, command, effects }: Seen): void {
  const clean = cleanerOf(launchOptions());
  const granted = Object.entries(attempt.grants).filter(([, grant]) => grant !== false);
  saw("launched with", clean({ grants: Object.fromEntries(granted), command: command.join(" ") }));
  saw(attempt.probe, clean({ args, ...tell(came) }));
  saw("effects seen by the host", effects);
}

/** Takes the folders of this machine out of every text in a value. */
function cleanerOf({ workspace, binary }: LaunchOptions): (value: unknown) => unknown {
  const cut = (text: string) => text.replaceAll(binary.path, basename(binary.path)).replaceAll(workspace, "…");
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") return cut(value).replaceAll(/…\/[\w-]+-\w{6}\b/g, "…");
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  return clean;
}

/** The promise holds, or it is broken and the attempt will be made again; a refusal must read like one of the control's. */
export function hold(
  context: CheckContext,
  study: Study,
  seen: Seen,
  { docs, promised, refusal }: Pick<Assured, "docs" | "promised" | "refusal">,
): void {
  try {
    endWithProcess(seen.came);
    const found = seen.effects.length > 0 ? "allowed" : "denied";
    const through = found === "allowed" ? `, but got through: ${seen.effects.join(", ")}` : "";
    context.expect(found, `${docs} promises: ${promised}${through}`).toBe(promised);
    if (found === "denied" && refusal && !("returned" in seen.came))
      context.expect(tellDenial(seen.came)).toMatch(refusal);
  } catch (error) {
    study.forget(seen.attempt.key);
    throw error;
  }
}

/** A process that hung or was killed has refused nothing. */
function endWithProcess(came: Came): void {
  if (!("ended" in came)) return;
  if (came.ended === "not in time") throw new Expired(scriptLimit);
  if (came.ended.signal) throw new RuntimeDied(came.ended);
}
