import { expect, test } from "vitest";
import { describe } from "../../../suites/clients/failure.ts";

test.each([
  [Object.assign(new Error("gone"), { code: "ECONNRESET" }), { code: "ECONNRESET", message: "gone" }],
  [new DOMException("late", "TimeoutError"), { code: "TimeoutError", message: "late" }],
  [new RangeError("wide"), { code: "RangeError", message: "wide" }],
  ["stop", { code: "AbortError", message: "stop" }],
])("%o is described by its code, or else its name", (error, described) => {
  expect(describe(error)).toStrictEqual(described);
});
