/** The oldest runtimes read what they are given: one piece of newer syntax would keep all of it from being loaded. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "acorn";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleFixtures } from "../../suites/bundle.ts";

let folder: string;
let bundles: Map<string, string>;
beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), "wintermatrix-bundle-"));
  folder = join(outer, "bundle");
  await bundleFixtures(folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".mjs"));
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const);
  bundles = new Map(await Promise.all(texts));
});
afterAll(() => rm(dirname(folder), { recursive: true, force: true }));

test("every bundle is ES2022, as Node 18 reads it", () => {
  expect([...bundles.keys()]).toContain("fixture.mjs");
  for (const [name, text] of bundles) {
    // V8 has read a second argument of import() since 9.1, ahead of its standard.
    const known = text.replaceAll("import(specifier, options)", "import(specifier)");
    expect(() => parse(known, { ecmaVersion: 2022, sourceType: "module" }), name).not.toThrow();
  }
});

test("no module of a runtime is imported by a literal, which Bun 1.0 looks for before anything runs", () => {
  const text = bundles.get("fixture.mjs") as string;
  expect(text).toContain('import(__late("node:sqlite"))');
  expect(text.match(/^.*[^`'"]import\("node:.*$/gm)).toBeNull();
});
