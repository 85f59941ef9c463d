import { inspect } from "node:util";

/** Characters of one value that are kept as evidence. */
const kept = 6000;

/** A value as readable text: the form in which result files hold what a runtime returned. */
export function display(value: unknown): string {
  const text = inspect(value, {
    depth: 6,
    maxArrayLength: 200,
    maxStringLength: 4000,
    breakLength: 100,
    sorted: false,
  });
  return bounded(text);
}

/** An error as one line: name, message and code. */
export function displayError(thrown: unknown): string {
  if (!(thrown instanceof Error)) return display(thrown);
  const { name, message, code } = thrown as { name: unknown; message: unknown; code?: unknown };
  const said = code === undefined || code === "" ? "" : ` (code ${plain(code)})`;
  return bounded(`${plain(name)}: ${plain(message)}${said}`);
}

export function bounded(text: string, limit = kept): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length - limit} more characters)`;
}

/** A runtime's errors may have anything for a name: nothing of it is called. */
const plain = (value: unknown): string => (typeof value === "string" ? value : display(value));
