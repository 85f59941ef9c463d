import { expect, test } from "vitest";
import { codeOf } from "../../../cli/repro/arguments.ts";
import { display } from "../../../suites/display.ts";

test.each([
  undefined,
  null,
  true,
  -0,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  12n,
  'it\'s "quoted" `and` \\ \n [not a list]',
  [1, [2, ["Uint8Array(1) [ 1 ]"]]],
  { algorithm: { name: "AES-GCM", iv: new Uint8Array(12) }, "a-b": [new Uint16Array([1]), []] },
  new Uint8Array(),
  /a\/[b]/giu,
])("%o is written as it is", (value) => {
  const code = codeOf(display(value));
  expect(code).toBeDefined();
  expect(new Function(`return (${code})`)()).toStrictEqual(value);
});

test.each([
  ["a function", "[Function: x]"],
  ["an instance", "Thing { a: 1 }"],
  ["a shortened text", `${"'aaa".padEnd(500, "a")}… (12 more characters)`],
  ["a shortened list", "[\n  1, 2,\n  ... 98 more items\n]"],
  ["a hole", "[ <1 empty item> ]"],
  ["a call", "process.exit(1)"],
  ["a name", "globalThis"],
  ["a computed key", "{ [Symbol(a)]: 1 }"],
  ["a call within a list", "new Uint8Array([ alert(1) ])"],
  ["an end of the expression", "1); process.exit(1); (1"],
  ["a map", "Map(1) { 'a' => 1 }"],
  ["a circle", "<ref *1> { a: [Circular *1] }"],
])("%s is not taken for code", (_, shown) => {
  expect(codeOf(shown)).toBeUndefined();
});
