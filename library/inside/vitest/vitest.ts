/** What stands in for `vitest` where a library's tests run in a runtime of their own. */
import * as chai from "chai";
import { describe, test } from "./declare.ts";
import { expect } from "./expect.ts";
import { notCarried } from "./not-carried.ts";
import { addHook, type Body } from "./tree.ts";
import { vi } from "./vi.ts";

export { chai, describe, describe as suite, expect, test, test as it, vi, vi as vitest };
export const assert = chai.assert;
export const should = chai.should;
export const beforeAll = (body: Body) => addHook("beforeAll", body);
export const beforeEach = (body: Body) => addHook("beforeEach", body);
export const afterAll = (body: Body) => addHook("afterAll", body);
export const afterEach = (body: Body) => addHook("afterEach", body);
export const bench = () => undefined;
export const onTestFinished = notCarried("onTestFinished");
export const onTestFailed = notCarried("onTestFailed");

/** Types are judged by a compiler, and not by running: any chain of it passes. */
const anything: object = new Proxy(() => undefined, { get: () => anything, apply: () => anything });
export const expectTypeOf = () => anything;
export const assertType = () => undefined;
