import { expect, test } from "vitest";
import { listAreas, listSuites } from "../../suites/files.ts";
import { nameSuite, othersOf, splitSuites, takeShard, weighSuite } from "../../suites/shard.ts";

const paths = listSuites(listAreas());
const weigh = (names: readonly string[]) => names.reduce((sum, name) => sum + weighSuite(name), 0);

test.each([1, 2, 3, 4, 7])("of %i shards each suite is in one, in the order of the whole", (of) => {
  const shards = Array.from({ length: of }, (_, index) => takeShard(paths, { index: index + 1, of }));
  expect(shards.flat().sort()).toStrictEqual(paths.toSorted());
  for (const shard of shards) expect(shard).toStrictEqual(paths.filter((path) => shard.includes(path)));
});

test.each([2, 4, 8])("%i shards of the real suites weigh the same, within the weight of one suite", (of) => {
  const weights = splitSuites(paths.map(nameSuite), of).map(weigh);
  const heaviest = Math.max(...paths.map((path) => weighSuite(nameSuite(path))));
  expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(heaviest);
});

test("the order in which they are asked for changes nothing", () => {
  const names = paths.map(nameSuite);
  expect(splitSuites(names.toReversed(), 3)).toStrictEqual(splitSuites(names, 3));
});

test("a suite that was never measured is a middling one", () => {
  const middling = weighSuite("new/one");
  expect(middling).toBeGreaterThan(0);
  expect(paths.filter((path) => weighSuite(nameSuite(path)) < middling).length).toBeGreaterThan(paths.length / 3);
});

test("what is others' is what isn't one's own", () => {
  const shard = { index: 2, of: 3 };
  const own = takeShard(paths, shard).map(nameSuite);
  expect([...own, ...othersOf(paths, shard)].sort()).toStrictEqual(paths.map(nameSuite).sort());
});
