import type { Command } from "commander";
import type { PublishFlags } from "./publish/publish.ts";

const collect = (value: string, before: string[] = []) => [...before, value];

const examples = `
Examples:
  wintermatrix run --target node --area url --prelude break-url.ts --out canary   a run that has to come out red
  wintermatrix publish matrix --canary canary                                     to site/ and history/
  wintermatrix publish matrix --canary canary --accept bun                        the fall of bun is the truth
  wintermatrix publish matrix --canary canary --forget deno                       there is no such column any more

A column is not published, and the last good one stays with its date, where nothing of it came, where it ran in part, where
passes and known gaps fell by more than 2 %, or where more than 1 % of its checks are errors of ours. Nothing at all is
published where the canary comes out green, or where most columns are refused.

Exit code: 0 every column is new, 1 a rule refused one of them or all (it says which), 2 bad input or a fault of ours.`;

export default {
  define(program: Command): void {
    program
      .command("publish")
      .description("publish a run as a site and commit it to a history, if it can be believed")
      .argument("<run...>", "what run or merge wrote: folders of it, or result files")
      .requiredOption("--canary <folder>", "a run that was sabotaged with --prelude, of at least one target")
      .option("--site <folder>", "the last publication, which is replaced as a whole", "site")
      .option("--history <folder>", "verdicts by target and day, for a branch of the repository", "history")
      .option(
        "--expect <slot>",
        "a slot that has to be there, besides those of the last publication; may be repeated",
        collect,
      )
      .option("--accept <slot>", "publish the slot although its passes fell; may be repeated", collect)
      .option("--forget <slot>", "give up the slot: its last good column goes; may be repeated", collect)
      .option("--baseline <folder>", "verdicts that the site compares with")
      .option("--json", "print the decision as JSON")
      .addHelpText("after", examples)
      .action(async (runs: string[], flags: PublishFlags) => {
        const { publishRun } = await import("./publish/publish.ts");
        process.exitCode = await publishRun(runs, flags);
      });
  },
};
