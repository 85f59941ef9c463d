/** The rooms' borders, also where a linter doesn't look: `typeof import("…")` and computed folders. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which other rooms a room may import. `cli` may all, and nobody uses `cli`. */
const mayImport: Record<string, readonly string[]> = {
  wire: [],
  fixtures: ["wire"],
  suites: ["wire", "fixtures", "profiles", "runners"],
  profiles: ["wire"],
  runners: ["wire"],
  reports: ["wire"],
  library: ["wire", "runners"],
  cli: ["wire", "fixtures", "suites", "profiles", "runners", "reports", "library"],
};

/** Every module that a file names, in whatever kind of import. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8").replaceAll(/^\s*(\*|\/\/).*$/gm, "");
  return Array.from(text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`\n]+)["'`]/g), ([, name]) => name as string);
}

const roomOf = (file: string): string => file.slice(0, file.indexOf("/"));

const files = globSync("*/**/*.ts", { cwd: root })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => roomOf(file) in mayImport);

function trespasses(file: string): string[] {
  const room = roomOf(file);
  const targets = importsOf(file).filter((name) => name.startsWith("."));
  const rooms = targets.map((name) => roomOf(posix.normalize(posix.join(posix.dirname(file), name))));
  return rooms.filter((other) => other !== room && !mayImport[room]?.includes(other));
}

test("finds the files it guards", () => {
  expect(files.length).toBeGreaterThan(50);
});

test("a trespass in a type import is seen", () => {
  const text = 'type A = typeof import("../suites/run.ts");';
  expect(Array.from(text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`\n]+)["'`]/g))).toHaveLength(1);
});

describe.each(Object.keys(mayImport))("%s", (room) => {
  test("imports only the rooms that it may", () => {
    const found = files.filter((file) => roomOf(file) === room).map((file) => [file, trespasses(file)] as const);
    expect(found.filter(([, rooms]) => rooms.length > 0)).toStrictEqual([]);
  });
});

test("probes import nothing outside their folder, and no module but inside a function", () => {
  const probes = files.filter((file) => file.endsWith(".probes.ts"));
  const statics = probes.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const names = Array.from(text.matchAll(/^import\s[^;]*?["']([^"']+)["']/gm), ([whole, name]) => ({ whole, name }));
    return names.filter(({ whole, name }) => !whole.startsWith("import type ") && !isNeighbour(file, name as string));
  });
  expect(statics).toStrictEqual([]);
});

function isNeighbour(file: string, name: string): boolean {
  return name.startsWith("./") && relative(dirname(file), join(dirname(file), name)).split(sep).length === 1;
}

test("no suite names a runtime", () => {
  const suites = files.filter((file) => file.endsWith(".suite.ts"));
  const named = suites.filter((file) =>
    /["'`](bun|deno|workerd|edge-light)["'`]|\b(Bun|Deno)\./.test(readFileSync(join(root, file), "utf8")),
  );
  expect(named).toStrictEqual([]);
});

test("no probe judges", () => {
  const probes = files.filter((file) => file.endsWith(".probes.ts"));
  const judging = probes.filter((file) => /\b(ok|pass|passed|supported)\s*:/.test(withoutPatterns(file)));
  expect(judging).toStrictEqual([]);
});

/** A probe may read a field of such a name, as Response has one: it must not return one. */
function withoutPatterns(file: string): string {
  return readFileSync(join(root, file), "utf8").replaceAll(/\bconst \{[^}]*\} =/g, "");
}
