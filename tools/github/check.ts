/** The check of the action: from its inputs to a table in the step's summary, with the exit code as an output. */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { argumentsOf } from "./inputs.ts";

const command = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));
const { RUNNER_TEMP = tmpdir(), GITHUB_STEP_SUMMARY, GITHUB_OUTPUT } = process.env;
const { status, stdout } = spawnSync(process.execPath, [command, ...argumentsOf(process.env)], {
  stdio: ["ignore", "pipe", "inherit"],
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
  // What is checked runs below this process: it is to see nothing that the runner would obey.
  env: Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:ACTIONS_|GITHUB_|INPUT_|RUNNER_)/.test(name)),
  ),
});
const report = join(mkdtempSync(join(RUNNER_TEMP, "wintermatrix-")), "report.md");
writeFileSync(report, stdout);
if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, stdout);
// Without a table there was bad input, which the log shows: nothing is commented.
const outputs = `code=${status ?? 2}\nreport=${stdout.trim() === "" ? "" : report}\n`;
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, outputs);
else process.stdout.write(outputs);
