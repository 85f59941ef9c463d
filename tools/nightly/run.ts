/**
 * `npm run nightly -- --plan plan.json --parts parts --canary canary`: what comes after the jobs of a night. For each system
 * of the plan: merge, diff with the last good day, publish. Writes `findings.md` where somebody should look.
 */
import { Command } from "commander";
import { publishNight } from "./night.ts";

const collect = (value: string, before: string[]) => [...before, value];
const options = new Command("nightly")
  .requiredOption("--plan <file>", "what `wintermatrix plan` printed")
  .requiredOption("--parts <folder>", "a folder for each job, of the job's name: what the job wrote")
  .requiredOption("--canary <folder>", "a folder for each system: what a sabotaged run wrote")
  .option("--site <folder>", "the last publication", "site")
  .option("--history <folder>", "the last days", "history")
  .option("--out <folder>", "where merged runs and findings are written", "nightly")
  .option("--accept <slot>", "as of publish; may be repeated", collect, [])
  .parse()
  .opts<Parameters<typeof publishNight>[0]>();

const { code, said } = await publishNight(options);
process.stdout.write(said);
process.exitCode = code;
