/**
 * `npm run bench`: the full matrix by phase, its verdicts per second, what the whole command takes with 2 to 8 targets, and
 * the ratio to the runtimes' own test runners on the same probes. Prints, and writes `matrix/bench.json`. A measurement, not a test: machines are noisy, so compare
 * figures of one run only.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { execa } from "execa";
import { measureMatrix } from "./matrix.ts";
import { type NativeRun, prepareNative } from "./native.ts";
import { listProbes, type ProbeModule } from "./probes.ts";
import { measureScale, tellScale } from "./scale.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const rounds = 3;

const work = await mkdtemp(join(tmpdir(), "wintermatrix-bench-"));
const scale = await measureScale(work);
const matrix = await measureMatrix();
const modules = await listProbes(root);
const native = await prepareNative(join(work, "native"), modules, matrix.binaries);
await writeSuites(join(work, "suites"), modules);
console.error("installing Cloudflare's Vitest plugin beside the project");
await execa("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: join(work, "native") });

const ours: NativeRun = {
  name: "wintermatrix, four runtimes",
  command: process.execPath,
  args: [fileURLToPath(new URL("./ours.ts", import.meta.url)), join(work, "suites")],
  cwd: root,
};
const seconds: Record<string, number[]> = {};
// In turns, so that a drift of the machine's speed meets all alike.
for (let round = 0; round < rounds; round += 1) {
  for (const run of [ours, ...native]) seconds[run.name] = [...(seconds[run.name] ?? []), await time(run)];
}
const medians = Object.fromEntries(Object.entries(seconds).map(([name, all]) => [name, median(all)]));
const nativeTogether = native.reduce((sum, { name }) => sum + (medians[name] ?? 0), 0);
const ratio = (medians[ours.name] ?? 0) / nativeTogether;
const probes = modules.reduce((sum, module) => sum + module.probes.length, 0);
const { binaries: _binaries, ...figures } = matrix;
const report = {
  cpus: availableParallelism(),
  scale,
  ...figures,
  sameProbes: { probes, seconds: medians, nativeTogether, ratio },
};

await mkdir(join(root, "matrix"), { recursive: true });
await writeFile(join(root, "matrix/bench.json"), `${JSON.stringify(report, null, 2)}\n`);
await rm(work, { recursive: true, force: true });
print();

function print(): void {
  console.log(`\nfull matrix, ${report.cpus} cores, binaries cached`);
  for (const [phase, value] of Object.entries(matrix.phases)) console.log(`  ${phase.padEnd(28)}${value.toFixed(2)} s`);
  console.log(
    `  ${"total".padEnd(28)}${matrix.total.toFixed(2)} s, ${matrix.verdicts} verdicts, ${matrix.perSecond.toFixed(0)} per second of checks`,
  );
  console.log(
    `  ${"launch, one at a time".padEnd(28)}${Object.entries(matrix.launch)
      .map(([slot, value]) => `${slot} ${(value * 1000).toFixed(0)} ms`)
      .join(", ")}`,
  );
  console.log("\nthe whole command, by targets (memory: our own process at most)");
  for (const line of tellScale(scale)) console.log(line);
  console.log(`\n${probes} probes, each called once, medians of ${rounds} whole processes in turn`);
  for (const [name, value] of Object.entries(medians)) console.log(`  ${name.padEnd(28)}${value.toFixed(2)} s`);
  console.log(`  ${"the native four together".padEnd(28)}${nativeTogether.toFixed(2)} s`);
  console.log(`  ratio ${ratio.toFixed(2)} (held to 0.50 at most)`);
}

async function time({ name, command, args, cwd }: NativeRun): Promise<number> {
  const started = performance.now();
  const { exitCode, all } = await execa(command, args, { cwd, reject: false, all: true, timeout: 120_000 });
  if (exitCode !== 0) throw new Error(`${name} ended with exit code ${exitCode}:\n${String(all).slice(-3000)}`);
  return (performance.now() - started) / 1000;
}

function median(all: number[]): number {
  return all.toSorted((left, right) => left - right)[Math.floor(all.length / 2)] ?? 0;
}

/** A check for each probe that calls it once: what the native runners do, judged on the host. */
async function writeSuites(folder: string, modules: readonly ProbeModule[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const suiteFile = pathToFileURL(join(root, "suites/suite.ts")).href;
  for (const { suite, probes } of modules) {
    const text = `import { suite } from ${JSON.stringify(suiteFile)};
const feature = suite(${JSON.stringify(suite)});
feature("bench", { spec: "none" }, (check) => {
  for (const probe of ${JSON.stringify(probes)}) check(probe, async ({ outcome, expect }) => { expect(await outcome(probe)).toBeDefined(); });
});
`;
    await writeFile(join(folder, `${suite.replaceAll("/", "-")}.suite.ts`), text);
  }
}
