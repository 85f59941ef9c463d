import type { Metafile } from "esbuild";
import { expect, test } from "vitest";
import { chainTo } from "../../library/cause/chain.ts";
import { classify } from "../../library/cause/classify.ts";
import { cellOf } from "../../library/cause/globals.ts";
import { tellSize } from "../../library/cause/limits.ts";
import { merge } from "../../library/cause/merge.ts";
import { relate } from "../../library/layers/tell.ts";

test.each([
  ['Could not resolve "fs"', "builtin", "node:fs is not available"],
  ['Uncaught Error: No such module "node:net".', "builtin", "node:net is not available"],
  ["Error: Module not found: node:async_hooks", "builtin", "node:async_hooks is not available"],
  ['Dynamic require of "stream" is not supported', "builtin", "node:stream is not available"],
  ['Could not resolve "left-pad"', "missing", "left-pad can't be found"],
  ["Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'pg' imported from", "missing", "pg can't be found"],
  ["EvalError: Code generation from strings disallowed for this context", "eval", expect.stringContaining("eval")],
  [
    'No loader is configured for ".node" files: node_modules/bcrypt/b.node',
    "addon",
    expect.stringContaining("bcrypt/b.node"),
  ],
  [
    "Error: Disallowed operation called within global scope. x",
    "module-scope",
    expect.stringContaining("module scope"),
  ],
  ["ReferenceError: Deno is not defined", "global", "it needs the global Deno, which is only on deno"],
  ["ReferenceError: Can't find variable: Bun", "global", "it needs the global Bun, which is only on bun"],
  [
    "ReferenceError: BroadcastChannel is not defined",
    "global",
    "it needs the global BroadcastChannel, which isn't here",
  ],
  [
    "ReferenceError: __dirname is not defined",
    "global",
    "it needs __dirname, which only CommonJS modules on Node have",
  ],
  ["ReferenceError: theirMistake is not defined", "error", "ReferenceError: theirMistake is not defined"],
  ["Cannot find module './build/Release/a.node'", "addon", expect.stringContaining("a native addon")],
  ['Could not resolve "bun:sqlite"', "missing", "it needs bun:sqlite, which is only in bun"],
  ["\n  TypeError: a is not a function\n    at b", "error", "TypeError: a is not a function"],
])("%s is %s", (said, kind, summary) => {
  expect(classify(said)).toMatchObject({ kind, summary });
});

const inputs = (graph: Record<string, string[]>): Metafile =>
  ({
    inputs: Object.fromEntries(
      Object.entries(graph).map(([file, paths]) => [
        file,
        { bytes: 1, imports: paths.map((path) => ({ path, kind: "import-statement", external: !(path in graph) })) },
      ]),
    ),
    outputs: {},
  }) as unknown as Metafile;

test("the chain leads from the culprit to the entry, by the shortest way", () => {
  const metafile = inputs({
    start: ["node_modules/a/index.js"],
    "node_modules/a/index.js": ["node_modules/a/long.js", "node_modules/b/index.js"],
    "node_modules/a/long.js": ["node_modules/a/longer.js"],
    "node_modules/a/longer.js": ["node:net"],
    "node_modules/b/index.js": ["node:net"],
  });
  expect(chainTo(metafile, "start", "node:net")).toStrictEqual(["node:net", "b/index.js", "a/index.js"]);
  expect(chainTo(metafile, "start", "node:fs")).toStrictEqual([]);
});

test("a circle of imports ends", () => {
  const metafile = inputs({
    start: ["node_modules/a/a.js"],
    "node_modules/a/a.js": ["node_modules/a/b.js"],
    "node_modules/a/b.js": ["node_modules/a/a.js"],
  });
  expect(chainTo(metafile, "start", "node:net")).toStrictEqual([]);
});

test("missing modules of Node are one cause, told by the nearest", () => {
  const of = (name: string, ...chain: string[]) => ({
    kind: "builtin" as const,
    summary: `${name} is not available`,
    chain,
  });
  const merged = merge([
    of("node:net", "net", "x", "y"),
    of("node:fs", "fs", "x"),
    of("node:fs", "fs", "x"),
    { kind: "error", summary: "other", chain: [] },
  ]);
  expect(merged.map(({ summary, chain }) => [summary, chain])).toStrictEqual([
    ["node:fs, node:net are not available", ["fs", "x"]],
    ["other", []],
  ]);
});

test("paths of the throw-away folder are named from the tree", () => {
  expect(relate("in file:///tmp/w/installed/node_modules/a/x.js:3", "/tmp/w/installed")).toBe("in a/x.js:3");
  expect(relate("at /tmp/w/npm-1/npm/127/@s/a/1.0.0/x.js:3", "/tmp/w/installed")).toBe("at @s/a/x.js:3");
});

test("a global that is absent is told with the check of our matrix that saw it", () => {
  expect(cellOf("BroadcastChannel", "workerd")).toMatch(/^beyond\/broadcast#BroadcastChannel\./);
  expect(cellOf("queueMicrotask", "workerd")).toBeUndefined();
  expect(cellOf("BroadcastChannel", "no-slot")).toBeUndefined();
});

test("what a Worker may weigh", () => {
  expect(tellSize(64 << 20)).toBeUndefined();
  expect(tellSize(70 << 20)).toMatch(/^its bundle weighs 70\.0 MiB, and a Worker may have 64\.0 MiB/);
});
