/** What came of an attempt, in words. */
import { describeError } from "../../wire/outcome.ts";
import { bounded, display } from "../display.ts";
import type { Came } from "./launches.ts";
import type { Seen } from "./study.ts";

interface Thrown {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  cause?: unknown;
}

/** Name and code of the error, and of what caused it; in place of an error, what came instead. */
export function nameDenial({ came }: Pick<Seen, "came">): string {
  if ("ended" in came) return `ended the process: ${nameEnd(came.ended, came.stderr)}`;
  if ("threw" in came) return causesOf(came.threw).map(nameError).join(", by ");
  const caught = new Set(errorsIn(came.returned));
  return caught.size > 0 ? [...caught].join(", ") : `gave ${bounded(display(came.returned), 200)}`;
}

/** The same for what isn't there at all, where a bare name would tell nothing. */
export function tellAbsence({ came }: Pick<Seen, "came">): string {
  const name = nameDenial({ came });
  // Addresses differ from run to run.
  return name === "Error" ? bounded(tellDenial(came).replaceAll(/https?:\S+/g, "…"), 80) : name;
}

/** The errors that a probe caught: texts such as `threw Error ERR_ACCESS_DENIED`. */
function errorsIn(returned: unknown): string[] {
  if (typeof returned === "string") return /^threw (.*\S)/.exec(returned)?.slice(1) ?? [];
  return typeof returned === "object" && returned !== null ? Object.values(returned).flatMap(errorsIn) : [];
}

function nameError({ name, code }: Thrown): string {
  const readable = typeof code === "string" && code !== "" ? [name, code] : [name];
  return readable.map(String).join(" ");
}

/** Only what the runtime prints as the error's code is taken for it. */
function nameEnd(ended: Extract<Came, { ended: unknown }>["ended"], stderr: string): string {
  const code = /^\s*code: ['"](\w+)['"]/m.exec(stderr)?.[1];
  const name = /(?:^|Uncaught (?:\(in promise\) )?)(\w*Error|NotCapable)\b/m.exec(stderr)?.[1];
  if (code || name) return [name, code].filter(Boolean).join(" ");
  return ended === "not in time" ? ended : (ended.signal ?? `exit code ${ended.code}`);
}

/** All that was said: what a refusal is known by. */
export function tellDenial(came: Came): string {
  if ("ended" in came) return came.stderr;
  if ("returned" in came) return display(came.returned);
  const errors = causesOf(came.threw).map((error) => `${nameError(error)}: ${String(error.message)}`);
  return errors.join(", by ");
}

/** What came, as evidence. */
export function tell(came: Came): object {
  if ("threw" in came) return { threw: tellDenial(came) };
  return "ended" in came ? { ended: came.ended, stderr: bounded(came.stderr, 2000) } : came;
}

function causesOf(thrown: unknown): Thrown[] {
  if (!(thrown instanceof Error)) return [{ name: describeError(thrown).message || display(thrown), message: "" }];
  return thrown.cause instanceof Error ? [thrown, ...causesOf(thrown.cause)] : [thrown];
}
