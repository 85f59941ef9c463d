/** The suites and tests of a file, as they are declared. */
export type Body = (context: Record<string, unknown>) => unknown;
export type Mode = "run" | "skip" | "only" | "todo";
export type HookName = "beforeAll" | "beforeEach" | "afterEach" | "afterAll";

export interface Suite {
  name: string;
  parent?: Suite;
  mode: Mode;
  hooks: Record<HookName, Body[]>;
  /** What beforeAll came to, once it has run. */
  ready?: Promise<void>;
  /** Tests below it that were not run yet. */
  left: number;
}

export interface Test {
  /** The names from the outermost suite on, joined by ` > `; a second of the same name has a number. */
  id: string;
  name: string;
  suite: Suite;
  mode: Mode;
  /** Passes where its body fails. */
  fails: boolean;
  body: Body | undefined;
  /** Milliseconds. */
  timeout: number | undefined;
}

const makeSuite = (name: string, mode: Mode, parent?: Suite): Suite => ({
  name,
  mode,
  hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] },
  left: 0,
  ...(parent && { parent }),
});

export const root = makeSuite("", "run");
export const tests: Test[] = [];
let current = root;
let pending: Promise<unknown> = Promise.resolve();

/** Suites may be declared asynchronously: resolves when all are. */
export async function declared(): Promise<void> {
  for (let seen: unknown; seen !== pending; ) {
    seen = pending;
    await pending;
  }
}

export function addSuite(name: string, mode: Mode, declare: (() => unknown) | undefined): void {
  const outer = current;
  const suite = makeSuite(name, mode, outer);
  const run = () => {
    const before = current;
    current = suite;
    const given = declare?.();
    if (!(given instanceof Promise)) {
      current = before;
      return undefined;
    }
    return given.finally(() => {
      current = before;
    });
  };
  const given = run();
  if (given) pending = Promise.all([pending, given]);
}

export function addTest(test: Pick<Test, "name" | "mode" | "fails" | "body" | "timeout">): void {
  const path = [...suitesOf(current).map(({ name }) => name), test.name].filter((name) => name !== "").join(" > ");
  const same = tests.filter(({ id }) => id === path || id.startsWith(`${path} #`)).length;
  tests.push({ ...test, suite: current, id: same > 0 ? `${path} #${same + 1}` : path });
  for (const suite of suitesOf(current)) suite.left += 1;
}

export function addHook(name: HookName, body: Body): void {
  current.hooks[name].push(body);
}

/** From the outermost to the innermost. */
export function suitesOf(suite: Suite): Suite[] {
  return suite.parent ? [...suitesOf(suite.parent), suite] : [suite];
}

/** `only` anywhere in the file leaves out what isn't below one. */
export function modeOf({ mode, suite }: Test): "run" | "skip" | "todo" {
  const modes = [...suitesOf(suite).map((one) => one.mode), mode];
  if (modes.includes("todo")) return "todo";
  if (modes.includes("skip")) return "skip";
  const focused = tests.some((test) => test.mode === "only" || suitesOf(test.suite).some((one) => one.mode === "only"));
  return focused && !modes.includes("only") ? "skip" : "run";
}
