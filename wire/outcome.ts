import { get, stringify, toText } from "./primordials.ts";

/** What calling a probe came to. */
export type Outcome = { returned: unknown } | { threw: unknown };

/** A thrown value in one shape, whatever it was. */
export interface ErrorDescription {
  /** The error's `name`; for what is no error its type: `string`, `undefined`, `object`. */
  name: string;
  message: string;
  /** The error's `code`, when it has one (a DOMException's is a number). */
  code?: unknown;
  /** One line: `TypeError: message (ERR_CODE)`. */
  text: string;
}

function read(value: unknown, key: string): unknown {
  try {
    return get(value as object, key);
  } catch {
    return undefined;
  }
}

function print(value: unknown): string {
  try {
    return typeof value === "string" ? value : toText(value);
  } catch {
    return typeof value;
  }
}

/** Describes anything that was thrown, inside a runtime or decoded on the host. Never throws. */
export function describeError(value: unknown): ErrorDescription {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return describePrimitive(value);
  const name = read(value, "name") ?? read(value, "kind");
  const message = read(value, "message") ?? read(value, "text");
  const code = read(value, "code");
  const described = { name: typeof name === "string" ? name : typeof value, message: print(message ?? "") };
  const text = described.message === "" ? described.name : `${described.name}: ${described.message}`;
  if (code === undefined) return { ...described, text };
  return { ...described, code, text: typeof code === "string" ? `${text} (${code})` : text };
}

function describePrimitive(value: unknown): ErrorDescription {
  const name = value === null ? "null" : typeof value;
  const message = print(value);
  return { name, message, text: `${name}: ${typeof value === "string" ? stringify(value) : message}` };
}
