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

async function written(named: string[] = []): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "reports-"));
  const paths = await writeReports(folder, buildMatrix(makeSample()), {}, named);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.map(({ parentPath, name }) => join(parentPath, name)).sort()).toStrictEqual(paths.toSorted());
  expect(await readFile(join(folder, "matrix.md"), "utf8")).toContain("# Compatibility matrix");
  await rm(folder, { recursive: true });
  return paths.map((path) => path.slice(folder.length + 1)).sort();
}

/** Without the pages and data of the site, which its own test names. */
const others = (paths: string[]) =>
  paths.filter((path) => !/^(?:areas|data)\/|^site\.|^(?!index)\w+\.html$/.test(path));
const byDefault = ["index.html", "matrix.json", "matrix.md"];

test("what every run writes", async () => {
  const paths = await written();
  expect(others(paths)).toStrictEqual(byDefault);
  expect(paths).toContain("site.js");
});

test("what is asked for besides, in folders where it is several files", async () => {
  const badges = ["badges/ecma/node.svg", "badges/ecma/workerd.svg"];
  const more = others(await written(["junit", "badges"])).filter((file) => !file.includes("node-presence"));
  expect(more).toStrictEqual([...badges, ...byDefault, "junit.xml"].sort());
});
