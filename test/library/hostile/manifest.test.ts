/** Packages whose own description does harm: each gets a verdict or an error that says what to do, and leaves nothing behind. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Header } from "tar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePlace, type Place, verdictsOf } from "./place.ts";

let place: Place;
beforeAll(async () => {
  place = await makePlace();
});
afterAll(() => place[Symbol.asyncDispose]());

const node = ["--target", "node", "--json"];
const both = ["--target", "node", "--target", "workerd", "--json"];
const withExports = (exports: unknown) => ({
  "package.json": JSON.stringify({ name: "acme", version: "1.0.0", type: "module", exports }),
  "index.js": "export default 1;",
});
const deep = (levels: number): unknown => (levels === 0 ? "./index.js" : { default: deep(levels - 1) });

test.each<[string, unknown]>([
  ["false", false],
  ["a number", 7],
  ["an empty list", []],
  ["a hundred conditions deep", deep(100)],
])(
  "exports that are %s name nothing to check, and the report says so",
  async (_, exports) => {
    const { report, exitCode, left } = await place.check(await place.write(withExports(exports)), ...both);
    expect([report.rows, exitCode, left]).toStrictEqual([[], 1, []]);
    expect(report.package.notes.join()).toContain("no entry that is code");
  },
  60_000,
);

test.each<[string, unknown, string | undefined]>([
  ["null", null, "unknown"],
  ["a list of lists", [[["./index.js"]]], undefined],
  ["a way out of the package", { ".": "../../../../etc/passwd" }, "no"],
  ["a file that isn't there", { ".": "./nowhere.js" }, "no"],
  ["itself", { ".": "." }, "no"],
])(
  "exports that are %s get a verdict",
  async (_, exports, verdict) => {
    const { report, left, stderr } = await place.check(await place.write(withExports(exports)), ...both);
    expect(Object.keys(verdictsOf(report)), stderr).toHaveLength(2);
    if (verdict) expect(verdictsOf(report).node).toBe(verdict);
    expect(left).toStrictEqual([]);
  },
  60_000,
);

test("a package without code is told from one that works", async () => {
  const folder = await place.write(
    withExports({ "./*": "./nothing/*.js", "./data.json": "./package.json", "./x": null }),
  );
  const { exitCode, stdout, left } = await place.check(folder, "--target", "node");
  expect([exitCode, left]).toStrictEqual([1, []]);
  expect(stdout).toContain("no entry that is code");
}, 60_000);

test("names can't steer a terminal or a table", async () => {
  const index = 'const a = 1;\nexport { a as "\\u001b[31m|red\\n| forged |\\u202eline" };\nexport default 1;';
  const files = { "index.js": index, "edge.js": "export default 1;", "odd\u001b[1m\u202e.js": "export default 1;" };
  const exports = { ".": { browser: "./edge.js", default: "./index.js" }, "./\u001b[2J\u202eodd|x": "./index.js" };
  const folder = await place.write({ ...withExports(exports), ...files });
  for (const format of [[], ["--markdown"]]) {
    const { stdout } = await place.check(folder, "--target", "node", "--target", "workerd", ...format);
    expect(stdout).toContain("u{1b}");
    expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(stdout).not.toMatch(/^\| forged/m);
  }
}, 60_000);

/** A tarball as a stranger may make it: the paths are as given. */
async function writeTarball(entries: { path: string; text?: string; link?: string }[]): Promise<string> {
  const blocks = entries.flatMap(({ path, text = "", link }) => {
    const header = new Header({
      path,
      size: Buffer.byteLength(text),
      mode: 0o644,
      type: link ? "SymbolicLink" : "File",
      ...(link && { linkpath: link }),
      mtime: new Date(0),
    });
    header.encode();
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
    body.write(text);
    return [header.block!, body];
  });
  const bytes = gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
  const file = join(place.home, "..", `${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.tgz`);
  await writeFile(file, bytes);
  return file;
}
const manifest = { path: "package/package.json", text: '{"name":"acme","version":"1.0.0","main":"index.js"}' };

test("a tarball doesn't write outside of its folder", async () => {
  const file = await writeTarball([
    manifest,
    { path: "package/index.js", text: "exports.a = 1;" },
    { path: "package/../../../../../../../../../../tmp/wintermatrix-escaped", text: "x" },
    { path: "package/link", link: "/etc" },
    { path: "package/link/wintermatrix-escaped", text: "x" },
  ]);
  const { report, left, stderr } = await place.check(file, ...node);
  expect(verdictsOf(report), stderr).toStrictEqual({ node: "unknown" });
  expect(["/tmp", "/etc"].filter((folder) => existsSync(`${folder}/wintermatrix-escaped`))).toStrictEqual([]);
  expect(left).toStrictEqual([]);
}, 60_000);

test.each(["../../evil", ".hidden", "a/b/c", "\u001b[31m", "node_modules"])(
  "the name %j is refused",
  async (name) => {
    const text = JSON.stringify({ name, version: "1.0.0", main: "index.js" });
    const file = await writeTarball([
      { path: "package/package.json", text },
      { path: "package/index.js", text: "exports.a = 1;" },
    ]);
    const { exitCode, left, stderr } = await place.check(file, "--target", "node");
    expect([exitCode, left], stderr).toStrictEqual([2, []]);
    expect(stderr).not.toContain("    at ");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is looked for
    expect(stderr).not.toMatch(/\u001b/);
  },
  60_000,
);

test("what is no tarball is refused", async () => {
  const file = join(place.home, "..", "no.tgz");
  await writeFile(file, "no");
  const { exitCode, stderr, left } = await place.check(file, "--target", "node");
  expect([exitCode, left]).toStrictEqual([2, []]);
  expect(stderr).toContain("can't be read as a package");
}, 60_000);

test("links that lead in circles don't hold a check up", async () => {
  const folder = await place.write(withExports("./index.js"));
  await symlink(".", join(folder, "circle"));
  await symlink("loop", join(folder, "loop"));
  const { report, left, stderr } = await place.check(folder, ...node);
  expect(verdictsOf(report), stderr).toStrictEqual({ node: "unknown" });
  expect(left).toStrictEqual([]);
}, 60_000);

test("ten thousand files are no harm", async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    path: `package/d${index % 100}/f${index}.js`,
    text: "",
  }));
  const text = '{"name":"acme","version":"1.0.0","exports":{".":"./index.js","./*":"./*.js"}}';
  const file = await writeTarball([
    { path: "package/package.json", text },
    { path: "package/index.js", text: "exports.a = 1;" },
    ...many,
  ]);
  const { report, left, stderr } = await place.check(file, ...node);
  expect(verdictsOf(report), stderr).toStrictEqual({ node: "unknown" });
  expect(report.entries.length).toBeLessThan(100);
  expect(report.package.notes.join()).toContain("50 were checked");
  expect(left).toStrictEqual([]);
}, 120_000);

test("a folder for temporary files inside of what is packed is refused, with the fix", async () => {
  const inner = await makePlace();
  await writeFile(join(inner.temporary, "..", "package.json"), '{"name":"acme","version":"1.0.0"}');
  const { exitCode, stderr } = await inner.check(join(inner.temporary, ".."), "--target", "node");
  await inner[Symbol.asyncDispose]();
  expect([exitCode, stderr.includes("Point TMPDIR elsewhere")], stderr).toStrictEqual([2, true]);
}, 60_000);
