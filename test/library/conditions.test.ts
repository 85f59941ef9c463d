import { describe, expect, test } from "vitest";
import { chooseExport, chooseFile, conditionsOf } from "../../library/conditions.ts";

const node = conditionsOf("node", "native");

describe("chooseExport", () => {
  test.each<[string, unknown, string, { file: string; through: string } | undefined]>([
    ["a string", "./a.js", ".", { file: "./a.js", through: "exports" }],
    [
      "conditions without subpaths",
      { import: "./m.js", default: "./d.js" },
      ".",
      { file: "./m.js", through: "exports.import" },
    ],
    [
      "the manifest's order",
      { ".": { default: "./d.js", node: "./n.js" } },
      ".",
      { file: "./d.js", through: 'exports["."].default' },
    ],
    [
      "nested conditions",
      { ".": { node: { import: "./n.mjs" } } },
      ".",
      { file: "./n.mjs", through: 'exports["."].node.import' },
    ],
    [
      "a dead end, then another way",
      { ".": { node: { require: "./c.cjs" }, default: "./d.js" } },
      ".",
      { file: "./d.js", through: 'exports["."].default' },
    ],
    ["a list", { ".": [{ browser: "./b.js" }, "./a.js"] }, ".", { file: "./a.js", through: 'exports["."]' }],
    ["a pattern", { "./x/*.js": "./src/*.js" }, "./x/a/b.js", { file: "./src/a/b.js", through: 'exports["./x/*.js"]' }],
    [
      "the longer pattern",
      { "./*": "./a/*", "./x/*": "./b/*" },
      "./x/1",
      { file: "./b/1", through: 'exports["./x/*"]' },
    ],
    ["null", { ".": null }, ".", undefined],
    ["a number", { ".": { node: 7 } }, ".", undefined],
    ["another subpath", "./a.js", "./b", undefined],
  ])("%s", (_what, exports, subpath, choice) => {
    expect(chooseExport(exports, subpath, node)).toStrictEqual(choice);
  });

  test("what refers to itself in depth ends", () => {
    const deep: Record<string, unknown> = {};
    deep.default = deep;
    expect(chooseExport({ ".": deep }, ".", node)).toBeUndefined();
  });
});

test("an edge bundle takes the browser's file, and Node doesn't", () => {
  const manifest = { exports: { ".": { browser: "./browser.js", import: "./wrapper.mjs" } } };
  expect(chooseFile(manifest, ".", "workerd", "bundle")).toStrictEqual({
    file: "./browser.js",
    through: 'exports["."].browser',
  });
  expect(chooseFile(manifest, ".", "node", "native")?.file).toBe("./wrapper.mjs");
  expect(chooseFile({ main: "a.js", module: "m.js", browser: "b.js" }, ".", "workerd", "bundle")?.through).toBe(
    "browser",
  );
  expect(chooseFile({ main: "a.js", module: "m.js" }, ".", "node", "native")?.through).toBe("main");
});
