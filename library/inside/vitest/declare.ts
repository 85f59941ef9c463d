/** `describe` and `test` with what hangs on them. */

import { notCarried } from "./not-carried.ts";
import { formatTitle } from "./title.ts";
import { addSuite, addTest, type Body, type Mode } from "./tree.ts";

type Options = { timeout?: number; skip?: boolean; only?: boolean; todo?: boolean; fails?: boolean };
type Callback = (...args: unknown[]) => unknown;
interface Kind {
  mode: Mode;
  fails: boolean;
}
type Add = (kind: Kind, name: unknown, options: Options, body: Callback | undefined) => void;

const addOneTest: Add = ({ mode, fails }, name, options, body) => {
  const timeout = options.timeout;
  const chosen = body ? modeIn(options, mode) : "todo";
  addTest({ name: nameOf(name), mode: chosen, fails: fails || options.fails === true, body: body as Body, timeout });
};
const addOneSuite: Add = ({ mode }, name, options, body) =>
  addSuite(nameOf(name), modeIn(options, mode), body as (() => unknown) | undefined);

const modeIn = ({ skip, only, todo }: Options, mode: Mode): Mode =>
  skip ? "skip" : todo ? "todo" : only ? "only" : mode;
const nameOf = (name: unknown) => (typeof name === "function" ? name.name || "<anonymous>" : String(name));

/** (name, body, timeout?), (name, options, body), or (name, body, options). */
function readArguments([first, second]: unknown[]): { options: Options; body: Callback | undefined } {
  const [body, other] = typeof first === "function" ? [first, second] : [second, first];
  const options = typeof other === "number" ? { timeout: other } : ((other ?? {}) as Options);
  return { options, body: typeof body === "function" ? (body as Callback) : undefined };
}

type Chain = Callback & Record<string, unknown>;

function chain(add: Add, kind: Kind): Chain {
  const declare = (name: unknown, ...rest: unknown[]) => {
    const { options, body } = readArguments(rest);
    add(kind, name, options, body);
  };
  const other = (change: Partial<Kind>) => () => chain(add, { ...kind, ...change });
  const getters: Record<string, () => unknown> = {
    skip: other({ mode: "skip" }),
    only: other({ mode: "only" }),
    todo: other({ mode: "todo" }),
    fails: other({ fails: true }),
    concurrent: other({}),
    sequential: other({}),
    shuffle: other({}),
  };
  for (const [name, get] of Object.entries(getters)) Object.defineProperty(declare, name, { get });
  return Object.assign(declare, {
    skipIf: (condition: unknown) => chain(add, condition ? { ...kind, mode: "skip" } : kind),
    runIf: (condition: unknown) => chain(add, condition ? kind : { ...kind, mode: "skip" }),
    each: forCases(add, kind, true),
    for: forCases(add, kind, false),
    extend: notCarried("test.extend"),
  }) as unknown as Chain;
}

/** @param spread `each` spreads a case that is an array over the parameters, `for` doesn't */
function forCases(add: Add, kind: Kind, spread: boolean) {
  return (first: unknown, ...values: unknown[]) => {
    const cases = isTemplate(first) ? rowsOf(first, values) : [...(first as Iterable<unknown>)];
    return (name: unknown, ...rest: unknown[]) => {
      const { options, body } = readArguments(rest);
      cases.forEach((one, index) => {
        const args = spread && Array.isArray(one) ? one : [one];
        const call = body && ((context: unknown) => body(...args, ...(spread ? [] : [context])));
        add(kind, formatTitle(nameOf(name), Array.isArray(one) ? one : [one], index), options, call);
      });
    };
  };
}

const isTemplate = (value: unknown): value is TemplateStringsArray => Array.isArray(value) && "raw" in value;

/** A table in a template: `a | b` and its rows. */
function rowsOf(strings: TemplateStringsArray, values: readonly unknown[]): Record<string, unknown>[] {
  const names = strings[0]!
    .split("\n")
    .find((line) => line.includes("|") || line.trim() !== "")!
    .split("|");
  const head = names.map((name) => name.trim()).filter((name) => name !== "");
  const count = Math.floor(values.length / head.length);
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(head.map((name, column) => [name, values[row * head.length + column]])),
  );
}

export const test = chain(addOneTest, { mode: "run", fails: false });
export const describe = chain(addOneSuite, { mode: "run", fails: false });
