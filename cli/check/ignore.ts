/** `--ignore <file>`: rules for a package that isn't the user's own. */
import { readFile } from "node:fs/promises";
import { type IgnoreRule, readIgnoreRules } from "../../library/ignore/rules.ts";
import { InputError } from "../../wire/input-error.ts";

/** @throws InputError where it can't be read, or is no list of rules */
export async function readIgnoreFile(file: string): Promise<IgnoreRule[]> {
  const text = await readFile(file, "utf8").catch((cause: Error) => {
    throw new InputError(`--ignore ${file} can't be read: ${cause.message}. Give a JSON file`, { cause });
  });
  return readIgnoreRules(parse(text, file), file);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`--ignore ${file} is no JSON: ${(cause as Error).message}. Mend it there`, { cause });
  }
}
