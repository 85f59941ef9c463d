import { expect, test } from "vitest";
import { toScript } from "../../runners/hosts/edge-light/script-form.ts";

const run = (module: string): unknown => {
  const { text, served } = toScript(module);
  return new Function(`"use strict"; ${text}\nreturn ${served};`)();
};

test("what a module exports by default is there for what follows its text", () => {
  expect(run("const it = { a: 1 };\nexport {\n  it as default,\n  it as other\n};\n")).toStrictEqual({ a: 1 });
  expect(toScript("const it = 1; export { it };").served).toBe("undefined");
});

test("all else is kept as it is written", () => {
  const module = "// why\nclass A { static #x = 1n; static { using _ = null; } }\n/a/v.test(`a`);\n";
  expect(toScript(`${module}export { A };`).text).toBe(module);
  expect(toScript(module).text).toBe(module);
});

test("import.meta is undefined, and only where it is code", () => {
  const module = 'const it = ["import.meta", typeof import.meta]; export { it as default };';
  expect(run(module)).toStrictEqual(["import.meta", "undefined"]);
});

test("an import at run time is left to the runtime", () => {
  expect(toScript('const load = () => import("node:fs");').text).toBe('const load = () => import("node:fs");');
});

test.each([
  'import fs from "node:fs";',
  'export * from "./other.mjs";',
  "export default 1;",
  "export const a = 1;",
  'export { a } from "./other.mjs";',
])("a module that wasn't bundled is refused: %s", (module) => {
  expect(() => toScript(module)).toThrow(/^A script has no (Import|Export)\w*Declaration: bundle the module/);
});
