import type { Command } from "commander";
import { type Pruned, prune } from "../../../runners/prune.ts";
import { openProject } from "../../config/project.ts";
import { addProjectOptions, cachePlace, type ProjectFlags } from "../options.ts";
import { count, megabytes, printJson } from "../words.ts";

interface PruneFlags extends ProjectFlags {
  all?: boolean;
  dryRun?: boolean;
}

export default {
  define(runtimes: Command): void {
    const command = runtimes
      .command("prune")
      .description("remove what no slot of the lock needs; what a run uses stays")
      .option("--all", "also what the lock needs")
      .option("--dry-run", "only say what would go")
      .option("--json", "for a script");
    addProjectOptions(command).action(async ({ config, json, all, dryRun = false }: PruneFlags) => {
      const cache = cachePlace();
      const { lock } = await openProject(config);
      const pruned = await prune(cache, lock, { all, dryRun });
      json ? printJson({ cache, dryRun, ...pruned }) : process.stdout.write(tell(pruned, cache, dryRun));
    });
  },
};

function tell({ removed, kept, freed }: Pruned, cache: string, dryRun: boolean): string {
  const [gone, free] = dryRun ? ["would go", "would be freed"] : ["removed", "freed"];
  const lines = [
    ...removed.map((entry) => `${gone}  ${entry.package}@${entry.version}  ${megabytes(entry.size)}`),
    ...kept.map((entry) => `kept, for a run uses it  ${entry.package}@${entry.version}`),
    freed > 0
      ? `${megabytes(freed)} ${free} in ${cache} (${count(removed.length, "package")})`
      : `Nothing to remove in ${cache}`,
  ];
  return `${lines.join("\n")}\n`;
}
