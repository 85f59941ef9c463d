import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext, Script } from "node:vm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { joinModules } from "../../../reports/site/script.ts";

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
  const text = joinModules(new URL("../../../reports/site/browser/main.js", import.meta.url));
  expect(() => new Script(text)).not.toThrow();
  expect(text).not.toMatch(/<\/script|<!--|^import |^export /im);
});

test("a name stands for one thing in all modules, since they share a scope", () => {
  const folder = new URL("../../../reports/site/browser/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const declared = names.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const found = text.matchAll(/^(?:export )?(?:async )?(?:function\*? |const |let |class )(\w+)/gm);
    return Array.from(found, ([, own]) => own as string);
  });
  expect(declared.filter((name, place) => declared.indexOf(name) !== place)).toStrictEqual([]);
});
