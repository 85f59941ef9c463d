import { expect, test } from "vitest";
import { readBytes, writeBytes } from "../../wire/bytes.ts";

const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => (index * 97) >> 3);

test.each([0, 1, 2, 3, 4, 3071, 3072, 3073, 6144, 9998])("writes %i bytes as Node does, and reads them", (length) => {
  const text = writeBytes(bytes, 2, 2 + length);
  expect(text).toBe(
    Buffer.from(bytes.subarray(2, 2 + length))
      .toString("base64")
      .replaceAll("=", ""),
  );
  const read = new Uint8Array(length + 1);
  expect(readBytes(text, read, 1, length + 1)).toBe(true);
  expect(read.subarray(1)).toStrictEqual(bytes.subarray(2, 2 + length));
});

test.each(["A", "AA=", "A-", "A\u0100", "AAAAAA"])("refuses %j", (text) => {
  expect(readBytes(text, new Uint8Array(3), 0, 3)).toBe(false);
});
