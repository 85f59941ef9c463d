import { type Command, InvalidArgumentError, Option } from "commander";
import { failOns } from "../reports/fail-on.ts";
import type { RunFlags } from "./run/options.ts";

const collect = (value: string, before: string[] = []) => [...before, value];
function wholeNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number, e.g. 42.");
}

function shard(value: string) {
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(value) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new InvalidArgumentError("Give a part and how many there are, e.g. 2/4.");
}

function percentage(value: string): number {
  const number = wholeNumber(value);
  if (number <= 100) return number;
  throw new InvalidArgumentError("Give a percentage from 0 to 100.");
}

const examples = `
Examples:
  wintermatrix run                              every check on every default target
  wintermatrix run --target bun --area streams  one area on one runtime
  wintermatrix run --only ReadableStream.tee    one feature (or part of a check's id)
  wintermatrix run --prelude ./polyfill.ts      judge a polyfill, or a deliberate break
  wintermatrix run --target node --no-config    whatever wintermatrix.config.ts says

Options that are the same each time go into wintermatrix.config.ts (.mts, .js, .mjs), in the working directory or above it
in the repository. Flags override it, and relative paths start at its own folder:
  import { defineConfig } from "wintermatrix";
  export default defineConfig({ targets: ["node-lts", "bun"], areas: ["streams"], baseline: "./baseline", output: "./matrix" });

A target is <slot or runtime>[@<version>][+<option>…]:
  bun, node-lts, workerd-bare                   a default column, at the version that the lock has
  node@22  bun@1.2  node@^24.1  node@lts  bun@latest  deno@2.3.7
                                                the newest that fits and is published for this machine
  workerd@2025-03  workerd@2025-03-27           the newest of that month or day
  bun@path:./my-bun  node@system                a build of this machine; the one on the PATH
  workerd@latest+date=2025-01-01+nodejs_compat  a compatibility date and flags
  node@26+--expose-gc  deno@2+--unstable-kv     the runtime's own flags
What is no default column has no baseline, and is compared with nothing unless it is given one.

Exit code: 0 as in the baseline, 1 a difference to it, 2 bad input or a fault of ours.`;

export default {
  define(program: Command): void {
    program
      .command("run")
      .description("run the checks in the runtimes and write the matrix")
      .option(
        "-t, --target <name>",
        "what to run, see below: bun, node@22, workerd@2025-03+nodejs_compat; may be repeated",
        collect,
      )
      .option("-a, --area <name>", "an area of checks (streams); may be repeated", collect)
      .option("--only <text>", "only the feature of this name, or the checks whose id contains it")
      .option("--list", "list the checks that would run, and run none")
      .option("--watch", "run again when a file changes")
      .option("--prelude <file>", "a module that is bundled ahead of everything in the fixture server")
      .option("--update-baseline", "make this run's verdicts the baseline")
      .option("--drop-missing", "with --update-baseline: forget checks that no longer exist")
      .option("--baseline <folder>", "the verdicts to compare with (default: those that came with wintermatrix)")
      .option("-o, --out <folder>", 'where results and reports are written (default: "matrix")')
      .option("-c, --config <file>", "the config to take (default: wintermatrix.config.ts, see below)")
      .option("--no-config", "take no config")
      .addOption(
        new Option("--realm <kind>", "run the profile inside a Worker, as columns of their own").choices(["worker"]),
      )
      .option("-f, --format <name>", "a report to write besides: junit, badges, …; may be repeated", collect)
      .addOption(new Option("--fail-on <what>", "which differences exit with 1 (any unless said)").choices(failOns))
      .option("--recheck <percent>", "run so many of a hundred passes again, others each day", percentage, 1)
      .option("--shard <n/m>", "the nth of m parts that take equal time; join them with: wintermatrix merge", shard)
      .option("--seed <number>", "shuffle the suites of each target in the order of this seed", wholeNumber)
      .addHelpText("after", examples)
      .action(async (flags: RunFlags) => {
        // Loaded on demand: --help and a mistyped option shouldn't wait for a test framework.
        const { openProject } = await import("./config/project.ts");
        const { describeConfig, optionsOf } = await import("./run/options.ts");
        const project = await openProject(flags.config);
        const options = optionsOf(flags, project);
        const said = describeConfig(flags, project, process.cwd());
        if (said) process.stderr.write(`${said}\n`);
        const { execute, listChecks, runOnChanges } = await import("./run/start.ts");
        const start = flags.list ? listChecks : flags.watch ? runOnChanges : execute;
        process.exitCode = await start(options);
      });
  },
};
