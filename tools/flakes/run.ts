/**
 * `npm run flakes`: runs the matrix again and again and shows what flips. A flip that no run marked as `flaky` fails the
 * command: a verdict that comes and goes unmarked is one that nobody can trust.
 * `npm run flakes -- --runs 3 --target bun --area url`
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError } from "commander";
import { execa } from "execa";
import { loadRun } from "../../reports/load.ts";
import { findFlips } from "./flips.ts";

function count(value: string): number {
  if (/^[1-9]\d*$/.test(value) && value !== "1") return Number(value);
  throw new InvalidArgumentError("Give a whole number from 2 on: one run can't flip.");
}

const collect = (value: string, before: string[]) => [...before, value];
const program = new Command("flakes")
  .option("--runs <n>", "how often everything is run", count, 20)
  .option("-t, --target <name>", "as of run; may be repeated", collect, [])
  .option("-a, --area <name>", "as of run; may be repeated", collect, [])
  .option("--recheck <percent>", "as of run", "1")
  .parse();
const { runs, target, area, recheck } = program.opts<{
  runs: number;
  target: string[];
  area: string[];
  recheck: string;
}>();

const folder = await mkdtemp(join(tmpdir(), "wintermatrix-flakes-"));
/** The run under way is ended first: it would write into the folder again. Not once: execa ends a process without a listener. */
const stop = new AbortController();
const codes = { SIGINT: 130, SIGTERM: 143 } as const;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort(codes[signal]));

const outs = Array.from({ length: runs }, (_, index) => join(folder, String(index + 1)));
for (const [index, out] of outs.entries()) await runOnce(out, index);
const flips = findFlips(await Promise.all(outs.map(loadRun)));
report();
const unmarked = flips.filter(({ marked }) => !marked).length;
if (unmarked > 0) console.log(`The evidence of all runs is in ${folder}`);
else await rm(folder, { recursive: true });
process.exitCode = unmarked > 0 ? 1 : 0;

async function runOnce(out: string, index: number): Promise<void> {
  const bin = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));
  const selection = [...target.flatMap((name) => ["--target", name]), ...area.flatMap((name) => ["--area", name])];
  // Each run has other passes run again, as other nights have.
  const args = ["run", ...selection, "--recheck", recheck, "--seed", String(index), "--out", out];
  const { exitCode, stderr } = await execa(process.execPath, [bin, ...args], {
    reject: false,
    stdin: "ignore",
    cancelSignal: stop.signal,
  });
  if (stop.signal.aborted) await end(stop.signal.reason);
  console.error(`run ${index + 1} of ${runs}: exit code ${exitCode}`);
  // 2 with results is an error among the checks, and counts as a verdict; without them there is nothing to count.
  if (
    exitCode !== 0 &&
    exitCode !== 1 &&
    !(await loadRun(out).then(
      () => true,
      () => false,
    ))
  ) {
    console.error(stderr);
    await end(2);
  }
}

function report(): void {
  for (const { target: name, check, verdicts, marked } of flips) {
    const seen = Object.entries(verdicts).map(([verdict, times]) => `${times} ${verdict}`);
    console.log(`${marked ? "marked  " : "UNMARKED"}  ${name}  ${check}: ${seen.join(", ")}`);
  }
  const left = flips.filter(({ marked }) => !marked).length;
  console.log(`${runs} runs: ${flips.length - left} marked flips, ${left} unmarked`);
}

async function end(code: number): Promise<never> {
  await rm(folder, { recursive: true, force: true });
  process.exit(code);
}
