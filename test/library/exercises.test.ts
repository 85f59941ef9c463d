/** The built-in exercises: small, pinned, and of use. Whether they are true is seen by running them. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import semver from "semver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileExercise } from "../../library/exercise/compile.ts";
import { exerciseName, listExercises } from "../../library/exercise/find.ts";
import { readPin } from "../../library/exercise/pin.ts";

const folder = fileURLToPath(new URL("../../library/exercises/", import.meta.url));
const files = listExercises();
let made = "";

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "wintermatrix-exercises-"));
});
afterAll(() => rm(made, { recursive: true, force: true }));

test("at least 40 packages have one", () => {
  expect(files.length).toBeGreaterThanOrEqual(40);
});

describe.each(files)("%s", (file) => {
  const place = join(folder, file);

  test("names its package in its first line, with a range that ends", async () => {
    const name = /^\/\/ (@?[^@\s]+)@/.exec(await readFile(place, "utf8"))?.[1] ?? "";
    expect(`${exerciseName(name)}.ts`).toBe(file);
    const pin = readPin(place);
    expect(semver.validRange(pin)).not.toBeNull();
    expect(semver.satisfies("1000.0.0", pin), `${pin} has to end at a major`).toBe(false);
  });

  test("has at most 15 lines", async () => {
    expect((await readFile(place, "utf8")).trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  });

  test("uses its package in at least two functions", async () => {
    const name = /^\/\/ (@?[^@\s]+)@/.exec(await readFile(place, "utf8"))![1]!;
    const { names, watched } = await compileExercise(place, name, join(made, `${file}.mjs`));
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(watched).not.toEqual([]);
  });
});
