import { type Command, InvalidArgumentError } from "commander";
import type { PlanFlags } from "./plan/print.ts";

function count(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number from 1 on, e.g. 4.");
}

const examples = `
Examples:
  wintermatrix plan --shards 2                       every default target, in two shards each
  wintermatrix plan --targets node,bun --shards 4    two targets, in four shards each
  wintermatrix plan --os ubuntu-latest,macos-latest  the same on two systems, for runs-on

In GitHub Actions:
  echo "matrix=$(wintermatrix plan --shards 2 | tr -d '\\n')" >> "$GITHUB_OUTPUT"     in one job
  strategy: { matrix: "\${{ fromJSON(needs.plan.outputs.matrix) }}" }                in the next, with its steps
  wintermatrix run --target \${{ matrix.target }} --shard \${{ matrix.shard }}

Minutes are estimates of the run itself on a machine with two processors; a job's own start comes on top.`;

export default {
  define(program: Command): void {
    program
      .command("plan")
      .description("print the jobs of a sharded run as JSON, with the estimated minutes")
      .option("-t, --targets <names...>", "slots or targets, with spaces or commas (default: every slot)")
      .option("--os <labels...>", "machines that each job is for, with spaces or commas")
      .option("-s, --shards <n>", "into how many parts each target is split", count, 1)
      .addHelpText("after", examples)
      .action(async (flags: PlanFlags) => {
        const { printPlan } = await import("./plan/print.ts");
        printPlan(flags);
      });
  },
};
