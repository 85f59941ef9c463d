/** `package.json#wintermatrix`: what authors say of their package. */
import { InputError } from "../../wire/input-error.ts";
import { type IgnoreRule, readIgnoreRules } from "../ignore/rules.ts";

export interface Declaration {
  /** A path relative to the package. */
  exercise?: string;
  entries: Record<string, { targets?: string[]; exercise?: string }>;
  ignore: IgnoreRule[];
}

/** Reads `{ exercise?, entries?: { "./fs": { targets?: ["node"], exercise? } }, ignore?: [{ entry?, target?, reason }] }`. @throws InputError naming the field that is wrong */
export function readDeclaration(value: unknown): Declaration {
  if (value === undefined) return { entries: {}, ignore: [] };
  if (!isObject(value)) throw wrong("wintermatrix", "an object");
  const { exercise, entries = {}, ignore } = value;
  if (exercise !== undefined && typeof exercise !== "string") throw wrong("wintermatrix.exercise", "a path");
  if (!isObject(entries)) throw wrong("wintermatrix.entries", 'an object such as { "./fs": { "targets": ["node"] } }');
  const read = Object.entries(entries).map(([subpath, entry]) => [subpath, readEntry(subpath, entry)] as const);
  return {
    ...(exercise !== undefined && { exercise }),
    entries: Object.fromEntries(read),
    ignore: readIgnoreRules(ignore, "package.json: wintermatrix.ignore"),
  };
}

function readEntry(subpath: string, entry: unknown): Declaration["entries"][string] {
  const place = `wintermatrix.entries[${JSON.stringify(subpath)}]`;
  if (!isObject(entry)) throw wrong(place, 'an object such as { "targets": ["node"] }');
  const { targets, exercise } = entry;
  if (targets !== undefined && !(Array.isArray(targets) && targets.every((one) => typeof one === "string")))
    throw wrong(`${place}.targets`, 'a list such as ["node", "bun"]');
  if (exercise !== undefined && typeof exercise !== "string") throw wrong(`${place}.exercise`, "a path");
  return { ...(targets !== undefined && { targets }), ...(exercise !== undefined && { exercise }) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wrong = (field: string, expected: string) =>
  new InputError(`package.json: ${field} has to be ${expected}. Mend it there`);
