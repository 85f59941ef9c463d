import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../wire/input-error.ts";
import { type Verdict, verdicts } from "../wire/results.ts";
import { saveFile } from "./save.ts";

/** The committed verdicts of a slot: what a run is compared with. */
export interface Baseline {
  slot: string;
  /** The target that the verdicts were seen in. */
  target: string;
  /** Check id → verdict and revision. */
  checks: ReadonlyMap<string, readonly [verdict: Verdict, revision: string]>;
}

const byId = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]) => (left < right ? -1 : 1);

/** The text of a baseline: one line per check, sorted by id, so that a diff of it reads like a list of findings. */
export function formatBaseline({ slot, target, checks }: Baseline): string {
  const lines = [...checks].sort(byId).map(([id, [verdict, revision]]) => {
    return `    ${JSON.stringify(id)}: [${JSON.stringify(verdict)}, ${JSON.stringify(revision)}]`;
  });
  const head = `  "slot": ${JSON.stringify(slot)},\n  "target": ${JSON.stringify(target)}`;
  return `{\n${head},\n  "checks": {\n${lines.join(",\n")}\n  }\n}\n`;
}

function isEntry(value: unknown): value is [Verdict, string] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  return verdicts.includes(value[0]) && typeof value[1] === "string";
}

function refuse(path: string, field: string, message: string): never {
  throw new InputError(
    `${path} is no baseline: ${field} ${message}. Take it from the repository's history, or write it anew.`,
  );
}

function parseJson(path: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    refuse(path, "its text", `is not JSON (${(cause as Error).message})`);
  }
  return refuse(path, "its value", "is not an object");
}

function readChecks(path: string, checks: unknown): Baseline["checks"] {
  if (typeof checks !== "object" || checks === null) return refuse(path, "checks", "is not an object");
  const entries = Object.entries(checks).map(([id, entry]) => {
    if (!isEntry(entry)) return refuse(path, `checks[${JSON.stringify(id)}]`, "is not [verdict, revision]");
    return [id, entry] as const;
  });
  return new Map(entries);
}

/**
 * The baseline in a text.
 * @throws InputError naming the file and the field where the text is no baseline
 */
export function parseBaseline(path: string, text: string): Baseline {
  const { slot, target, checks } = parseJson(path, text);
  if (typeof slot !== "string") return refuse(path, "slot", "is not a string");
  if (typeof target !== "string") return refuse(path, "target", "is not a string");
  return { slot, target, checks: readChecks(path, checks) };
}

async function listBaselines(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".json") && !name.startsWith(".")).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new InputError(
      `Couldn't read the baseline in ${folder}: ${(cause as Error).message}. Give a readable folder.`,
      { cause },
    );
  }
}

/**
 * All baselines of a folder by slot; none where there is no such folder.
 * @throws InputError naming the file and the field where one of them is no baseline
 */
export async function readBaselines(folder: string): Promise<Map<string, Baseline>> {
  const paths = (await listBaselines(folder)).map((name) => join(folder, name));
  const all = await Promise.all(paths.map(async (path) => parseBaseline(path, await readFile(path, "utf8"))));
  return new Map(all.map((baseline) => [baseline.slot, baseline]));
}

/**
 * Writes `<slot>.json` into the folder, whole or not at all.
 * @throws InputError where it can't be written
 */
export async function writeBaseline(folder: string, baseline: Baseline): Promise<void> {
  await saveFile(join(folder, `${baseline.slot}.json`), formatBaseline(baseline));
}
