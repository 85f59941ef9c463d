import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseOwnTypes } from "../../library/declared/choose.ts";
import { readDeclared } from "../../library/declared/names.ts";
import { judge } from "../../library/layers/judge.ts";
import type { Column } from "../../library/types.ts";

let folder: string;
const files = {
  "index.d.ts": `
    import { Inner, type Shape } from "./inner.js";
    import { Other } from "elsewhere";
    export declare const a: number, b: string;
    export declare function call(): void;
    export type T = 1;
    export interface I {}
    export declare enum E { x }
    declare class Hidden {}
    export { Hidden as Shown, Inner, Other, type T as U };
    export type { Shape };
    export * from "./loop.js";
    export * as all from "./inner.js";
    export default function (): void;`,
  "inner.d.ts": "export declare class Inner {} export interface Shape {}",
  "loop.d.ts": 'export * from "./index.js"; export * from "elsewhere"; export declare let looped: 1;',
  "old.d.ts": "declare const x: 1; export = x;",
  "broken.d.ts": "export declare const = ;",
  "escape.d.ts": 'export * from "../../../../../../etc/x.js";',
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "declared-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

test("values are told from types, through other files", () => {
  const declared = readDeclared(join(folder, "index.d.ts"), folder);
  const values = ["E", "Inner", "Shown", "a", "all", "b", "call", "default", "looped"];
  expect([...(declared?.values ?? [])].sort()).toStrictEqual(values);
  expect(declared?.mentioned.has("Other")).toBe(true);
  expect(declared?.mentioned.has("Shape")).toBe(false);
  expect(declared?.open).toBe(true);
});

test.each(["old", "broken", "absent"])("%s promises nothing that could be compared", (name) => {
  expect(readDeclared(join(folder, `${name}.d.ts`), folder)).toBeUndefined();
});

test("types count where a condition brings its own", () => {
  const column = { target: { runtime: "workerd" }, way: "bundle" } as Column;
  const types = { types: "./index.d.ts", default: "./index.js" };
  const edge = { types: "./edge.d.ts", default: "./edge.js" };
  expect(chooseOwnTypes({ exports: { ".": { workerd: edge, ...types } } }, { subpath: "." }, column)).toBe(
    "./edge.d.ts",
  );
  expect(
    chooseOwnTypes({ exports: { ".": { ...types, workerd: "./w.js" } } }, { subpath: "." }, column),
  ).toBeUndefined();
});

test("what its own types leave out isn't missing, and what they promise is", () => {
  const load = (...names: string[]) => ({
    outcome: { returned: Object.fromEntries(names.map((name) => [name, "function"])) },
  });
  const seen = (...names: string[]) => ({ entry: ".", resolution: { file: "/x" }, load: load(...names) });
  const control = { first: seen("a", "b"), second: seen("a", "b") };
  const declared = (...names: string[]) => ({ values: new Set(names), mentioned: new Set(names), open: false });
  const exportsOf = (own?: ReturnType<typeof declared>) => judge(seen("a"), control, "acme", own).layers.exports;
  expect(exportsOf()).toStrictEqual({ state: "partly", detail: "missing: b" });
  expect(exportsOf(declared("a"))).toStrictEqual({ state: "yes" });
  expect(exportsOf(declared("a", "b"))).toStrictEqual({ state: "partly", detail: "missing: b" });
  const promised = { state: "partly", detail: "declared by its own types, and missing: c" };
  expect(exportsOf(declared("a", "c"))).toStrictEqual(promised);
  expect(exportsOf({ ...declared("a"), open: true })).toStrictEqual({ state: "partly", detail: "missing: b" });
});
