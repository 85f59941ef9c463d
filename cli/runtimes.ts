import type { Command } from "commander";
import { loadCommands } from "./main.ts";

const examples = `
Examples:
  wintermatrix runtimes                      what is cached, and what it takes
  wintermatrix runtimes install              fetch the default targets, e.g. before going offline
  wintermatrix runtimes install bun node-lts fetch these
  wintermatrix runtimes prune                remove what no slot of the lock needs
  wintermatrix runtimes update --dry-run     see which versions would move

docs/runtimes.md says who publishes each package that a binary comes from.`;

/** The parts of this command are the files of `runtimes/commands`. */
export default {
  async define(program: Command): Promise<void> {
    const runtimes = program
      .command("runtimes")
      .description("what the runtimes' cache holds, and which versions the lock has")
      .addHelpText("after", examples);
    for (const part of await loadCommands(new URL("./runtimes/commands/", import.meta.url)))
      await part.define(runtimes);
  },
};
