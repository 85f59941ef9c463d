import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDeclaration } from "../../library/entries/declaration.ts";
import { listEntries, selectEntries } from "../../library/entries/entries.ts";
import type { Installed, Manifest } from "../../library/types.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-entries-"));
  await mkdir(join(folder, "dist/deep"), { recursive: true });
  const files = [
    "index.js",
    "a.js",
    "deep/b.js",
    "c.css",
    ...Array.from({ length: 60 }, (_, index) => `many-${index}.js`),
  ];
  for (const file of files) await writeFile(join(folder, "dist", file), "");
});
afterAll(() => rm(folder, { recursive: true }));

const entriesOf = (manifest: Manifest) => {
  const { entries, notes } = listEntries({ name: "@acme/lib", manifest, folder } as Installed);
  return { names: entries.map(({ specifier }) => specifier), notes, entries };
};

test.each<[string, Manifest, string[]]>([
  ["no exports", {}, ["@acme/lib"]],
  ["conditions alone", { exports: { import: "./dist/index.js" } }, ["@acme/lib"]],
  [
    "subpaths that are code",
    {
      exports: {
        ".": "./dist/index.js",
        "./a": "./dist/a.js",
        "./package.json": "./package.json",
        "./c": "./dist/c.css",
        "./no": null,
      },
    },
    ["@acme/lib", "@acme/lib/a"],
  ],
  ["types alone", { exports: { ".": "./dist/index.js", "./t": { types: "./dist/t.d.ts" } } }, ["@acme/lib"]],
  ["a pattern", { exports: { "./deep/*": "./dist/deep/*.js" } }, ["@acme/lib/deep/b"]],
  ["a pattern out of the package", { exports: { ".": "./dist/index.js", "./*": "../../*" } }, ["@acme/lib"]],
])("%s", (_what, manifest, names) => {
  expect(entriesOf(manifest).names).toStrictEqual(names);
});

test("a pattern that stands for many files is bounded, and that is said", () => {
  const { names, notes } = entriesOf({ exports: { "./*": "./dist/many-*.js" } });
  expect(names).toHaveLength(50);
  expect(notes).toStrictEqual(['"./*" stands for 60 files: 50 were checked']);
});

test("an author says which targets an entry is for", () => {
  const manifest = {
    exports: { ".": "./dist/index.js", "./a": "./dist/a.js" },
    wintermatrix: { entries: { "./a": { targets: ["node"] } } },
  };
  expect(entriesOf(manifest).entries.map(({ targets }) => targets)).toStrictEqual([undefined, ["node"]]);
  expect(() => readDeclaration({ entries: { ".": { targets: "node" } } })).toThrow(
    'wintermatrix.entries["."].targets has to be a list',
  );
});

test("an unknown entry is told with those that there are", () => {
  const { entries } = entriesOf({ exports: { ".": "./dist/index.js", "./a": "./dist/a.js" } });
  expect(selectEntries(entries, ["a"]).map(({ subpath }) => subpath)).toStrictEqual(["./a"]);
  expect(() => selectEntries(entries, ["./b"])).toThrow('No such entry "./b". There are: ., ./a');
});
