import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { lintActions } from "../../tools/workflows/findings.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const workflows = globSync(".github/workflows/*.yml", { cwd: root });
const textOf = (path: string) => readFileSync(join(root, path), "utf8");

const workflow = (step: string) => ({
  path: "w.yml",
  text: `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`,
});

test("what linters find is told with its place", async () => {
  expect(await lintActions([workflow("run: echo $" + "{{ github.event.issue.title }}")], [])).toMatchObject([
    expect.stringMatching(/^w\.yml:6:\d+: .*untrusted/),
  ]);
  expect(await lintActions([workflow("uses: actions/checkout@v4")], [])).toStrictEqual([]);
});

test("a workflow of the wrong shape, and an action of the wrong shape, are found", async () => {
  expect(await lintActions([{ path: "w.yml", text: "on: push\njobs: 3\n" }], [])).not.toStrictEqual([]);
  expect(await lintActions([], [{ path: "action.yml", text: "name: a\nruns: {}\n" }])).not.toStrictEqual([]);
});

test("what others wrote is pinned to a commit", async () => {
  expect(await lintActions([workflow("uses: somebody/thing@v1")], [])).toStrictEqual([
    "w.yml:6: somebody/thing@v1 is not pinned to a commit, and no major of actions/*",
  ]);
  expect(await lintActions([workflow(`uses: somebody/thing@${"a".repeat(40)}`)], [])).toStrictEqual([]);
});

test("every script that a workflow runs is there", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const text = workflows.map(textOf).join("\n");
  const named = Array.from(text.matchAll(/npm run (?:-s )?([\w:]+)/g), ([, name]) => name as string);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toStrictEqual([]);
});

test("no workflow gives a token to a stranger's code, and none writes by default", () => {
  for (const path of workflows) {
    expect(textOf(path), path).not.toMatch(/pull_request_target|secrets\./);
    expect(textOf(path), path).toMatch(/^permissions:\n {2}contents: read$/m);
  }
});
