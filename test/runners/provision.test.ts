import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile, stat, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Progress, provision } from "../../runners/provision.ts";
import { InputError } from "../../wire/input-error.ts";
import { type Home, openHome } from "./home.ts";
import { hashTarball, type RegistryServer, serveRegistry } from "./registry-server.ts";
import { packTarball } from "./tarball.ts";

const file = "bin/fake";
const content = "#!/bin/sh\necho fake 1.2.3\n".repeat(10_000);
const evil = packTarball({ "package.json": "{}", [file]: "evil" });
let registry: RegistryServer;
let home: Home;

beforeEach(async () => {
  registry = await serveRegistry([{ name: "fake-linux", version: "1.2.3", files: { [file]: content } }]);
  home = await openHome(`registry=${registry.url}`);
});

afterEach(async () => {
  await registry[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

const wanted = () => ({ locked: registry.locked[0]!, file });

test("a package is downloaded, checked and extracted with an executable binary", async () => {
  const binary = await provision(wanted(), home);
  const { package: name, version, integrity } = wanted().locked;
  const sha512 = createHash("sha512").update(content).digest("hex");
  expect(binary).toStrictEqual({ path: binary.path, package: name, version, integrity, sha512 });
  expect(await readFile(binary.path, "utf8")).toBe(content);
  if (process.platform !== "win32") expect((await stat(binary.path)).mode & 0o111).toBe(0o111);
});

test("the cache then holds the entry and nothing else", async () => {
  await provision(wanted(), home);
  expect(await home.listCache()).toStrictEqual([expect.stringMatching(/^fake-linux@1\.2\.3-[0-9a-f]{16}$/)]);
});

test("progress goes from the first to the last byte, then to ready", async () => {
  const seen: Progress[] = [];
  await provision(wanted(), { ...home, onProgress: (progress) => seen.push(progress) });
  const { size } = wanted().locked;
  expect([...new Set(seen.map(({ phase }) => phase))]).toStrictEqual(["downloading", "extracting", "ready"]);
  const received = seen.filter(({ phase }) => phase === "downloading");
  expect(received.at(0)).toMatchObject({ package: "fake-linux", version: "1.2.3", received: 0, total: size });
  expect(received.at(-1)).toMatchObject({ received: size, total: size });
});

test("what is cached is had without asking the registry", async () => {
  const first = await provision(wanted(), home);
  registry.asked.length = 0;
  const phases: string[] = [];
  const again = await provision(wanted(), { ...home, onProgress: ({ phase }) => phases.push(phase) });
  expect(again).toStrictEqual(first);
  expect(phases).toStrictEqual(["cached", "ready"]);
  expect(registry.asked).toStrictEqual([]);
});

test("no install script is run", async () => {
  const script = `node -e "require('fs').writeFileSync('ran','')"`;
  const scripts = { preinstall: script, install: script, postinstall: script, prepare: script };
  const manifest = JSON.stringify({ name: "scripted", version: "1.0.0", scripts });
  const files = { "package.json": manifest, [file]: content };
  await using scripted = await serveRegistry([{ name: "scripted", version: "1.0.0", files }]);
  await using project = await openHome(`registry=${scripted.url}`);
  const { path } = await provision({ locked: scripted.locked[0]!, file }, project);
  expect(await readFile(join(path, "..", "..", "package.json"), "utf8")).toBe(manifest);
  await expect(stat(join(path, "..", "..", "ran"))).rejects.toThrow("ENOENT");
});

test("a lock that differs from what the registry announces is an error with both hashes, and nothing is kept", async () => {
  const { locked } = wanted();
  const tampered = { ...locked, integrity: `sha512-${Buffer.alloc(64, 7).toString("base64")}` };
  const fault = await provision({ locked: tampered, file }, home).catch((error) => error);
  expect(fault).toBeInstanceOf(InputError);
  expect(fault.message).toContain("fake-linux@1.2.3");
  expect(fault.message).toContain(`Expected ${tampered.integrity}, found ${locked.integrity}`);
  expect(await home.listCache()).toStrictEqual([]);
});

test.each([
  ["its sha512", () => registry.announce],
  ["only a sha1 that fits them", () => () => ({ shasum: createHash("sha1").update(evil).digest("hex") })],
  ["no hash", () => () => ({})],
])(
  "bytes that differ from the lock, announced with %s, are an error with both hashes, and nothing is kept",
  async (_, announce) => {
    registry.announce = announce();
    registry.sendTarball = (response) => response.end(evil);
    const fault = await provision(wanted(), home).catch((error) => error);
    expect(fault).toBeInstanceOf(InputError);
    expect(fault.message).toContain(`Expected ${wanted().locked.integrity}, found ${hashTarball(evil)}`);
    expect(await home.listCache()).toStrictEqual([]);
  },
);

test("a transfer that is cut off is an error and leaves nothing behind", async () => {
  registry.sendTarball = (response, tarball) => {
    response.writeHead(200, { "content-length": tarball.length });
    response.write(tarball.subarray(0, 100), () => response.destroy());
  };
  await expect(provision(wanted(), home)).rejects.toBeInstanceOf(InputError);
  expect(await home.listCache()).toStrictEqual([]);
});

test("two that want the same at once get the same whole binary", async () => {
  const [one, two] = await Promise.all([provision(wanted(), home), provision(wanted(), home)]);
  expect(one).toStrictEqual(two);
  expect(await readFile(one.path, "utf8")).toBe(content);
  expect(await home.listCache()).toHaveLength(1);
});

test.each([
  ["a shortened binary", (path: string) => truncate(path, 10)],
  ["a manifest that can't be read", (path: string) => writeFile(join(path, "..", "..", "..", "manifest.json"), "{")],
])("%s is replaced", async (_, damage) => {
  const { path } = await provision(wanted(), home);
  await damage(path);
  await provision(wanted(), home);
  expect(await readFile(path, "utf8")).toBe(content);
  expect(await home.listCache()).toHaveLength(1);
});

test("a broken binary with no registry to be had is named as such, with the fix", async () => {
  const { path } = await provision(wanted(), home);
  await truncate(path, 10);
  await using offline = await openHome("registry=http://127.0.0.1:1/");
  const fault = provision(wanted(), { ...offline, cacheFolder: home.cacheFolder });
  await expect(fault).rejects.toThrow(/^fake-linux@1\.2\.3 is broken in the cache.*127\.0\.0\.1:1.*Connect/);
});

test("a registry that can't be reached is named, with the fix", async () => {
  await using offline = await openHome("registry=http://127.0.0.1:1/");
  const fault = await provision(wanted(), offline).catch((error) => error);
  expect(fault).toBeInstanceOf(InputError);
  expect(fault.message).toMatch(/^fake-linux@1\.2\.3 is not in the cache.*127\.0\.0\.1:1.*ECONNREFUSED.*Connect/);
});

test.each([
  ["a version", { version: "9.9.9" }],
  ["a package", { package: "fake-nowhere" }],
])("%s that isn't published is named", async (_, change) => {
  const locked = { ...wanted().locked, ...change };
  const fault = await provision({ locked, file }, home).catch((error) => error);
  expect(fault).toBeInstanceOf(InputError);
  expect(fault.message).toContain(
    `${locked.package}@${locked.version} is not published in the registry ${registry.url}`,
  );
});

test("a cache folder that can't be one is named, with the fix", async () => {
  const cacheFolder = join(home.cwd, "package.json", "cache");
  const fault = await provision(wanted(), { ...home, cacheFolder }).catch((error) => error);
  expect(fault).toBeInstanceOf(InputError);
  expect(fault.message).toMatch(/package\.json.cache can't be written .*WINTERMATRIX_CACHE/);
});

test("a package without its binary is our fault, not the user's", async () => {
  const fault = await provision({ ...wanted(), file: "bin/other" }, home).catch((error) => error);
  expect(fault).not.toBeInstanceOf(InputError);
  expect(fault.message).toBe("fake-linux@1.2.3 has no file bin/other");
});

test("a signal ends the download with its reason and leaves nothing behind", async () => {
  const stop = new AbortController();
  registry.sendTarball = (response, tarball) => {
    response.write(tarball.subarray(0, 100));
  };
  const onProgress = ({ received }: Progress) => received && stop.abort(new Error("stopped by the user"));
  await expect(provision(wanted(), { ...home, signal: stop.signal, onProgress })).rejects.toThrow(
    "stopped by the user",
  );
  expect(await home.listCache()).toStrictEqual([]);
});

test("a signal ends a question to the registry, too, with no further try", async () => {
  const stop = new AbortController();
  const silent = createServer(() => stop.abort(new Error("stopped by the user")));
  await once(silent.listen(0, "127.0.0.1"), "listening");
  const { port } = silent.address() as AddressInfo;
  const patient = ["fetch-retries=9", "fetch-retry-mintimeout=60000", `registry=http://127.0.0.1:${port}/`];
  await using project = await openHome(patient.join("\n"));
  const stopped = provision(wanted(), { ...project, signal: stop.signal });
  await expect(stopped).rejects.toThrow("stopped by the user");
  silent.close();
});
