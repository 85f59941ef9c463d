/** The verdicts of a column as one short text: a letter a verdict, and how often it comes in a row. */
import { InputError } from "../../wire/input-error.ts";
import type { Verdict } from "../../wire/results.ts";

/** Letters are for ever: what was committed years ago is read with them. */
export const letters: Readonly<Record<Verdict, string>> = {
  pass: "p",
  fail: "f",
  stub: "s",
  absent: "a",
  crash: "c",
  timeout: "t",
  flaky: "y",
  blocked: "b",
  skip: "k",
  error: "e",
};

/** The letter of a check that the column doesn't have. */
const none = "-";
const verdictOf = new Map(Object.entries(letters).map(([verdict, letter]) => [letter, verdict as Verdict]));

/** `[pass, pass, fail, undefined]` → `p2f-`. */
export function writeVector(verdicts: Iterable<Verdict | undefined>): string {
  let text = "";
  let last = "";
  let count = 0;
  const end = () => {
    if (count > 0) text += count === 1 ? last : `${last}${count}`;
  };
  for (const verdict of verdicts) {
    const letter = verdict === undefined ? none : letters[verdict];
    if (letter !== last) {
      end();
      last = letter;
      count = 0;
    }
    count += 1;
  }
  end();
  return text;
}

/**
 * The verdicts in a text that {@link writeVector} wrote.
 * @param length how many there have to be: never more are made, whatever the text says
 * @throws InputError where the text is none, or of another length
 */
export function readVector(text: string, length: number): (Verdict | undefined)[] {
  const verdicts: (Verdict | undefined)[] = [];
  const refuse = (why: string): never => {
    throw new InputError(`a vector of verdicts ${why}. Take the file from the branch's history.`);
  };
  if (!/^(?:[a-z-]\d*)*$/.test(text)) refuse("has signs that are none of its own");
  for (const [, letter = "", count = ""] of text.matchAll(/([a-z-])(\d*)/g)) {
    if (letter !== none && !verdictOf.has(letter)) refuse(`has the unknown verdict "${letter}"`);
    const times = count === "" ? 1 : Number(count);
    if (verdicts.length + times > length) refuse(`holds more than the ${length} checks of its list`);
    for (let index = 0; index < times; index += 1) verdicts.push(verdictOf.get(letter));
  }
  if (verdicts.length < length) refuse(`holds ${verdicts.length} of the ${length} checks of its list`);
  return verdicts;
}
