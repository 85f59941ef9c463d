import { expect, test } from "vitest";
import { carried, wavesOf } from "../../suites/waves.ts";

const gigabytes = (count: number) => count * 2 ** 30;

test.each([
  [{ processors: 2, memory: gigabytes(16) }, 8],
  [{ processors: 16, memory: gigabytes(6) }, 10],
  [{ processors: 1, memory: gigabytes(16) }, 4],
  [{ processors: 2, memory: gigabytes(0.25) }, 1],
])("%o carries %i targets", (machine, count) => {
  expect(carried(machine)).toBe(count);
});

test.each([
  [0, []],
  [8, [8]],
  [9, [5, 4]],
  [17, [6, 6, 5]],
])("%i targets, eight at once, are waves of %j", (count, sizes) => {
  const targets = Array.from({ length: count }, (_, index) => index);
  const waves = wavesOf(targets, 8);
  expect(waves.map(({ length }) => length)).toStrictEqual(sizes);
  expect(waves.flat().sort((a, b) => a - b)).toStrictEqual(targets);
});
