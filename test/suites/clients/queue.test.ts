import { expect, test } from "vitest";
import { Queue } from "../../../suites/clients/queue.ts";

test("items are read in the order in which they came, awaited or not", async () => {
  const queue = new Queue<number>();
  const [first, second] = [queue.next(), queue.next()];
  for (const item of [1, 2, 3, 4]) queue.push(item);
  expect(queue.size).toBe(2);
  expect(await Promise.all([first, second, queue.next(), queue.next()])).toStrictEqual([1, 2, 3, 4]);
});

test("the end comes after the items, to everybody, and stays the first one given", async () => {
  const queue = new Queue<number>();
  queue.push(1);
  const reads = [queue.next(), queue.next(), queue.next()];
  queue.finish(-1);
  queue.finish(-2);
  expect(await Promise.all([...reads, queue.next()])).toStrictEqual([1, -1, -1, -1]);
});
