/** `expect` as Vitest puts it together from its own parts, without snapshots. */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  addCustomEqualityTesters,
  ChaiStyleAssertions,
  customMatchers,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";
import * as chai from "chai";
import { notCarried } from "./not-carried.ts";

type Expect = ((value: unknown, message?: string) => unknown) & Record<string, unknown>;
type Asked = Parameters<typeof setState>[1];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(ChaiStyleAssertions);
chai.use(JestAsymmetricMatchers);
chai.use((_, utils) => {
  const names = ["Snapshot", "InlineSnapshot", "FileSnapshot"].map((name) => `toMatch${name}`);
  const thrown = ["toThrowErrorMatchingSnapshot", "toThrowErrorMatchingInlineSnapshot"];
  for (const name of [...names, ...thrown]) utils.addMethod(chai.Assertion.prototype, name, notCarried(name));
});

export const expect: Expect = makeExpect();

function makeExpect(): Expect {
  const make = ((value: unknown, message?: string) => {
    const { assertionCalls } = getState(asked);
    setState({ assertionCalls: assertionCalls + 1 }, asked);
    return chai.expect(value, message);
  }) as Expect;
  const asked = make as unknown as Asked;
  const globals = globalThis as unknown as Record<symbol, object>;
  Object.assign(make, chai.expect, globals[ASYMMETRIC_MATCHERS_OBJECT]);
  Object.assign(make, {
    getState: () => getState(asked),
    setState: (state: object) => setState(state, asked),
    assertions: (count: number) => setState({ expectedAssertionsNumber: count }, asked),
    hasAssertions: () => setState({ isExpectingAssertions: true }, asked),
    unreachable: (message?: string) => chai.assert.fail(`expected${message ? ` "${message}"` : ""} not to be reached`),
    addEqualityTesters: (testers: Parameters<typeof addCustomEqualityTesters>[0]) => addCustomEqualityTesters(testers),
    soft: make,
    poll: notCarried("expect.poll"),
    addSnapshotSerializer: notCarried("expect.addSnapshotSerializer"),
  });
  Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: make, writable: true, configurable: true });
  const own = chai.expect as unknown as { extend(to: object, matchers: object): void };
  Object.assign(make, { extend: (matchers: object) => own.extend(make, matchers) });
  own.extend(make, customMatchers);
  return make;
}

/** Forgets the counts of an earlier test. */
export function beginAssertions(): void {
  const state = { assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null };
  setState(state, expect as unknown as Asked);
}

/** @throws where `expect.assertions` asked for another count */
export function endAssertions(): void {
  const state = getState(expect as unknown as Asked);
  const { assertionCalls, expectedAssertionsNumber: wanted, isExpectingAssertions } = state;
  if (typeof wanted === "number" && wanted !== assertionCalls)
    throw new Error(`expected number of assertions to be ${wanted}, but got ${assertionCalls}`);
  if (isExpectingAssertions && assertionCalls === 0) throw new Error("expected any number of assertion, but got none");
}
