/** What the probes of writing have written: one script for each target, launched by the first check that asks. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { launchScript } from "../../runners/launch.ts";
import type { Target } from "../../runners/runner.ts";
import type { CheckContext } from "../check.ts";
import { HarnessFault } from "../faults.ts";
import { lastMark, sectionsOf } from "./marks.ts";
import type { Writing } from "./script.ts";

/** As the script notes it. */
const thrown = /^threw (\w+): (.*)$/gm;

/** Each session has a target of its own. */
const runs = new WeakMap<Target, Promise<Map<string, string>>>();

/** What a probe wrote, on stdout and then on stderr. */
export async function written(context: CheckContext, name: Writing): Promise<string> {
  const run = runs.get(context.target) ?? runScript(context);
  runs.set(context.target, run);
  const text = (await run).get(name);
  if (text === undefined) throw new HarnessFault(`the script of the console has no section "${name}"`);
  context.saw(name, text);
  for (const [, error = "", message = ""] of text.matchAll(thrown)) context.threw({ name: error, message });
  return text;
}

/** The lines of it that have a text, without what is left and right of them. */
export async function linesOf(context: CheckContext, name: Writing): Promise<string[]> {
  const lines = (await written(context, name)).split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "");
}

async function runScript({ launchOptions, scripts }: CheckContext): Promise<Map<string, string>> {
  const { entry: _entry, trust: _trust, ...options } = launchOptions();
  const source = await readFile(join(dirname(scripts), "console.mjs"), "utf8");
  const child = await launchScript({ ...options, source });
  try {
    await child.exited;
    const sections = sectionsOf(child.stdout.toString(), child.stderr.toString());
    if (!sections.has(lastMark)) throw new HarnessFault(`the script of the console didn't end: ${child.stderr}`);
    return sections;
  } finally {
    await child[Symbol.asyncDispose]();
  }
}
