/** Runs one test with the hooks around it. */
import { beginAssertions, endAssertions, expect } from "./expect.ts";
import { met, NotCarried } from "./not-carried.ts";
import { type Body, declared, type HookName, modeOf, type Suite, suitesOf, type Test, tests } from "./tree.ts";

/** A test as it is told: what doesn't run says why. */
export interface Told {
  id: string;
  mode: "run" | "skip" | "todo";
}

/** What came of one: a failure is thrown. */
export type Ran = { state: "pass" | "skip" } | { state: "not carried"; feature: string };

const defaultTimeout = 5000;
class Skipped extends Error {}

export async function collected(): Promise<Told[]> {
  await declared();
  return tests.map((test) => ({ id: test.id, mode: modeOf(test) }));
}

export async function run({ given }: { given?: string }): Promise<Ran> {
  await declared();
  const test = tests.find(({ id }) => id === given);
  if (!test) throw new Error("it isn't declared here");
  met.feature = undefined;
  try {
    await runAround(test);
    return { state: "pass" };
  } catch (thrown) {
    const feature = thrown instanceof NotCarried ? thrown.feature : met.feature;
    if (feature) return { state: "not carried", feature };
    if (thrown instanceof Skipped) return { state: "skip" };
    throw thrown;
  }
}

async function runAround(test: Test): Promise<void> {
  const suites = suitesOf(test.suite);
  for (const suite of suites) {
    suite.ready ??= runHooks(suite, "beforeAll").then((cleanups) => void suite.hooks.afterAll.push(...cleanups));
    await suite.ready;
  }
  try {
    await runEach(test, suites);
  } finally {
    for (const suite of [...suites].reverse()) {
      suite.left -= 1;
      if (suite.left === 0) await runHooks(suite, "afterAll");
    }
  }
}

async function runEach(test: Test, suites: readonly Suite[]): Promise<void> {
  const finishing: Body[] = [];
  try {
    for (const suite of suites) finishing.push(...(await runHooks(suite, "beforeEach")));
    await runBody(test, finishing);
  } finally {
    for (const body of finishing.reverse()) await body({});
    for (const suite of [...suites].reverse()) await runHooks(suite, "afterEach");
  }
}

/** @returns what hooks gave back to be called at the end */
async function runHooks(suite: Suite, name: HookName): Promise<Body[]> {
  const cleanups: Body[] = [];
  for (const body of suite.hooks[name]) {
    const given = await body({});
    if (typeof given === "function") cleanups.push(given as Body);
  }
  return cleanups;
}

async function runBody({ body, fails, timeout = defaultTimeout, name }: Test, finishing: Body[]): Promise<void> {
  beginAssertions();
  const skip = (note?: unknown) => {
    if (note !== false) throw new Skipped();
  };
  const onTestFinished = (done: Body) => void finishing.push(done);
  const context = { expect, skip, onTestFinished, onTestFailed: () => undefined, task: { name } };
  const failure = await settle(() => within(timeout, body!(context))).then(
    (thrown) => thrown ?? settleSync(endAssertions),
  );
  if (!fails) {
    if (failure) throw failure.thrown;
  } else if (!failure) throw new Error("expected test to fail");
}

type Failure = { thrown: unknown } | undefined;

async function settle(call: () => unknown): Promise<Failure> {
  try {
    await call();
  } catch (thrown) {
    return { thrown };
  }
}

function settleSync(call: () => void): Failure {
  try {
    call();
  } catch (thrown) {
    return { thrown };
  }
}

async function within(milliseconds: number, running: unknown): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Test timed out in ${milliseconds}ms.`)), milliseconds);
  });
  try {
    await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}
