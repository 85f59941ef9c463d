import { resolve } from "node:path";
import type { Command } from "commander";

interface ReproFlags {
  target: string;
  run?: boolean;
  out?: string;
}

const examples = `
The check is run once in the target, to see how it calls the runtime. What is printed needs nothing of wintermatrix.

Examples:
  wintermatrix repro streams/tee#ReadableStream.tee:delivers-every-chunk-to-both-branches --target bun
  wintermatrix repro ReadableStream.tee:delivers --target bun@1.4.5 --run     part of an id is enough
  wintermatrix repro ReadableStream.tee:delivers --target workerd --out tee.capnp

Exit code: 0 printed (or run, whatever came out), 2 bad input or a fault of ours.`;

export default {
  define(program: Command): void {
    program
      .command("repro")
      .description("one self-contained file that shows what a check sees, and the command that runs it")
      .argument("<check>", "the check's id, or a part of it that no other has")
      .requiredOption("-t, --target <name>", "a slot (bun) or a locked version (bun@1.4.5)")
      .option("--run", "run it there and then, and print what it says")
      .option("-o, --out <file>", "write the file in place of printing it")
      .addHelpText("after", examples)
      .action(async (check: string, { target, run = false, out }: ReproFlags) => {
        // Loaded on demand, as all commands are loaded for --help.
        const { reproduce } = await import("./repro/reproduce.ts");
        await reproduce({ check, target, run, ...(out === undefined ? {} : { out: resolve(out) }) });
      });
  },
};
