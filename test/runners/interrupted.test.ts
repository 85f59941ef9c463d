import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { provision } from "../../runners/provision.ts";
import { openHome } from "./home.ts";
import { provisionApart } from "./provision-child.ts";
import { serveRegistry } from "./registry-server.ts";

const file = "bin/fake";

test("what a killed download left is no binary, and the next download removes it", async () => {
  await using registry = await serveRegistry([{ name: "fake", version: "1.0.0", files: { [file]: "whole" } }]);
  await using home = await openHome(`registry=${registry.url}`);
  const wanted = { locked: registry.locked[0]!, file };
  const send = registry.sendTarball;
  const half = new Promise<void>((resolve) => {
    registry.sendTarball = (response, tarball) => response.write(tarball.subarray(0, 50), () => resolve());
  });
  const child = provisionApart(wanted, home);
  const ended = once(child, "exit");
  await half;
  child.kill("SIGKILL");
  await ended;
  expect(await home.listCache()).toStrictEqual([expect.stringContaining(`_${child.pid}_`)]);

  registry.sendTarball = send;
  const { path } = await provision(wanted, home);
  expect(await readFile(path, "utf8")).toBe("whole");
  expect(await home.listCache()).toStrictEqual([expect.stringMatching(/^fake@1\.0\.0-/)]);
});

test.skipIf(process.platform === "win32")("a binary that can't be written to its end isn't kept", async () => {
  await using registry = await serveRegistry([
    { name: "fake", version: "1.0.0", files: { [file]: "much of it ".repeat(300_000), LICENSE: "short" } },
  ]);
  await using home = await openHome(`registry=${registry.url}`);
  // The tarball is small enough for the limit, the binary is not.
  const limited = ["sh", "-c", 'ulimit -f 1000; exec "$0" "$@"'];
  const child = provisionApart({ locked: registry.locked[0]!, file }, home, limited);
  expect(await text(child.stdout!)).toMatch(/^There is no room in the cache folder .*EFBIG.*WINTERMATRIX_CACHE/);
  expect(await home.listCache()).toStrictEqual([]);
});
