import { expect, test } from "vitest";
import { clarify, flatten } from "../../reports/text.ts";

test("terminal sequences go, what can't be seen is spelt out, lines and tabs stay", () => {
  expect(clarify("\u001b[31mred\u001b[0m\r\n\tnext\u0007\u202e\u2028\u200b")).toBe(
    "red\n\tnext\\u{7}\\u{202e}\\u{2028}\\u{200b}",
  );
});

test("half a surrogate pair is spelt out, a whole one stays", () => {
  expect(clarify("\ud83d|😀")).toBe("\\u{d83d}|😀");
});

test("one line, cut to the limit", () => {
  expect(flatten("a\n  b\tc")).toBe("a b c");
  expect(flatten("x".repeat(1_000_000), 10)).toBe(`${"x".repeat(9)}…`);
});
