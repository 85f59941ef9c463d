import { expect, test } from "vitest";
import { findNearest } from "../../runners/nearest.ts";

const known = ["node", "node-lts", "bun", "deno", "workerd"];

test.each([
  ["bnu", "bun"],
  ["dneo", "deno"],
  ["wokerd", "workerd"],
  ["node_lts", "node-lts"],
  ["den", "deno"],
])("%s is near to %s", (typed, name) => {
  expect(findNearest(typed, known)).toBe(name);
});

test.each(["", "x", "hermes", "nd"])("%j is near to nothing", (typed) => {
  expect(findNearest(typed, known)).toBeUndefined();
});
