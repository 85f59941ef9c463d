import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { loadRunners } from "../../runners/load.ts";
import { platforms } from "../../runners/runner.ts";
import { slots } from "../../runners/slots.ts";

async function writeFolder(files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), "wintermatrix-runners-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return pathToFileURL(`${folder}/`);
}

test("every slot's runtime has a runner with a package for each platform", async () => {
  const runners = await loadRunners();
  for (const { runtime } of slots) {
    expect(Object.keys(runners.get(runtime)?.packages ?? {}).sort()).toStrictEqual([...platforms].sort());
  }
});

test("declarations, maps and what is built beside the sources are no runners", async () => {
  const folder = await writeFolder({
    "one.ts": `export default { key: "one" };`,
    "one.d.ts": "export {};",
    "one.js": `export default { key: "one" };`,
    "one.js.map": "{}",
    "two.mjs.bak": "",
  });
  expect([...(await loadRunners(folder)).keys()]).toStrictEqual(["one"]);
});

test("a file whose runner has another key is named", async () => {
  const folder = await writeFolder({ "one.ts": `export default { key: "two" };` });
  await expect(loadRunners(folder)).rejects.toThrow(
    'runners/runtimes/one.ts must export a runner by default whose key is "one"',
  );
});
