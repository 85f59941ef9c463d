import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { provision } from "../../runners/provision.ts";
import { restore } from "../../runners/restore.ts";
import { openHome } from "./home.ts";
import { serveRegistry } from "./registry-server.ts";

const file = "bin/fake";

test("a binary that was removed from the cache is put back to its place", async () => {
  await using registry = await serveRegistry([{ name: "fake", version: "1.0.0", files: { [file]: "whole" } }]);
  await using home = await openHome(`registry=${registry.url}`);
  const binary = await provision({ locked: registry.locked[0]!, file }, home);
  await rm(binary.path);
  await restore(binary, home);
  expect(await readFile(binary.path, "utf8")).toBe("whole");
});

test("of a package tree it is what runs it", async () => {
  await using registry = await serveRegistry([{ name: "fake", version: "1.0.0", files: { [file]: "whole" } }]);
  await using home = await openHome(`registry=${registry.url}`);
  const { path, ...runBy } = await provision({ locked: registry.locked[0]!, file }, home);
  await rm(path);
  const tree = { package: "top", version: "3.0.0", integrity: "sha512-", sha512: "", tree: join(home.cwd, "tree") };
  await restore({ ...tree, path, runBy }, home);
  expect(await readFile(path, "utf8")).toBe("whole");
});

test("one that lies elsewhere is left to its owner", async () => {
  await using registry = await serveRegistry([{ name: "fake", version: "1.0.0", files: { [file]: "whole" } }]);
  await using home = await openHome(`registry=${registry.url}`);
  const { package: name, version, integrity } = registry.locked[0]!;
  await restore({ package: name, version, integrity, path: join(home.cwd, "own"), sha512: "" }, home);
  expect(registry.asked).toStrictEqual([]);
});
