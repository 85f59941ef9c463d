import { expect, test } from "vitest";
import { findNewest, isAtLeast } from "../../runners/versions.ts";

test("the newest is found by number, among releases", () => {
  expect(findNewest(["9.9.9", "10.2.0", "10.10.0", "11.0.0-rc.1"])).toBe("10.10.0");
});

test("what doesn't fit isn't chosen", () => {
  expect(findNewest(["24.9.0", "26.0.0"], (version) => version.startsWith("24."))).toBe("24.9.0");
  expect(findNewest(["26.0.0"], () => false)).toBeUndefined();
});

test("a version is at least its floor, by number", () => {
  const floors = ["26.0.0", "26.1.0", "26.1.1", "26.10.0"];
  expect(floors.map((floor) => isAtLeast("26.1.0", floor))).toStrictEqual([true, true, false, false]);
});
