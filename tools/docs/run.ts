/**
 * `npm run docs [-- <command> …]`: writes docs/commands/<command>.md, each by really running the command in an empty folder.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { execa } from "execa";
import { saveFile } from "../../reports/save.ts";
import { type CommandPage, type Shown, type Step, tellPage } from "./page.ts";
import { loadPages } from "./pages.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const only = process.argv.slice(2);
const pages = [...(await loadPages())].filter(([name]) => only.length === 0 || only.includes(name));
if (pages.length === 0) throw new Error(`There is no page of ${only.join(", ")}: see tools/docs/commands.`);

for (const [command, page] of pages) {
  const folder = await mkdtemp(join(tmpdir(), "wintermatrix-docs-"));
  try {
    await writePage(command, page, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writePage(command: string, page: CommandPage, folder: string): Promise<void> {
  for (const [name, text] of Object.entries(page.files ?? {})) await writeFile(join(folder, name), text);
  const shown: Shown[] = [];
  for (const step of page.steps) shown.push(await show(step, folder));
  const names = [command, ...(page.parts ?? []).map((part) => `${command} ${part}`)];
  const helps = await Promise.all(
    names.map(async (name) => [name, (await wintermatrix(`${name} --help`, folder)).output] as const),
  );
  const file = path(`docs/commands/${command}.md`);
  await saveFile(file, tellPage(command, page, shown, helps));
  console.log(file);
}

async function show(step: Step, folder: string): Promise<Shown> {
  const { code, output } = await wintermatrix(step.command, folder);
  if (!(step.codes ?? [0]).includes(code))
    throw new Error(`wintermatrix ${step.command} ended with ${code}:\n${output}`);
  return { step, code, output };
}

/** Both outputs in the order in which they came, as a terminal would show them; no path of this machine. */
async function wintermatrix(command: string, folder: string) {
  const { exitCode = 2, all } = await execa(process.execPath, [path("bin/wintermatrix.js"), ...command.split(" ")], {
    cwd: folder,
    all: true,
    reject: false,
    stdin: "ignore",
    env: { GITHUB_ACTIONS: undefined },
  });
  return { code: exitCode, output: hide(stripVTControlCharacters(all), folder) };
}

/** Places of this machine, as a reader's would be called. */
function hide(text: string, folder: string): string {
  return text
    .replaceAll(folder, "/home/you/project")
    .replaceAll(relative(folder, path(".")), "wintermatrix")
    .replaceAll(path(".").replace(/\/$/, ""), "/home/you/wintermatrix")
    .replaceAll(homedir(), "/home/you");
}
