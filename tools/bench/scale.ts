/** The whole command with 2, 4, 6 and 8 targets: what a target more costs in time, and that it costs no memory. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { Metered } from "./meter.ts";

export interface Scale extends Metered {
  targets: number;
  /** Seconds by the clock. */
  wall: number;
}

/** In the order in which they join; the first six are the default ones. */
const names = ["node", "workerd", "bun", "deno", "node-lts", "workerd-bare", "node@22", "bun@1.3"];
const sizes = [2, 4, 6, 8];

const command = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));
const meter = new URL("./meter.ts", import.meta.url).href;

/** @param folder where reports go */
export async function measureScale(folder: string): Promise<Scale[]> {
  const found: Scale[] = [];
  for (const size of sizes) found.push(await measureRun(names.slice(0, size), folder));
  return found;
}

/**
 * @param targets of one run
 * @param more arguments of `run`
 */
export async function measureRun(
  targets: readonly string[],
  folder: string,
  more: readonly string[] = [],
): Promise<Scale> {
  const file = join(folder, "meter.json");
  const flags = targets.flatMap((name) => ["--target", name]);
  const args = ["--import", meter, command, "run", ...flags, ...more, "--out", join(folder, "matrix")];
  const started = performance.now();
  const { exitCode, stderr } = await execa(process.execPath, args, {
    reject: false,
    env: { WINTERMATRIX_METER: file },
  });
  const wall = (performance.now() - started) / 1000;
  // 1: a verdict differs from the baseline, as one may on a busy machine.
  if (exitCode !== 0 && exitCode !== 1)
    throw new Error(`a run of ${targets.join(" ")} ended with ${exitCode}:\n${stderr}`);
  return { targets: targets.length, wall, ...(JSON.parse(await readFile(file, "utf8")) as Metered) };
}

/** A line for each size. */
export function tellScale(scales: readonly Scale[]): string[] {
  return scales.map(({ targets, wall, own, children, megabytes }) => {
    const cpu = children === undefined ? `${own.toFixed(1)} s of our own` : `${(own + children).toFixed(1)} s`;
    return `  ${`${targets} targets`.padEnd(28)}${wall.toFixed(1)} s, ${(wall / targets).toFixed(1)} s a target; CPU ${cpu}; memory ${megabytes.toFixed(0)} MB`;
  });
}
