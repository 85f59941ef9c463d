import type { Command } from "commander";
import { openProject } from "../../config/project.ts";
import { type Fetched, fetchTargets } from "../fetch.ts";
import { addProjectOptions, type ProjectFlags } from "../options.ts";
import { exitCodes, stopOnSignals } from "../signals.ts";
import { layColumns, printJson } from "../words.ts";

export default {
  define(runtimes: Command): void {
    const command = runtimes
      .command("install")
      .description("fetch targets: those named, else those of the config, else the default ones")
      .argument("[targets...]", "as run --target takes them: bun, node-lts, bun@1.4.5")
      .option("--json", "for a script");
    addProjectOptions(command).action(install);
  },
};

async function install(names: string[], { config, json }: ProjectFlags): Promise<void> {
  const project = await openProject(config);
  const targets = names.length > 0 ? names : [...(project.config?.values.targets ?? [])];
  const stop = stopOnSignals();
  try {
    const fetched = await fetchTargets({ targets, lock: project.lock }, stop.signal);
    json ? printJson(fetched) : process.stdout.write(layFetched(fetched));
  } catch (error) {
    if (stop.by === undefined) throw error;
    process.stderr.write(`\nStopped by ${stop.by}. What was fetched whole stays in the cache.\n`);
    process.exitCode = exitCodes[stop.by];
  } finally {
    stop.forget();
  }
}

function layFetched(fetched: readonly Fetched[]): string {
  return layColumns(fetched.map(({ slot, package: name, version, path }) => [slot, name, version, path]));
}
