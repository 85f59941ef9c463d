/** What the newest LTS Node of the run exports: the yardstick of presence. */
import { readFileSync } from "node:fs";
import { launchScript } from "../../runners/launch.ts";
import { loadRunners } from "../../runners/load.ts";
import type { Runner } from "../../runners/runner.ts";
import { canonical } from "../../runners/targets.ts";
import type { RunContext } from "../context.ts";
import { HarnessFault } from "../faults.ts";

interface Documented {
  modules: Record<string, string[]>;
}

/** Module → its documented exports; generated, see `npm run generate:node`. */
export const documentedModules: [string, string[]][] = Object.entries(
  (JSON.parse(readFileSync(new URL("./documented.json", import.meta.url), "utf8")) as Documented).modules,
);

export interface Reference {
  /** Module → what it exports. */
  exports: Record<string, string[]>;
  /** The target at hand is the reference itself. */
  isOurs: boolean;
}

let asked: Promise<Record<string, string[]>> | undefined;

/** Asks the reference once in a worker. */
export async function referenceExports(run: RunContext): Promise<Reference> {
  asked ??= askReference(run);
  return { exports: await asked, isOurs: canonical(run.reference.target) === canonical(run.target) };
}

async function askReference({ reference, workspace }: RunContext): Promise<Record<string, string[]>> {
  const runner = (await loadRunners()).get(reference.target.runtime) as Runner;
  const names = JSON.stringify(documentedModules.map(([name]) => name));
  const child = await launchScript({ runner, ...reference, workspace, source: script(names) });
  try {
    await child.exited;
    const text = child.stdout.toString();
    if (!text.startsWith("{")) throw new HarnessFault(`the reference didn't tell its exports: ${child.stderr}`);
    return JSON.parse(text) as Record<string, string[]>;
  } finally {
    await child[Symbol.asyncDispose]();
  }
}

const script = (names: string): string => `async function main() {
  const exported = {};
  for (const name of ${names}) exported[name] = Object.keys(await import(name).catch(() => ({})));
  console.log(JSON.stringify(exported));
}`;
