import { expect, test } from "vitest";
import { equalBytes } from "../../suites/equality.ts";

expect.addEqualityTesters([equalBytes]);

test("equal bytes are equal, whatever they are views of", () => {
  const buffer = new Uint8Array([0, 1, 2, 3]).buffer;
  expect(equalBytes(new Uint8Array(buffer, 1, 2), new Uint8Array([1, 2]))).toBe(true);
  expect({ deep: [new Uint8Array(buffer)] }).toStrictEqual({ deep: [new Uint8Array([0, 1, 2, 3])] });
});

const differing: [what: string, left: unknown, right: unknown][] = [
  ["a byte", new Uint8Array([1, 2]), new Uint8Array([1, 3])],
  ["a length", new Uint8Array([1, 2]), new Uint8Array([1, 2, 0])],
  ["a class", Buffer.from([1, 2]), new Uint8Array([1, 2])],
  ["a kind of element", new Uint16Array([1, 2]), new Uint8Array([1, 2])],
  ["an array", [1, 2], new Uint8Array([1, 2])],
];
test.each(differing)("what differs by %s is left to Vitest, which tells them apart", (_what, left, right) => {
  expect(equalBytes(left, right)).toBeUndefined();
  expect({ left }).not.toStrictEqual({ left: right });
});
