import type { Runner } from "../runners/runner.ts";

/**
 * Node's codes for it, which the others' node: modules share.
 * https://nodejs.org/docs/latest/api/errors.html#err_method_not_implemented
 */
const codes: Runner["notImplemented"] = ["ERR_METHOD_NOT_IMPLEMENTED", "ERR_NOT_IMPLEMENTED"].map((code) => ({
  code,
  source: "https://nodejs.org/docs/latest/api/errors.html",
}));

/** Steps into a returned value that are looked at for an error. */
const depth = 6;

/** Whether a thrown or returned value is or holds a "not implemented" error, by its code or a shape the runner declares. */
export function isNotImplemented(value: unknown, runner: Runner, left = depth, seen = new Set<object>()): boolean {
  if (value === null || typeof value !== "object" || left === 0 || seen.has(value)) return false;
  seen.add(value);
  if ([...codes, ...runner.notImplemented].some((shape) => matches(value as ErrorLike, shape))) return true;
  return Object.values(value).some((inner) => isNotImplemented(inner, runner, left - 1, seen));
}

interface ErrorLike {
  name?: unknown;
  code?: unknown;
  message?: unknown;
}

function matches(error: ErrorLike, { code, name, message }: Runner["notImplemented"][number]): boolean {
  if (typeof error.message !== "string") return false;
  if (code !== undefined && error.code !== code) return false;
  if (name !== undefined && error.name !== name) return false;
  return message === undefined || message.test(error.message);
}
