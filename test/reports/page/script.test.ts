import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext, Script } from "node:vm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { joinModules } from "../../../reports/page/script.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "modules-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(files: Record<string, string>): Promise<unknown[]> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const said: unknown[] = [];
  runInNewContext(joinModules(pathToFileURL(join(folder, "main.js"))), { say: (value: unknown) => said.push(value) });
  return said;
}

test("what is imported comes first, and once", async () => {
  const said = await run({
    "main.js": 'import { a } from "./a.js";\nimport { b } from "./b.js";\nsay(a + b);\n',
    "a.js": 'import {\n  b,\n} from "./b.js";\nsay("a");\nexport const a = b + 1;\n',
    "b.js": 'say("b");\nexport const b = 1;\n',
  });
  expect(said).toStrictEqual(["b", "a", 3]);
});

test("exports as compilers write them are understood", async () => {
  const said = await run({
    "main.js": 'import { a } from "./a.js";\nsay(a());\n',
    "a.js": "function a() {\n  return 1;\n}\nexport {\n  a\n};\n",
  });
  expect(said).toStrictEqual([1]);
});

test("a circle of imports ends", async () => {
  const said = await run({
    "main.js": 'import { a } from "./a.js";\nexport function b() {\n  return 2;\n}\nsay(a());\n',
    "a.js": 'import { b } from "./main.js";\nexport function a() {\n  return b();\n}\n',
  });
  expect(said).toStrictEqual([2]);
});

test("the page's own script parses, and nothing in it ends a script element", () => {
  const text = joinModules(new URL("../../../reports/page/browser/main.js", import.meta.url));
  expect(() => new Script(text)).not.toThrow();
  expect(text).not.toMatch(/<\/script|<!--|^import |^export /im);
});
