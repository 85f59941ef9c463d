/** The pages of the commands: one for each, with the help that the command has now. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { helpBlock } from "../../tools/docs/page.ts";
import { loadPages } from "../../tools/docs/pages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = await loadPages();
const textOf = (command: string) => readFileSync(join(root, `docs/commands/${command}.md`), "utf8");
const again = "make it again: npm run docs";

test("every command has a page", () => {
  const commands = readdirSync(join(root, "cli")).filter((name) => name.endsWith(".ts") && name !== "main.ts");
  expect([...pages.keys()]).toStrictEqual(commands.map((name) => name.replace(".ts", "")).sort());
});

const names = [...pages].flatMap(([command, { parts = [] }]) => [
  [command, command] as const,
  ...parts.map((part) => [command, `${command} ${part}`] as const),
]);

describe.each(names)("%s: %s --help", (command, name) => {
  test("is what the page shows", async () => {
    const bin = join(root, "bin/wintermatrix.js");
    const { stdout } = await execa(process.execPath, [bin, ...name.split(" "), "--help"], { cwd: root });
    expect(textOf(command), again).toContain(helpBlock(name, stdout));
  });
});

test("a page shows each of its steps, and no path of the machine that made it", () => {
  for (const [command, { steps }] of pages) {
    const text = textOf(command);
    for (const step of steps.filter(({ silent }) => !silent))
      expect(text, again).toContain(`$ wintermatrix ${step.command}\n`);
    expect(text).not.toMatch(/\/tmp\/|\/root\//);
  }
});
