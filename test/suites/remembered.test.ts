import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RememberedSources } from "../../suites/sources/remembered.ts";
import { openSources } from "../../suites/sources.ts";

const suiteFile = "suites/streams/tee.suite.ts";
const probesFile = "suites/streams/tee.probes.ts";
const text = `import { suite } from "../suite.ts";
const feature = suite<typeof import("./tee.probes.ts")>("streams/tee");
feature("tee", { spec: "https://example.org/" }, (check) => {
  check("delivers", async ({ observe, expect }) => {
    expect(await observe("teeDelivers")).toBe(1);
  });
});
`;
const probes = "export async function teeDelivers() {\n  return 1;\n}\n";

let root: string;
let cache: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sources-"));
  cache = join(root, "cache");
  write(suiteFile, text);
  write(probesFile, probes);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

async function read() {
  const sources = new RememberedSources(root, cache);
  const found = { check: await sources.check(suiteFile, 4, 3), probe: await sources.probe(probesFile, "teeDelivers") };
  await sources.save();
  return found;
}

const cacheFile = () => join(cache, readdirSync(cache)[0]!);

test("what is remembered is what the sources say", async () => {
  const book = openSources(root);
  const expected = { check: book.check(suiteFile, 4, 3), probe: book.probe(probesFile, "teeDelivers") };
  expect(await read()).toStrictEqual(expected);
  expect(await read()).toStrictEqual(expected);
});

test("the second time nothing is parsed", async () => {
  await read();
  // A mark that only the cache has.
  writeFileSync(cacheFile(), readFileSync(cacheFile(), "utf8").replaceAll("return 1;", "return remembered;"));
  expect((await read()).probe.text).toContain("return remembered;");
});

test("a file of the area that changed is read anew", async () => {
  const before = await read();
  write(probesFile, probes.replace("1", "2"));
  const after = await read();
  expect(after.probe.text).toContain("return 2;");
  expect(after.check.revision).not.toBe(before.check.revision);
});

test.each([
  ["half a file", '{"hash":'],
  ["another's file", '{"hash":"0"}'],
])("%s is no memory", async (_what, found) => {
  const before = await read();
  writeFileSync(cacheFile(), found);
  expect(await read()).toStrictEqual(before);
});

test("where nothing can be kept all is found all the same", async () => {
  write("cache", "a file");
  expect((await read()).probe.text).toContain("return 1;");
});

test("a suite that stands elsewhere is not remembered", async () => {
  write("other.suite.ts", text);
  const sources = new RememberedSources(root, cache);
  expect((await sources.check("other.suite.ts", 4, 3)).source.line).toBe(4);
  await sources.save();
  expect(() => readdirSync(cache)).toThrow("ENOENT");
});
