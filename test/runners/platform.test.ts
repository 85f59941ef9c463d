import { expect, test } from "vitest";
import { hostPlatform } from "../../runners/platform.ts";
import { InputError } from "../../wire/input-error.ts";

test.each([
  [{ os: "linux", arch: "x64", glibc: "2.36" }, "linux-x64"],
  [{ os: "darwin", arch: "arm64" }, "darwin-arm64"],
])("%j has packages", (machine, platform) => {
  expect(hostPlatform(machine)).toBe(platform);
});

test("another platform is refused by name", () => {
  const ask = () => hostPlatform({ os: "freebsd", arch: "x64" });
  expect(ask).toThrow(InputError);
  expect(ask).toThrow(/freebsd-x64.*linux-x64, linux-arm64/);
});

test("a Linux without glibc is refused plainly", () => {
  expect(() => hostPlatform({ os: "linux", arch: "x64" })).toThrow(/no glibc \(Alpine/);
});
