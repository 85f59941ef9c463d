/** What a probe stumbled over: an error that names a global is the reason to look for it, and only that tells. */
import { readFile } from "node:fs/promises";
import type { Outcome } from "../wire/outcome.ts";
import { Expired } from "./faults.ts";
import type { Fixture, Session } from "./session.ts";

/** Milliseconds that looking may take. */
const limit = 5000;
/** Steps into a returned value that are looked at for an error. */
const depth = 6;

/** How engines say that a name isn't there; the first group is a name, or a path from a global object of the language or the platform. */
const messages = [
  /^([A-Za-z_$][\w$]*) is not defined$/,
  /^Can't find variable: ([A-Za-z_$][\w$]*)/,
  /^(?:undefined is not .*evaluating '(?:new )?)?((?:[A-Z][\w$]*|crypto|performance|navigator|console|process)(?:\.[\w$]+)*)(?:\(| is not a (?:function|constructor))/,
];

/**
 * What thrown (or returned) errors name that isn't there: the runtime is asked for each. Undefined where all that they
 * name is there, or they name nothing.
 */
export async function lackingGlobal(
  session: Session,
  { calls }: Fixture,
  found: readonly unknown[],
): Promise<string | undefined> {
  const names = new Set(found.flatMap((value) => [...namesIn(value)]));
  const source = names.size > 0 ? await readFile(session.run.bundle.fixture, "utf8") : "";
  for (const name of names) {
    // What stands nowhere in the probes is missing in the runtime's own code: that is its fault, and no lack.
    if (!source.includes(name)) continue;
    // A path may begin at a variable of the probe: what it lacks is no lack of the runtime.
    const [root = ""] = name.split(".");
    const paths = name === root ? [name] : [root, name];
    const outcome = await ask(calls, paths);
    const there = "returned" in outcome && Array.isArray(outcome.returned) ? outcome.returned : [];
    if (there.at(-1) !== false || (paths.length > 1 && there[0] !== true)) continue;
    session.present.set(name, false);
    return name;
  }
  return undefined;
}

async function ask(calls: Fixture["calls"], paths: string[]): Promise<Outcome> {
  const signal = AbortSignal.timeout(limit);
  return await calls.call("-/-", "resolves", paths, signal).catch((error: unknown) => {
    throw signal.aborted ? new Expired(limit) : error;
  });
}

function* namesIn(value: unknown, left = depth, seen = new Set<object>()): Generator<string> {
  if (value === null || typeof value !== "object" || left === 0 || seen.has(value)) return;
  seen.add(value);
  const { message } = value as { message?: unknown };
  if (typeof message === "string" && isComplaint(value)) yield* nameIn(message);
  for (const inner of Object.values(value)) yield* namesIn(inner, left - 1, seen);
}

const isComplaint = ({ name }: { name?: unknown }) => name === "ReferenceError" || name === "TypeError";

function* nameIn(message: string): Generator<string> {
  for (const pattern of messages) {
    const [, name] = pattern.exec(message) ?? [];
    if (name) yield name;
  }
}
