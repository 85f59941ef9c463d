import { expect, test } from "vitest";
import { ltsLines } from "../../runners/lts.ts";
import { slots } from "../../runners/slots.ts";

const find = (name: string) => slots.find((slot) => slot.name === name)!;

test("node-lts admits the newest LTS line only", () => {
  const newest = Math.max(...ltsLines.map(({ major }) => major));
  expect(find("node-lts").admits?.(`${newest}.1.0`)).toBe(true);
  expect(find("node-lts").admits?.(`${newest - 2}.1.0`)).toBe(false);
  expect(find("node-lts").admits?.(`${newest}0.1.0`)).toBe(false);
});

test.each([
  ["workerd", "1.20261117.1", { date: "2026-11-17", nodejs_compat: "date" }],
  ["workerd", "1.20260804.0", { date: "2026-08-04", nodejs_compat: "date" }],
  ["workerd", "1.20260803.0", { date: "2026-08-03", nodejs_compat: "flag" }],
  ["workerd-bare", "1.20261117.1", { date: "2026-11-17", nodejs_compat: "off" }],
])("%s at %s has the date of its version", (slot, version, options) => {
  expect(find(slot).options?.(version)).toStrictEqual(options);
});

test("a version of workerd without a date is refused", () => {
  expect(() => find("workerd").options?.("2.0.0")).toThrow('"2.0.0"');
});
