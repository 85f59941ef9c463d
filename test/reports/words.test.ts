import { expect, test } from "vitest";
import { formatMean, formatScore, formatShare, verdictsInOrder } from "../../reports/words.ts";
import { verdicts } from "../../wire/results.ts";

test("every verdict has its words", () => {
  expect(verdictsInOrder.toSorted()).toStrictEqual(verdicts.toSorted());
});

test("a share is never rounded up to all of it, nor down from what it is", () => {
  expect(formatShare(0.9999)).toBe("99%");
  expect(formatShare(1)).toBe("100%");
  expect(formatShare(0.29)).toBe("29%");
  expect(formatShare(1335 / 1336, 1)).toBe("99.9%");
});

test("a score is a figure, a note, or marked as incomplete", () => {
  expect(formatScore({ passed: 1, of: 2, counts: {}, incomplete: false })).toBe("1/2");
  expect(formatScore({ passed: 1, of: 2, counts: {}, incomplete: true })).toBe("1/2!");
  expect(formatScore({ passed: 0, of: 0, counts: {}, incomplete: false, note: "off" })).toBe("off");
  expect(formatScore({ passed: 0, of: 0, counts: { skip: 3 }, incomplete: false })).toBe("skip");
  expect(formatScore({ passed: 0, of: 0, counts: { skip: 3 }, incomplete: false, note: "a whole sentence" })).toBe(
    "skip",
  );
  expect(formatScore({ passed: 0, of: 0, counts: { skip: 3, blocked: 1 }, incomplete: false })).toBe("-");
  expect(formatScore(undefined)).toBe("");
});

test("a mean shows its n", () => {
  expect(formatMean({ mean: 0.982, n: 45, incomplete: false })).toBe("98.2% n=45");
  expect(formatMean({ mean: null, n: 0, incomplete: true })).toBe("-!");
});
