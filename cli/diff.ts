import { type Command, Option } from "commander";
import { failOns } from "../reports/fail-on.ts";

const formats = ["text", "json", "markdown"] as const;

interface DiffFlags {
  format: (typeof formats)[number];
  failOn: (typeof failOns)[number];
}

const examples = `
Examples:
  wintermatrix diff matrix-yesterday matrix           two folders that runs wrote
  wintermatrix diff old.json new.json --format json   two result files, or two matrix.json
  wintermatrix diff old new --fail-on regression      only what was lost is worth an exit code

Runs are compared on the checks that both have. Exit code: 0 the same, 1 they differ, 2 bad input.`;

export default {
  define(program: Command): void {
    program
      .command("diff <old> <new>")
      .description("compare two runs: folders of results, result files, or matrix.json")
      .addOption(new Option("-f, --format <name>", "how it is written").choices(formats).default("text"))
      .addOption(new Option("--fail-on <what>", "which differences exit with 1").choices(failOns).default("any"))
      .addHelpText("after", examples)
      .action(async (old: string, now: string, { format, failOn }: DiffFlags) => {
        // Loaded on demand, as all commands are loaded for --help.
        const { compareRuns } = await import("./diff/compare.ts");
        const { text, code } = await compareRuns(old, now, format, failOn);
        process.stdout.write(text);
        process.exitCode = code;
      });
  },
};
