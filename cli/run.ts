import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { RunOptions } from "./run/options.ts";

const collect = (value: string, before: string[] = []) => [...before, value];
function wholeNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number, e.g. 42.");
}

const packageRoot = new URL(import.meta.url.endsWith(".ts") ? "../" : "../../", import.meta.url);

const examples = `
Examples:
  wintermatrix run                              every check on every default target
  wintermatrix run --target bun --area streams  one area on one runtime
  wintermatrix run --only ReadableStream.tee    one feature (or part of a check's id)
  wintermatrix run --prelude ./polyfill.ts      judge a polyfill, or a deliberate break

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
      .option("--baseline <folder>", "the verdicts to compare with", fileURLToPath(new URL("baseline", packageRoot)))
      .option("-o, --out <folder>", "where results and reports are written", "matrix")
      .addOption(
        new Option("--realm <kind>", "run the profile inside a Worker, as columns of their own").choices(["worker"]),
      )
      .option("--seed <number>", "shuffle the suites of each target in the order of this seed", wholeNumber)
      .addHelpText("after", examples)
      .action(async (flags: RunFlags) => {
        // Loaded on demand: --help and a mistyped option shouldn't wait for a test framework.
        const { execute, listChecks, runOnChanges } = await import("./run/start.ts");
        const start = flags.list ? listChecks : flags.watch ? runOnChanges : execute;
        process.exitCode = await start(optionsOf(flags));
      });
  },
};

interface RunFlags extends Omit<RunOptions, "targets" | "areas"> {
  target?: string[];
  area?: string[];
  list?: boolean;
  watch?: boolean;
}

function optionsOf({ target = [], area = [], out, baseline, prelude, ...rest }: RunFlags): RunOptions {
  const files = { out: resolve(out), baseline: resolve(baseline), ...(prelude ? { prelude: resolve(prelude) } : {}) };
  return { ...rest, targets: target, areas: area, ...files };
}
