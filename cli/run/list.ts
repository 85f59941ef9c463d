import { rm } from "node:fs/promises";
import type { RunOptions } from "./options.ts";
import { prepare } from "./prepare.ts";
import { announceTo } from "./progress.ts";
import { endOnSignals } from "./signals.ts";
import { makeWorkspace } from "./workspace.ts";

/** Prints every selected check, by area and feature; nothing is launched. */
export async function listChecks(options: RunOptions): Promise<number> {
  let workspace: string | undefined;
  const forget = endOnSignals(
    () => workspace,
    () => "",
  );
  try {
    workspace = await makeWorkspace();
    const prepared = await prepare(
      { ...options, targets: options.targets.slice(0, 1) },
      workspace,
      announceTo(process.stderr),
    );
    const targets = prepared.targets.slice(0, 1);
    const { runSuites } = await import("../../suites/run.ts");
    const recorder = await runSuites({ ...options, ...prepared, targets, mode: "list", baselines: {} });
    const ids = [...recorder.slots.values()].flatMap(({ checks }) => [...checks.keys()]).sort();
    process.stdout.write(`${ids.join("\n")}\n${ids.length} checks\n`);
    const errors = [...recorder.slots.values()].flatMap((slot) => slot.errors);
    for (const { where, message } of errors) process.stderr.write(`error: ${where}: ${message}\n`);
    return errors.length > 0 ? 2 : 0;
  } finally {
    forget();
    if (workspace) await rm(workspace, { recursive: true, force: true });
  }
}
