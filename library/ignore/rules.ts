/** What is known not to work, and why: it stays in sight, and doesn't fail the check. */
import { findNearest } from "../../runners/nearest.ts";
import { slots } from "../../runners/slots.ts";
import { InputError } from "../../wire/input-error.ts";

export interface IgnoreRule {
  /** `.` or `./cors`; every entry where absent. */
  entry?: string;
  /** A slot, a runtime, a column or a canonical target; every one where absent. */
  target?: string;
  reason: string;
}

const usage = 'Write e.g. { "entry": "./fs", "target": "workerd", "reason": "there are no files" }';

/**
 * Reads `[{ entry?, target?, reason }]`.
 * @param place how the list is called in messages: `package.json: wintermatrix.ignore`
 * @throws InputError naming the rule that is wrong
 */
export function readIgnoreRules(value: unknown, place: string): IgnoreRule[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new InputError(`${place} has to be a list. ${usage}`);
  return value.map((rule: unknown, index) => readRule(rule, `${place}[${index}]`));
}

function readRule(rule: unknown, place: string): IgnoreRule {
  if (typeof rule !== "object" || rule === null) throw new InputError(`${place} has to be an object. ${usage}`);
  const { entry, target, reason, ...others } = rule as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new InputError(`${place} has an unknown field "${unknown}". The fields are: entry, target, reason. ${usage}`);
  if (typeof reason !== "string" || reason.trim() === "")
    throw new InputError(`${place} gives no reason, and without one nothing is ignored. ${usage}`);
  if (entry !== undefined && typeof entry !== "string") throw new InputError(`${place}.entry has to be text. ${usage}`);
  if (target !== undefined && typeof target !== "string")
    throw new InputError(`${place}.target has to be text. ${usage}`);
  if (target !== undefined) mustBeKnown(target, place);
  return { reason: reason.trim(), ...(entry !== undefined && { entry }), ...(target !== undefined && { target }) };
}

function mustBeKnown(target: string, place: string): void {
  const names = slots.flatMap(({ name, runtime }) => [name, runtime]);
  const runtime = target.split(/[@ ]/)[0]!;
  if (names.includes(runtime)) return;
  const near = findNearest(runtime, names);
  const known = [...new Set(names)].join(", ");
  throw new InputError(
    `${place}.target is "${target}". ${near ? `Did you mean "${near}"? ` : ""}The targets are: ${known}`,
  );
}
