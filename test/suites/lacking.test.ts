/** An error that names a global is the reason to look for it: the lookup decides. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lackingGlobal } from "../../suites/lacking.ts";

const there = new Set(["URL", "Promise", "stream"]);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-lacking-"));
  await writeFile(join(folder, "fixture.mjs"), "crypto; File; URL.canParse; Promise.withResolvers; Blob");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lacking = (...found: unknown[]) => {
  const session = { run: { bundle: { fixture: join(folder, "fixture.mjs") } }, present: new Map() };
  const call = async (_suite: string, _probe: string, names: string[]) => ({
    returned: names.map((name) => there.has(name)),
  });
  type Parameters_ = Parameters<typeof lackingGlobal>;
  return lackingGlobal(session as unknown as Parameters_[0], { calls: { call } } as unknown as Parameters_[1], found);
};

test.each([
  ["V8's words for a variable", new ReferenceError("crypto is not defined"), "crypto"],
  ["JavaScriptCore's", new ReferenceError("Can't find variable: File"), "File"],
  ["a path from a global", new TypeError("URL.canParse is not a function"), "URL.canParse"],
  [
    "JavaScriptCore's of a path",
    new TypeError("Promise.withResolvers is not a function. (In 'Promise.withResolvers()', …)"),
    "Promise.withResolvers",
  ],
  ["an error within what was returned", { seen: [new ReferenceError("crypto is not defined")] }, "crypto"],
])("%s: what isn't there is named", async (_, found, name) => {
  expect(await lacking(found)).toBe(name);
});

test.each([
  ["a global that is there", new ReferenceError("URL is not defined")],
  ["a path from a variable of the probe", new TypeError("stream.tee is not a function")],
  ["a path whose root isn't there either", new TypeError("Blob.bytes is not a function")],
  ["a name that the probes never use: the runtime's own fault", new ReferenceError("kEvents is not defined")],
  ["an error of another kind", new RangeError("crypto is not defined")],
  ["no error", "crypto is not defined"],
])("%s is no lack", async (_, found) => {
  expect(await lacking(found)).toBeUndefined();
});
