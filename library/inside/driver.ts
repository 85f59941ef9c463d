/** Runs inside every runtime: imports entries, tells their exports, calls the exercise. Facts only. */
import { encode } from "../../wire/codec.ts";
import { describeError, type Outcome } from "../../wire/outcome.ts";
import { type Ask, askListener, type Given } from "./ask.ts";
import type { Kinds, Step } from "./steps.ts";
import { watchReads } from "./touched.ts";

/** The exercise, compiled to a function of its imports. */
export type Exercise = (require: (name: string) => unknown, module: { exports: object }) => void;

export interface Host {
  /** Imports a specifier of the package, of a dependency or of the runtime. */
  load(specifier: string): Promise<object>;
  resolve?(specifier: string): string;
  exercise?(): Promise<{ default: Exercise; imports: readonly string[]; watched: readonly string[] }>;
  ask?: Ask;
}

type Call = (given: Given & { given?: string }) => unknown;

/** @returns runs one step and gives its encoded {@link Outcome} */
export function createDriver(host: Host): (step: Step) => Promise<string> {
  const touched: Record<string, Set<string>> = {};
  let exports: Promise<Record<string, unknown>> | undefined;
  const exercise = () => {
    exports ??= prepare(host, touched);
    return exports;
  };
  const run = async (step: Step): Promise<unknown> => {
    if (step.do === "resolve") return host.resolve?.(step.specifier);
    if (step.do === "load") return kindsOf(await host.load(step.specifier));
    if (step.do === "touched")
      return Object.fromEntries(Object.entries(touched).map(([name, names]) => [name, [...names]]));
    const functions = await exercise();
    if (step.do === "list") return Object.keys(functions).filter((name) => typeof functions[name] === "function");
    const { origin, given } = step;
    const ask = host.ask ?? askListener;
    return (functions[step.name] as Call)({ ask, origin, ...(given !== undefined && { given }) });
  };
  return async (step) => encode(await settle(() => run(step)));
}

async function settle(run: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { returned: await run() };
  } catch (thrown) {
    return { threw: asError(thrown) };
  }
}

/** Bun's ResolveMessage and BuildMessage inherit from Error and aren't made like one: they would not cross. */
function asError(thrown: unknown): unknown {
  if (typeof thrown !== "object" || thrown === null) return thrown;
  const isMessage = /^\[object \w+Message\]$/.test(Object.prototype.toString.call(thrown));
  if (thrown instanceof Error && !isMessage) return thrown;
  const { name, message } = describeError(thrown);
  return Object.assign(new Error(message), { name });
}

async function prepare(host: Host, touched: Record<string, Set<string>>): Promise<Record<string, unknown>> {
  const exercise = await host.exercise?.();
  if (!exercise) return {};
  const modules: Record<string, unknown> = {};
  for (const name of exercise.imports) {
    const loaded = await host.load(name);
    touched[name] = new Set();
    modules[name] = exercise.watched.includes(name) ? watchReads(loaded, touched[name]) : watchReads(loaded, new Set());
  }
  const module = { exports: {} };
  exercise.default((name) => modules[name], module);
  return module.exports as Record<string, unknown>;
}

/** What importers see; Node adds `module.exports` to what was CommonJS, and that is told too. */
function kindsOf(namespace: object): Kinds {
  const kinds: Kinds = {};
  for (const name of Object.keys(namespace)) kinds[name] = kindOf(namespace, name);
  return kinds;
}

function kindOf(namespace: object, name: string): string {
  try {
    const value: unknown = Reflect.get(namespace, name);
    if (typeof value !== "function") return value === null ? "null" : typeof value;
    return /^class\b/.test(Function.prototype.toString.call(value)) ? "class" : "function";
  } catch (error) {
    return `throws ${error instanceof Error ? error.name : typeof error}`;
  }
}
