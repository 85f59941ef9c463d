import { expect, test } from "vitest";
import { addressOfArea, addressOfCell, keyOf, slug } from "../../../reports/site/address.ts";

test("a harmless name stays as it is, and no two names share a file", () => {
  expect(slug("nodejs_compat")).toBe("nodejs_compat");
  expect(slug("streams/tee")).toBe("streams-tee");
  const near = ["a/b", "a-b", "A/b", "a//b", "a b", "../a/b", "a/b/", ""];
  expect(new Set(near.map(slug)).size).toBe(near.length);
  for (const name of near) expect(slug(name)).toMatch(/^[a-z0-9_-]+$/);
});

test("a cell's address depends on its id and target alone", () => {
  const address = addressOfCell("streams", "streams/tee/delivers", "node@1+date=2026");
  expect(address).toBe(`areas/streams.html#check=${keyOf("streams/tee/delivers")}&target=node%401%2Bdate%3D2026`);
  expect(() => addressOfCell("\ud800", "\ud800", "\ud800")).not.toThrow();
});

test("an area's address holds the filters", () => {
  expect(addressOfArea("url", "bun", ["fail", "stub"])).toBe("areas/url.html#in=bun&verdict=fail%2Cstub");
});
