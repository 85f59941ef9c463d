/**
 * `npm run canary [-- --out canary]`: a run of one small area with a behaviour broken on purpose. That it differs from the
 * baseline is its purpose: only faults of ours fail it.
 */
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { execa } from "execa";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const { out } = new Command("canary")
  .option("--out <folder>", "where it is written", "canary")
  .parse()
  .opts<{ out: string }>();
const prelude = path("test/sabotage/preludes/sort-looks-at-values.ts");
const args = ["run", "--target", "node", "--area", "url", "--prelude", prelude, "--fail-on", "never", "--out", out];
const { exitCode = 2 } = await execa(process.execPath, [path("bin/wintermatrix.js"), ...args], {
  stdio: "inherit",
  reject: false,
});
process.exitCode = exitCode;
