import { expect, test } from "vitest";
import { layTable } from "../../reports/table.ts";

const lines = [["area", "node", "bun"], ["streams", "10/10", "9/10"], [], ["time", "1.0 s", "2.0 s"]];

test("names to the left, figures to the right", () => {
  expect(layTable(lines, 80)).toBe("area      node    bun\nstreams  10/10   9/10\n\ntime     1.0 s  2.0 s");
});

test("where the width doesn't hold all columns they come in blocks, each with the names", () => {
  expect(layTable(lines, 15)).toBe(
    "area      node\nstreams  10/10\n\ntime     1.0 s\n\narea       bun\nstreams   9/10\n\ntime     2.0 s",
  );
});

test("a width that holds no column still shows one at a time", () => {
  expect(layTable(lines, 1).split("\n")).toHaveLength(9);
});
