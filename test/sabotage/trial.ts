/** One sabotage against all checks of its target. */
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { Prepared } from "../../cli/run/prepare.ts";
import { bundleFixtures } from "../../suites/bundle.ts";
import type { Kept, Recorder } from "../../suites/record.ts";
import { runSuites } from "../../suites/run.ts";
import type { Verdict } from "../../wire/results.ts";
import type { Sabotage } from "./sabotage.ts";

export interface Ground extends Omit<Prepared, "bundle"> {
  /** Slot → check id → verdict where nothing is broken. */
  known: ReadonlyMap<string, ReadonlyMap<string, Verdict>>;
}

export interface Trial {
  sabotage: Sabotage;
  /** How many checks turned red. */
  red: number;
  /** What speaks against it, a line each; empty for a sabotage that was noticed where it should be, and only there. */
  faults: string[];
}

/** Runs the checks under the sabotage and compares with what is known without it. */
export async function tryOut(sabotage: Sabotage, ground: Ground, onCheck: () => void): Promise<Trial> {
  try {
    const { checks, errors } = await runUnder(sabotage, ground, onCheck);
    const all = [...checks.values()];
    const broken = [
      ...errors.map(({ where, message }) => `${where}: ${message}`),
      ...all.filter(({ verdict }) => verdict === "error").map(({ id }) => id),
    ];
    if (broken.length > 0) return breaksHarness(sabotage, broken);
    const known = ground.known.get(sabotage.target);
    return judge(
      sabotage,
      all.filter(({ id, verdict }) => known?.get(id) === "pass" && verdict !== "pass"),
    );
  } catch (error) {
    return breaksHarness(sabotage, [(error as Error).message]);
  }
}

/** One that broke off the launch has broken every check: the first tells why. */
function breaksHarness(sabotage: Sabotage, [first = "", ...others]: readonly string[]): Trial {
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  return { sabotage, red: 0, faults: [`breaks the harness and not a feature${more}: ${first}`] };
}

function judge(sabotage: Sabotage, changed: readonly Kept[]): Trial {
  const { reddens } = sabotage;
  // A function put in the place of a built-in has another name or length, whatever it does: shape counts where it is declared.
  const red = changed.filter(({ tier, feature }) => tier !== "shape" || reddens.includes(feature));
  const faults = [
    ...(red.length === 0 ? ["no check notices it"] : []),
    ...red
      .filter(({ feature }) => !reddens.includes(feature))
      .map(({ feature, id, verdict, reason }) => `red, but not declared: ${feature}: ${id} (${verdict}: ${reason})`),
    ...reddens
      .filter((declared) => red.length > 0 && !red.some(({ feature }) => feature === declared))
      .map((declared) => `declared, but no check of it turns red: ${declared}`),
  ];
  return { sabotage, red: red.length, faults };
}

async function runUnder(
  { name, file, target: slot }: Sabotage,
  { known, ...ground }: Ground,
  onCheck: () => void,
): Promise<ReturnType<Recorder["slot"]>> {
  const workspace = await mkdtemp(join(ground.workspace, `${name}-`));
  const bundle = await bundleFixtures(join(workspace, "bundle"), { prelude: file });
  // The run compares with the truth, so what turns red is tried twice, as ever.
  const baselines = { [slot]: Object.fromEntries(known.get(slot) ?? []) };
  const targets = ground.targets.filter(({ target }) => target.slot === slot);
  const options = { ...ground, targets, workspace, bundle, baselines, prelude: file, mode: "run" as const, onCheck };
  return (await runSuites(options)).slot(slot);
}
