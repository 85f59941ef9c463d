import { dirname, resolve } from "node:path";
import { inspect } from "node:util";
import { findNearest } from "../../runners/nearest.ts";
import { InputError } from "../../wire/input-error.ts";
import { type Config, type Key, keys } from "./keys.ts";

const table: Readonly<Record<string, Key<unknown>>> = keys;

/**
 * What a config file gave, with absolute paths and without what it left open.
 * @throws InputError for an unknown key, naming the nearest, and for a value of another type
 */
export function checkConfig(given: unknown, file: string): Config {
  if (!isPlain(given))
    throw new InputError(`${file} exports ${show(given)} by default, and a config is an object. ${usage}`);
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, checkKey(name, value, file)]));
}

const usage = `Write: export default defineConfig({ targets: ${keys.targets.example} })`;

function checkKey(name: string, value: unknown, file: string): unknown {
  const key = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!key) throw new InputError(`${file} has an unknown key "${name}". ${proposeKey(name)}`);
  if (!key.accepts(value))
    throw new InputError(
      `${file}: "${name}" is ${show(value)}, and has to be ${key.expects}. Write e.g. ${name}: ${key.example}`,
    );
  return key.isPath ? resolve(dirname(file), String(value)) : value;
}

/** The name of a flag is as near to its key as a slip of the fingers. */
function proposeKey(typed: string): string {
  const names = Object.keys(table);
  const ofFlag = names.find((name) => table[name]?.flag === typed);
  const near = ofFlag ?? findNearest(typed, names);
  return `${near ? `Did you mean "${near}"? ` : ""}The keys are: ${names.join(", ")}`;
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  return inspect(value, { depth: 1, maxArrayLength: 5, maxStringLength: 60, breakLength: Number.POSITIVE_INFINITY });
}
