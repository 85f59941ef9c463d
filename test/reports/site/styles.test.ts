import { expect, test } from "vitest";
import { makeStyles } from "../../../reports/site/styles.ts";
import { verdictsInOrder } from "../../../reports/words.ts";

test("every verdict has its sign, with an empty alternative text", () => {
  const style = makeStyles([]);
  for (const verdict of verdictsInOrder) expect(style).toMatch(new RegExp(`\\.verdict\\.${verdict}::before .* / ""`));
});

test("a column's key can't leave its string", () => {
  const style = makeStyles(['"} body { color: red } </style>']);
  expect(style).not.toContain("</style");
  expect(style).not.toContain("body { color: red");
});

test("the more columns, the earlier they scroll sideways", () => {
  const widthOf = (style: string) => Number(/@media \(max-width: (\d+)px\) \{\n\/\* Where/.exec(style)?.[1]);
  expect(widthOf(makeStyles(["a", "b", "c"]))).toBeGreaterThan(widthOf(makeStyles(["a"])));
});
