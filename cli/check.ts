import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { CheckFlags } from "./check/execute.ts";

const collect = (value: string, before: string[] = []) => [...before, value];

const examples = `
Examples:
  wintermatrix check hono                        a package on every default target
  wintermatrix check hono@4.6 --target workerd   a version of it on one target
  wintermatrix check .                           your own, packed first
  wintermatrix check . --exercise test/edge.ts   what it should do: exported functions, compared with Node
  wintermatrix check . --expect workerd=works    for CI: only what is named decides the exit code
  wintermatrix check . --base origin/main        for a pull request: only what got worse decides
  wintermatrix check . --badge badge.svg         a badge with verdict, depth and date

Checking a package runs it: in a folder of its own, without your environment, and with install scripts off. What more
it is held to depends on the system: the report says where it could reach your files. A folder is packed first, and
that runs its own scripts (prepack, prepare) as you.

What your own package can't do is said in its package.json, with a reason. It stays in sight, and doesn't fail the check:
  "wintermatrix": { "ignore": [{ "entry": "./fs", "target": "workerd", "reason": "there are no files" }] }

Exit code: 0 it works on every target (or as expected), 1 it doesn't, 2 bad input or a fault of ours.`;

export default {
  define(program: Command): void {
    program
      .command("check")
      .description("check whether a library works in the runtimes")
      .argument("<package>", "a name (hono, hono@4), a tarball, an address of one, or a folder (.)")
      .option("-t, --target <name>", "a slot (bun) or a version (bun@1.4.5); may be repeated", collect)
      .option("-e, --entry <subpath>", "only this entry of its exports (. or ./cors); may be repeated", collect)
      .option("--exercise <file>", "a module whose exported functions use the library", (file) => resolve(file))
      .option("--vitest <glob>", "the library's own Vitest files, to run in every target")
      .option("--expect <target=verdict>", "what has to come out; may be repeated", collect)
      .option("--base <ref>", "compare with a git ref (main), and fail only on what got worse since")
      .option("--ignore <file>", "rules for what may fail: a JSON list of { entry?, target?, reason }", (file) =>
        resolve(file),
      )
      .option("--badge <file>", "write a badge: .svg, or .json for shields.io; may be repeated", collect)
      .option("--allow-scripts", "run install scripts too, which are the package's own programs")
      .addOption(new Option("--json", "print the report as JSON").conflicts("markdown"))
      .option("--markdown", "print the report as Markdown")
      .addHelpText("after", examples)
      .action(async (asked: string, flags: CheckFlags) => {
        // Loaded on demand: --help and a mistyped option shouldn't wait for a bundler.
        const { executeCheck } = await import("./check/execute.ts");
        process.exitCode = await executeCheck(asked, flags);
      });
  },
};
