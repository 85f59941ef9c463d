/** When a missing export is a finding, and when it is only Node's way with CommonJS. */
import { expect, test } from "vitest";
import { judge } from "../../library/layers/judge.ts";
import type { Observed } from "../../library/layers/observed.ts";

const loaded = (kinds: Record<string, string>): Observed => ({
  entry: ".",
  resolution: { file: "/a.js" },
  load: { outcome: { returned: kinds } },
});
const exportsOf = (here: Record<string, string>, there: Record<string, string>) => {
  const control = loaded(there);
  return judge(loaded(here), { first: control, second: control }, "a").layers.exports;
};
const wrapped = { a: "function", b: "object", default: "object", "module.exports": "object" };

test("the default that Node wraps around CommonJS may be missing", () => {
  expect(exportsOf({ a: "function", b: "object" }, wrapped)).toEqual({ state: "yes" });
});

test("a default of a module may not", () => {
  const { "module.exports": _mark, ...module } = wrapped;
  expect(exportsOf({ a: "function", b: "object" }, module)).toMatchObject({
    state: "partly",
    detail: "missing: default",
  });
});

test("nor a default that is all there is, or a function", () => {
  expect(exportsOf({}, { default: "object", "module.exports": "object" }).state).toBe("no");
  expect(exportsOf({ a: "function", b: "object" }, { ...wrapped, default: "function" }).state).toBe("partly");
});

test("nor where more than it is missing", () => {
  expect(exportsOf({ a: "function" }, wrapped).detail).toBe("missing: b, default");
});

test("a name that is undefined on Node is nobody's loss", () => {
  expect(exportsOf({ a: "function" }, { a: "function", b: "undefined" })).toEqual({ state: "yes" });
});
