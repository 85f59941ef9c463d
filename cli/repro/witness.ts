/** Runs one check in one target, to see how it calls the runtime and what came back. */
import { join } from "node:path";
import { readAttempts } from "../../reports/evidence.ts";
import { findNearest } from "../../runners/nearest.ts";
import { listAreas } from "../../suites/files.ts";
import { runSuites } from "../../suites/run.ts";
import { InputError } from "../../wire/input-error.ts";
import type { CheckRecord } from "../../wire/results.ts";
import { openProject } from "../config/project.ts";
import type { RunOptions } from "../run/options.ts";
import { type Prepared, prepare } from "../run/prepare.ts";
import { announceTo } from "../run/progress.ts";
import { fileResults } from "../run/results.ts";

export interface Witnessed extends Pick<Prepared, "targets" | "workspace"> {
  record: CheckRecord;
  /** The source of the check itself; generated checks have none. */
  source: string | undefined;
}

/** What an id says of its area, where it is one; all of them else. */
function areasOf(check: string): string[] {
  const area = check.slice(0, Math.max(0, check.indexOf("/")));
  return listAreas().includes(area) ? [area] : [];
}

function choose(check: string, ids: readonly string[]): string {
  if (ids.includes(check)) return check;
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) {
    const near = findNearest(check, ids);
    throw new InputError(
      `No check has "${check}" in its id. ${near ? `Did you mean "${near}"? ` : ""}See all with: wintermatrix run --list`,
    );
  }
  const some = ids.slice(0, 8).map((id) => `\n  ${id}`);
  throw new InputError(
    `${ids.length} checks have "${check}" in their id or feature:${some.join("")}\nGive one of them.`,
  );
}

/** @throws InputError for a target or a check that there isn't */
export async function witness(check: string, target: string, workspace: string): Promise<Witnessed> {
  const { lock } = await openProject(false);
  const say = announceTo(process.stderr);
  const options: RunOptions = {
    targets: [target],
    areas: areasOf(check),
    only: check,
    baseline: "",
    out: workspace,
    lock,
  };
  const prepared = await prepare(options, workspace, say);
  const recorder = await runSuites({ ...options, ...prepared, mode: "run", baselines: {} });
  const [result] = await fileResults(join(workspace, "results"), options, prepared, recorder, new Date());
  using _closing = result!;
  const { checks, sources } = result!;
  const id = choose(
    check,
    checks.map((one) => one.id),
  );
  const found = checks.find((one) => one.id === id)!;
  const record = { ...found, attempts: [...readAttempts(found.attempts)] };
  return { record, source: sources[id]?.text, targets: prepared.targets, workspace };
}
