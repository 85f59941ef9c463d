import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadFormats, writeReports } from "../../reports/formats.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import { makeSample } from "./sample.ts";

test("a file in the folder is a format, named as its file", async () => {
  const files = await readdir(new URL("../../reports/formats/", import.meta.url));
  const formats = await loadFormats();
  expect(formats.map(({ name }) => `${name}.ts`)).toStrictEqual(files.sort());
});

test("every format with a file is written", async () => {
  const folder = await mkdtemp(join(tmpdir(), "reports-"));
  const matrix = buildMatrix(makeSample());
  const paths = await writeReports(folder, matrix);
  expect((await readdir(folder)).sort()).toStrictEqual(paths.map((path) => path.slice(folder.length + 1)).sort());
  expect(await readFile(join(folder, "matrix.md"), "utf8")).toContain("# Compatibility matrix");
  await rm(folder, { recursive: true });
});
