import { type Command, Option } from "commander";
import { failOns } from "../reports/fail-on.ts";
import type { MergeFlags } from "./merge/merge.ts";

const collect = (value: string, before: string[] = []) => [...before, value];

const examples = `
Examples:
  wintermatrix run --shard 1/2 --out part-1   on one machine
  wintermatrix run --shard 2/2 --out part-2   on another
  wintermatrix merge part-1 part-2            the matrix, as one run would have written it
  wintermatrix merge parts/* --expect bun     and bun is named if nothing of it came

Exit code: as of run; 2 also where a shard or an expected slot is lost: it is named, its cells are missing.`;

export default {
  define(program: Command): void {
    program
      .command("merge <folders...>")
      .description("join the shards of a run")
      .option("-o, --out <folder>", "where results and reports are written", "matrix")
      .option("--baseline <folder>", "the verdicts to compare with (default: those that came with wintermatrix)")
      .option("--expect <slot>", "a slot that must be there; may be repeated", collect)
      .option("-f, --format <name>", "a report to write besides: junit, badges, …; may be repeated", collect)
      .addOption(new Option("--fail-on <what>", "which differences exit with 1").choices(failOns).default("any"))
      .addHelpText("after", examples)
      .action(async (folders: string[], flags: MergeFlags) => {
        const { mergeRuns } = await import("./merge/merge.ts");
        process.exitCode = await mergeRuns(folders, flags);
      });
  },
};
