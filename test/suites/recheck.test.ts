import { expect, test } from "vitest";
import { isRechecked, turnOfDay } from "../../suites/recheck.ts";

const ids = Array.from({ length: 5000 }, (_, index) => `area/topic#feature:${index}`);
const chosen = (percent: number, turn: number) => ids.filter((id) => isRechecked(id, { percent, turn }));

test("about so many of a hundred, the same for the same turn, others in the next", () => {
  expect(chosen(2, 7).length).toBeGreaterThan(60);
  expect(chosen(2, 7).length).toBeLessThan(150);
  expect(chosen(2, 7)).toStrictEqual(chosen(2, 7));
  const next = new Set(chosen(2, 8));
  expect(chosen(2, 7).filter((id) => next.has(id))).toStrictEqual([]);
});

test("none, and all", () => {
  expect(chosen(0, 3)).toStrictEqual([]);
  expect(chosen(100, 3)).toStrictEqual(ids);
});

test.each([1, 2, 3, 7])("over the nights every pass has had its turn at %i percent, from any night on", (percent) => {
  const nights = Array.from({ length: Math.ceil(100 / percent) }, (_, night) => 20_778 + night);
  expect(new Set(nights.flatMap((turn) => chosen(percent, turn))).size).toBe(ids.length);
});

test("a turn is a day", () => {
  expect(turnOfDay(new Date("1970-01-02T23:59:59Z"))).toBe(1);
  expect(turnOfDay(new Date("1970-01-03T00:00:00Z"))).toBe(2);
});
