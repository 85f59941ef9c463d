/** Packs a folder as its author would publish it, by the project's own package manager. */
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, realpath, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import Arborist from "@npmcli/arborist";
import pacote from "pacote";
import { runTool } from "../../runners/launch.ts";
import { InputError } from "../../wire/input-error.ts";

interface PackOptions {
  workspace: string;
  say: (line: string) => void;
}

const managers = ["npm", "pnpm", "yarn", "bun"] as const;
type Manager = (typeof managers)[number];

const lockfiles: Record<string, Manager> = {
  "pnpm-lock.yaml": "pnpm",
  "yarn.lock": "yarn",
  "bun.lock": "bun",
  "bun.lockb": "bun",
  "package-lock.json": "npm",
  "npm-shrinkwrap.json": "npm",
};

/** Which package manager a folder belongs to: by `packageManager`, else by the lock, in it or above it. */
export function findManager(folder: string): Manager {
  for (let place = folder; ; place = dirname(place)) {
    const named = managerNamed(place) ?? Object.entries(lockfiles).find(([file]) => existsSync(join(place, file)))?.[1];
    if (named) return named;
    if (place === dirname(place) || existsSync(join(place, ".git"))) return "npm";
  }
}

function managerNamed(folder: string): Manager | undefined {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return undefined;
  const { packageManager } = readJson(file) as { packageManager?: unknown };
  return managers.find((name) => typeof packageManager === "string" && packageManager.startsWith(`${name}@`));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new InputError(`${file} is no JSON: ${(cause as Error).message}. Mend it there`, { cause });
  }
}

/** Their `pack` writes one tarball and rewrites `workspace:` ranges; scripts of the project run as they would on publishing. */
const commands: Record<Manager, (out: string) => string[]> = {
  npm: (out) => ["pack", "--pack-destination", out],
  pnpm: (out) => ["pack", "--pack-destination", out],
  yarn: (out) => ["pack", "--out", join(out, "package.tgz")],
  bun: (out) => ["pm", "pack", "--destination", out],
};

/**
 * The tarball of a folder.
 * @throws InputError where it can't be packed
 */
export async function packFolder(folder: string, { workspace, say }: PackOptions, notes: string[]): Promise<string> {
  await mustLieOutside(folder, workspace);
  const manager = findManager(folder);
  const out = join(workspace, "packed");
  await mkdir(out, { recursive: true });
  say(`packing ${folder} with ${manager}, which runs the scripts that it runs on publishing`);
  const result = await runTool(manager, commands[manager](out), { cwd: folder, workspace });
  const [tarball] = (await readdir(out)).filter((name) => name.endsWith(".tgz"));
  if (result.ok && tarball) return join(out, tarball);
  if (!result.missing)
    throw new InputError(
      `${manager} pack failed in ${folder}.\n${result.said.slice(-2000)}\nMend it until ${manager} pack works there`,
    );
  notes.push(`${manager} is not installed here: packed by npm's library, which knows no workspace: ranges`);
  return packByLibrary(folder, out);
}

/** What is packed would contain itself, without end. */
async function mustLieOutside(folder: string, workspace: string): Promise<void> {
  const [packed, place] = await Promise.all([folder, workspace].map((path) => realpath(path)));
  const way = relative(packed!, place!);
  if (way.startsWith("..") || isAbsolute(way)) return;
  throw new InputError(
    `The folder for temporary files, ${dirname(place!)}, lies inside of ${packed}, which is packed: the package would contain its own tarball. Point TMPDIR elsewhere`,
  );
}

async function packByLibrary(folder: string, out: string): Promise<string> {
  const bytes = await pacote.tarball(`file:${folder}`, { Arborist, ignoreScripts: true } as object);
  const file = join(out, "package.tgz");
  await writeFile(file, bytes);
  return file;
}
