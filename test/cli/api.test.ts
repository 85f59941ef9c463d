/** What `import … from "wintermatrix"` gives, in the checkout. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as published from "../../cli/api/public.ts";

// @ts-expect-error: plain JavaScript, typed by public.ts
const untyped = (await import("../../index.js")) as unknown;
const { diff, loadResults, run } = untyped as typeof published;

let out: string;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "wintermatrix-api-"));
});
afterAll(() => rm(out, { recursive: true }));

test("run gives what it wrote, prints nothing and reads no config", async () => {
  const outcome = await run({ targets: ["bun"], areas: ["streams"], only: "ReadableStream.tee", out });
  expect(outcome).toMatchObject({ exitCode: 0, out, diffs: [{ slot: "bun", differences: [] }] });
  const [area] = outcome.matrix.areas;
  expect(area?.features.map(({ feature }) => feature)).toContain("ReadableStream.tee");
  const [result] = await loadResults(out);
  expect(result?.checks.every(({ attempts }) => attempts.length > 0)).toBe(true);
}, 60_000);

test("diff takes folders and results alike", async () => {
  const results = await loadResults(out);
  const worse = structuredClone(results);
  worse[0]!.checks[0]!.verdict = "fail";
  const compared = await diff(out, worse);
  expect(compared.columns[0]?.differences).toMatchObject([{ kind: "regression", was: "pass", now: "fail" }]);
});

test("what can be mended is an InputError, as on the command line", async () => {
  await expect(run({ areas: ["streamz"], out })).rejects.toMatchObject({
    name: "InputError",
    message: expect.stringContaining('Did you mean "streams"?'),
  });
  await expect(diff("/nowhere", out)).rejects.toMatchObject({ name: "InputError" });
});
