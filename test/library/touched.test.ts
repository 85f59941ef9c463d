import { expect, test } from "vitest";
import { watchReads } from "../../library/inside/touched.ts";

test("notes what is read, and no more", () => {
  const names = new Set<string>();
  const view = watchReads({ a: 1, b: 2 }, names) as { a: number };
  expect(view.a).toBe(1);
  expect([...names]).toEqual(["a"]);
});

test("takes a library that says __esModule itself", () => {
  const view = watchReads({ __esModule: true, a: 1 }, new Set()) as { a: number; __esModule: boolean };
  expect([view.__esModule, view.a]).toEqual([true, 1]);
});
