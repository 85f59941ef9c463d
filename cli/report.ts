import { resolve } from "node:path";
import type { Command } from "commander";

const examples = `
Results are files that a run wrote, or folders of them. Where a target is there more than once, the newest complete run
makes its column, and the others are what it is compared with.

Examples:
  wintermatrix report matrix/results                          the site of the last run, in site/
  wintermatrix report today/results yesterday/results         with the page of changes between the two
  wintermatrix report results --baseline baseline --out www   with what differs from the baseline

Exit code: 0 written, 2 bad input or a fault of ours.`;

export default {
  define(program: Command): void {
    program
      .command("report")
      .description("make a static site from result files")
      .argument("<results...>", "result files, or folders of them")
      .option("-o, --out <folder>", "where the site is written", "site")
      .option("--baseline <folder>", "verdicts to compare with")
      .addHelpText("after", examples)
      .action(async (results: string[], { out, baseline }: { out: string; baseline?: string }) => {
        const { writeSite } = await import("./report/site.ts");
        const paths = { results: results.map((path) => resolve(path)), out: resolve(out) };
        await writeSite({ ...paths, ...(baseline === undefined ? {} : { baseline: resolve(baseline) }) });
      });
  },
};
