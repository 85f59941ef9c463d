/** The evidence of a check as the page carries it. */
import type { Attempt } from "../../wire/results.ts";
import { clarify } from "../text.ts";

/** An attempt without its time, so that equal ones of several targets are stored once. */
export type PageAttempt = Omit<Attempt, "duration">;

/** Characters of one text that the page carries; the raw result files hold all of it. */
const limit = 8_000;

const left = (count: number) => `… ${count} more characters are in the raw result file …`;

/** The start of a long text. */
export function clipEnd(text: string): string {
  return clarify(text.length > limit ? `${text.slice(0, limit)}\n${left(text.length - limit)}` : text);
}

/** Of what a runtime wrote to stderr the end tells the most. */
function clipStart(text: string): string {
  return clarify(text.length > limit ? `${left(text.length - limit)}\n${text.slice(-limit)}` : text);
}

function clipOptional<Name extends string>(texts: Partial<Record<Name, string>>, names: readonly Name[]) {
  const given = names.filter((name) => texts[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, clipEnd(texts[name]!)])) as Partial<Record<Name, string>>;
}

function describeAttempt(attempt: Attempt): PageAttempt {
  return {
    verdict: attempt.verdict,
    ...clipOptional(attempt, ["reason", "expected", "actual"]),
    ...(attempt.stderr && { stderr: clipStart(attempt.stderr) }),
    observations: attempt.observations.map((observation) => ({
      probe: observation.probe,
      args: observation.args.map(clipEnd),
      ...clipOptional(observation, ["returned", "threw"]),
    })),
  };
}

/** What a check showed in all of its targets: equal attempts are stored once. */
export class Evidence {
  readonly attempts: PageAttempt[] = [];
  readonly #places = new Map<string, number>();

  /** Stores an attempt, unless it is there, and gives its place. */
  place(attempt: Attempt): number {
    const described = describeAttempt(attempt);
    const key = JSON.stringify(described);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.attempts.length);
    return this.attempts.push(described) - 1;
  }
}
