/** The config file as a user meets it: real files, loaded by a real process of Node. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defineConfig } from "wintermatrix";
import { projectFolders } from "../../cli/config/find.ts";
import { keys } from "../../cli/config/keys.ts";
import { describeConfig, optionsOf } from "../../cli/run/options.ts";
import { targetsLock } from "../../runners/lock.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(root, "bin/wintermatrix.js");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-config-"));
});
afterEach(() => rm(folder, { recursive: true }));

const name = "wintermatrix.config.ts";
const start = (args: string[] = [], cwd = folder) =>
  execa(process.execPath, [bin, "run", "--list", ...args], { reject: false, cwd });

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

/** What is said of a config with this text. */
async function complaint(text: string, file = name): Promise<string> {
  await write(file, text);
  const { exitCode, stdout, stderr } = await start(["--config", file]);
  expect({ exitCode, stdout }).toStrictEqual({ exitCode: 2, stdout: "" });
  expect(stderr.match(/^error: /gm)).toHaveLength(1);
  expect(stderr).not.toContain("fault of wintermatrix");
  return stderr;
}

describe("what isn't a config is one clear message and exit code 2", () => {
  test.each([
    ['{ targts: ["bun"] }', 'unknown key "targts". Did you mean "targets"? The keys are: targets, areas'],
    ['{ out: "matrix" }', 'unknown key "out". Did you mean "output"?'],
    ["{ toString: 1 }", 'unknown key "toString". The keys are: targets'],
    ['{ targets: "bun" }', "\"targets\" is 'bun', and has to be a list of names. Write e.g. targets: ["],
    ["{ areas: [3] }", '"areas" is [ 3 ], and has to be a list of names'],
    ['{ output: "" }', "\"output\" is '', and has to be the path of a folder"],
    ["[]", "exports [] by default, and a config is an object. Write: export default defineConfig({"],
    ["() => 7", "exports 7 by default"],
    ["await new Promise(() => {})", "awaits what never comes"],
  ])("export default %s", async (text, message) => {
    const said = await complaint(`export default ${text};`);
    expect(said).toContain(message);
    expect(said).toContain(join(folder, name));
  });

  test.each([
    [
      "throws",
      "const port: number = 1;\nmissing(port);\nexport default {};",
      `${name}:2:1: ReferenceError: missing is`,
    ],
    ["throws in its function", "export default () => {\n  throw new Error('no');\n};", `${name}:2:9: Error: no. Mend`],
    ["throws what is no error", 'throw "words";', `${name}: it threw "words"`],
    ["needs more than stripping", "export default {};\nenum A { B }", `${name}:2: SyntaxError: TypeScript enum`],
    ["doesn't parse", "export default {\n  areas: [\n;", `${name}:3: SyntaxError: `],
    ["imports what isn't there", '\nimport "nowhere";', `${name}:2: Error: Cannot find package 'nowhere'`],
    ["imports us where we aren't", 'import "wintermatrix";', "Install it beside wintermatrix.config.ts (npm install"],
    ["exports nothing", "export const targets = [];", "exports nothing by default"],
  ])("one that %s", async (_, text, message) => {
    expect(await complaint(text)).toContain(message);
  });

  test("JavaScript that doesn't parse has its place, too", async () => {
    expect(await complaint("export default {\n  areas: [\n;", "a.config.js")).toContain("a.config.js:3:1: SyntaxError");
  });

  test("one that isn't there", async () => {
    const { exitCode, stderr } = await start(["--config", "nowhere.ts"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`There is no file ${join(folder, "nowhere.ts")} to take as --config`);
  });

  test("two of them", async () => {
    await write(name, "export default {}");
    await write("wintermatrix.config.mjs", "export default {}");
    expect((await start()).stderr).toContain("has both wintermatrix.config.ts and wintermatrix.config.mjs");
  });
});

test("it is found above the working directory, used, overridden by flags and left out", async () => {
  await mkdir(join(folder, ".git"));
  await mkdir(join(folder, "packages/one"), { recursive: true });
  await write(name, 'export default async (): Promise<object> => ({ targets: ["bun"], areas: ["no-such-area"] });');
  const inside = join(folder, "packages/one");
  const used = await start([], inside);
  expect(used.stderr).toContain(`Config: ${join("../..", name)}: targets, areas`);
  expect(used.stderr).toContain('No such area "no-such-area"');
  const only = ["--only", "ReadableStream.tee"];
  const overridden = await start(["--area", "streams", ...only], inside);
  expect(overridden.stderr).toContain("targets, areas (but --area counts)");
  expect(overridden.stdout).toMatch(/^streams\/tee#[\s\S]*^\d+ checks$/m);
  const without = await start(["--no-config", "--area", "no-such", ...only], inside);
  expect(without.stderr).toMatch(/^error: No such area "no-such"/);
});

test("it isn't looked for above the root of the repository, nor above the working directory outside of one", async () => {
  await mkdir(join(folder, "repository/.git"), { recursive: true });
  await mkdir(join(folder, "repository/deep/er"), { recursive: true });
  const repository = join(folder, "repository");
  expect(projectFolders(join(repository, "deep/er"))).toStrictEqual([
    join(repository, "deep/er"),
    join(repository, "deep"),
    repository,
  ]);
  expect(projectFolders(folder)).toStrictEqual([folder]);
});

const project = {
  config: { file: "/p/wintermatrix.config.ts", values: { targets: ["bun"], areas: ["url"], output: "/p/matrix" } },
  lock: targetsLock,
};

test("flags come first, then the config, then what holds without both", () => {
  expect(optionsOf({ target: ["deno"], out: "/mine" }, project)).toStrictEqual({
    targets: ["deno"],
    areas: ["url"],
    baseline: join(root, "baseline"),
    out: "/mine",
    lock: targetsLock,
  });
  expect(optionsOf({}, { ...project, config: undefined })).toMatchObject({ targets: [], areas: [] });
  expect(describeConfig({ target: ["deno"] }, project, "/p")).toBe(
    "Config: wintermatrix.config.ts: targets (but --target counts), areas, output",
  );
});

test("a baseline isn't updated by part of the checks because of a config", () => {
  expect(() => optionsOf({ updateBaseline: true }, project)).toThrow(/wintermatrix\.config\.ts selects areas/);
});

test("relative paths start at the config's own folder", async () => {
  await write("settings/mine.ts", 'export default { baseline: "../known" };');
  const script = `
    const { loadConfig } = await import(${JSON.stringify(join(root, "cli/config/load.ts"))});
    console.log(JSON.stringify(await loadConfig("settings/mine.ts", ${JSON.stringify(folder)})));`;
  const { stdout } = await execa(process.execPath, ["--input-type=module", "--eval", script]);
  expect(JSON.parse(stdout)).toStrictEqual({
    file: join(folder, "settings/mine.ts"),
    values: { baseline: join(folder, "known") },
  });
});

test("the README lists the keys as their table does", async () => {
  const source = await readFile(join(root, "cli/config/keys.ts"), "utf8");
  const readme = await readFile(join(root, "README.md"), "utf8");
  const documented = Array.from(source.matchAll(/^ {2}\/\*\* (.+) \*\/\n {2}(\w+): \{/gm), ([, about, key]) => {
    return `| \`${key}\` | \`--${keys[key as keyof typeof keys].flag}\` | ${about} |`;
  });
  expect(documented).toHaveLength(Object.keys(keys).length);
  for (const row of documented) expect(readme).toContain(row);
});

test("defineConfig gives back what it is given, and its types know the keys", () => {
  const config = { targets: ["bun"] };
  expect(defineConfig(config)).toBe(config);
  const later = async () => config;
  expect(defineConfig(later)).toBe(later);
  // @ts-expect-error: an unknown key
  defineConfig({ targts: ["bun"] });
  // @ts-expect-error: a wrong type
  defineConfig({ targets: "bun" });
});
