import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { CensusFlags } from "./census/execute.ts";

const collect = (value: string, before: string[] = []) => [...before, value];

function count(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number from 1 on, e.g. 2.");
}

const examples = `
Examples:
  wintermatrix census packages.txt                     every package of a list, on every default target
  wintermatrix census packages.txt --target workerd    on one target
  wintermatrix census popular                          the list of 100 popular packages that came with wintermatrix

Of each package its main entry is checked, where it has one: wintermatrix check <package> looks at all of them.
A list has a package a line (hono, hono@4, ./folder); # begins a comment. Each result is kept in <out>/packages as soon as
it is there: a second start goes on where the first was stopped. Checking a package runs it.

Exit code: 0 every package was checked, whatever came out, 2 one could not be, bad input or a fault of ours.`;

export default {
  define(program: Command): void {
    program
      .command("census <list>")
      .description("check a list of libraries: libraries × targets")
      .option("-t, --target <name>", "a slot (bun) or a version (bun@1.4.5); may be repeated", collect)
      .addOption(
        new Option("-o, --out <folder>", "where the results are kept")
          .argParser((folder: string) => resolve(folder))
          .default(resolve("census"), "census"),
      )
      .option("-j, --jobs <n>", "checks at a time (default: what processors and memory allow)", count)
      .option("--again", "check everything again, whatever is kept")
      .addOption(new Option("--json", "print the census as JSON").conflicts("markdown"))
      .option("--markdown", "print the census as Markdown")
      .addHelpText("after", examples)
      .action(async (list: string, flags: CensusFlags) => {
        const { executeCensus } = await import("./census/execute.ts");
        process.exitCode = await executeCensus(list, flags);
      });
  },
};
