import { basename } from "node:path";
import { expect, test } from "vitest";
import { groupSuites, listAreas, listSuites, shuffled } from "../../suites/files.ts";

test("the areas are the folders that hold suites", () => {
  expect(listAreas()).toEqual(expect.arrayContaining(["crypto", "fetch", "streams", "websocket"]));
  expect(listAreas()).not.toContain("clients");
});

test("an area's suites are its own, and not the harness's", () => {
  const names = listSuites(["streams"]).map((path) => basename(path));
  expect(names).toContain("tee.suite.ts");
  expect(names.filter((name) => !name.endsWith(".suite.ts") || name.startsWith("harness"))).toStrictEqual([]);
});

test("a seed gives the same order again, another seed another, and none loses anything", () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  expect(shuffled(list, 3)).toStrictEqual(shuffled(list, 3));
  expect(shuffled(list, 3)).not.toStrictEqual(shuffled(list, 4));
  expect(shuffled(list, 3).toSorted((left, right) => left - right)).toStrictEqual(list);
});

test("what looks comes first, and what loads node: modules has a process after all that doesn't", () => {
  const [first = [], second = []] = groupSuites(listSuites(listAreas()), 5);
  expect(first[0]).toMatch(/shape\.suite\.ts$/);
  expect(first.filter((path) => /nodejs_compat/.test(path))).toStrictEqual([]);
  expect([...first, ...second].sort()).toStrictEqual(listSuites(listAreas()).sort());
});
