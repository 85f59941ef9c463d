import { expect, test } from "vitest";
import { findNewest } from "../../runners/versions.ts";

test("the newest is found by number, among releases", () => {
  expect(findNewest(["9.9.9", "10.2.0", "10.10.0", "11.0.0-rc.1"])).toBe("10.10.0");
});

test("what doesn't fit isn't chosen", () => {
  expect(findNewest(["24.9.0", "26.0.0"], (version) => version.startsWith("24."))).toBe("24.9.0");
  expect(findNewest(["26.0.0"], () => false)).toBeUndefined();
});
