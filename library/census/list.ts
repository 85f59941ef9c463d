/** A list of packages: a name or a version a line; `#` begins a comment. */
import { InputError } from "../../wire/input-error.ts";
import { readAsked } from "../source/asked.ts";

/**
 * @param file as messages call it
 * @throws InputError naming the line that is no package
 */
export function readList(text: string, file: string, cwd: string): string[] {
  const lines = text
    .split("\n")
    .map((line, index) => ({ name: line.replace(/(^|\s)#.*$/, "").trim(), line: index + 1 }));
  const named = lines.filter(({ name }) => name !== "");
  for (const { name, line } of named) check(name, `${file}:${line}`, cwd);
  if (named.length === 0) throw new InputError(`${file} names no package. Write one a line, such as hono or hono@4`);
  return [...new Set(named.map(({ name }) => name))];
}

function check(name: string, place: string, cwd: string): void {
  try {
    readAsked(name, cwd);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${place}: ${error.message}`, { cause: error });
  }
}
