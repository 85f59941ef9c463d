import type { Command } from "commander";
import { type CacheEntry, listEntries } from "../../../runners/entries.ts";
import { findNearest } from "../../../runners/nearest.ts";
import { InputError } from "../../../wire/input-error.ts";
import { openProject } from "../../config/project.ts";
import { addProjectOptions, cachePlace, type ProjectFlags } from "../options.ts";
import { count, daysAgo, layColumns, megabytes, printJson } from "../words.ts";

export default {
  define(runtimes: Command): void {
    const command = runtimes
      .command("list", { isDefault: true })
      .description("what is cached: package, version, slots that it fills, size, last use")
      .allowExcessArguments()
      .option("--json", "for a script");
    addProjectOptions(command).action(async ({ config, json }: ProjectFlags) => {
      refuseUnknown(runtimes, command.args);
      const cache = cachePlace();
      const { lock } = await openProject(config);
      const entries = await listEntries(cache, lock);
      const total = entries.reduce((sum, { size }) => sum + size, 0);
      if (json) return printJson({ cache, total, entries });
      if (entries.length > 0) process.stdout.write(`${layEntries(entries)}\n`);
      process.stdout.write(`${count(entries.length, "package")}, ${megabytes(total)}, in ${cache}\n`);
      if (entries.length === 0) process.stdout.write("Fetch the default targets with: wintermatrix runtimes install\n");
    });
  },
};

/** What was typed for another command arrives here, since this is the default one. */
function refuseUnknown(runtimes: Command, [typed]: readonly string[]): void {
  if (typed === undefined) return;
  const known = runtimes.commands.map((command) => command.name());
  const near = findNearest(typed, known);
  throw new InputError(
    `There is no "runtimes ${typed}". ${near ? `Did you mean "${near}"? ` : ""}There are: ${known.join(", ")}`,
  );
}

const sizeColumn = 3;

function layEntries(entries: readonly CacheEntry[]): string {
  const head = ["package", "version", "slots", "size", "last used"];
  const lines = entries.map((entry) => [
    entry.package,
    entry.version,
    entry.slots.join(", ") || "none",
    megabytes(entry.size),
    state(entry),
  ]);
  return layColumns([head, ...lines], [sizeColumn]);
}

function state({ whole, inUse, lastUsed }: CacheEntry): string {
  if (!whole) return "broken: fetched anew when needed";
  return inUse ? "in use now" : daysAgo(lastUsed);
}
