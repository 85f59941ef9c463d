import type { Command } from "commander";

const examples = `
Examples:
  wintermatrix check . --badge badge.svg --badge badge.json   draws them, with the verdict, the depth and the date
  wintermatrix badge badge.svg badge.json                     greys those that are older than 45 days

A picture can't know what day it is when it is looked at, so it says the day of its check, and this command, run each day
where badges are published, greys what nobody has checked again.`;

export default {
  define(program: Command): void {
    program
      .command("badge <files...>")
      .description("grey the badges of checks that are older than 45 days")
      .addHelpText("after", examples)
      .action(async (files: string[]) => {
        const { ageBadges } = await import("./badge/age.ts");
        process.stdout.write(`${(await ageBadges(files, new Date())).join("\n")}\n`);
      });
  },
};
