import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeSite } from "../../../cli/report/site.ts";
import { makeCheck, makeResult } from "../../reports/factory.ts";
import { writeResult } from "../../reports/filed.ts";

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-report-"));
  out = join(folder, "site");
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, area: string, startedAt: string): Promise<string> {
  const into = join(folder, name, "results");
  const check = makeCheck({ area, id: `${area}/tee/delivers`, suite: `${area}/tee` });
  using _file = await writeResult(into, makeResult("bun", [check], { startedAt }));
  return join(folder, name);
}

const older = "2026-11-01T00:00:00.000Z";
const newer = "2026-11-02T00:00:00.000Z";

test("takes the folder of a run, its results or one file", async () => {
  const run = await write("run", "streams", newer);
  const [file] = await readdir(join(run, "results"));
  for (const path of [run, join(run, "results"), join(run, "results", file!)]) {
    await writeSite({ results: [path], out });
    expect(await readFile(join(out, "index.html"), "utf8")).toContain("1 check of behaviour in 1 target");
  }
});

test("a page that no longer belongs there is gone, and what is somebody else's is kept", async () => {
  await writeSite({ results: [await write("old", "url", older)], out });
  expect(await readdir(join(out, "areas"))).toStrictEqual(["url.html"]);
  await writeSite({ results: [await write("new", "streams", newer)], out });
  expect(await readdir(join(out, "areas"))).toStrictEqual(["streams.html"]);
  await writeFile(join(out, "data", "mine.js"), "const mine = 1;");
  await writeSite({ results: [await write("new", "streams", newer)], out });
  const [kept] = (await readdir(out)).filter((name) => name.startsWith("data."));
  expect(await readdir(join(out, kept!))).toContain("mine.js");
});

test("with an earlier run there is the page of changes", async () => {
  const results = [await write("new", "streams", newer), await write("old", "streams", older)];
  await writeSite({ results, out });
  expect(await readFile(join(out, "changes.html"), "utf8")).toContain("bun: 0 changed verdicts");
});

test("what is no result is named, and the good site stays", async () => {
  await writeSite({ results: [await write("run", "streams", newer)], out });
  await mkdir(join(folder, "bad"));
  await writeFile(join(folder, "bad", "x.json"), "{}");
  await expect(writeSite({ results: [join(folder, "bad")], out })).rejects.toThrow(/x\.json is no result file/);
  await expect(writeSite({ results: [join(folder, "none")], out })).rejects.toThrow(/^Couldn't read .*none/);
  expect(await readdir(join(out, "areas"))).toStrictEqual(["streams.html"]);
});
