/** Binaries that come from this machine and not from the registry. */
import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { InputError } from "../wire/input-error.ts";
import { askVersion } from "./launch.ts";
import type { Binary, Platform, Runner } from "./runner.ts";

/** What a result says in place of a package's hash. */
const noIntegrity = "none (local build)";

export interface LocalPlace {
  platform: Platform;
  cwd?: string | undefined;
  env?: NodeJS.ProcessEnv | undefined;
}

/** Whether a version asks for a binary of this machine: `system` or `path:…`. */
export const isLocal = (version: string): boolean => version === "system" || version.startsWith("path:");

/**
 * The binary that `system` (the first on the PATH) or `path:./my-bun` means; its version is what it says itself.
 * @throws InputError where there is none, or what is there is no runtime
 */
export async function findLocal(asked: string, runner: Runner, place: LocalPlace): Promise<Binary> {
  const path = asked === "system" ? await findOnPath(runner, place) : await findFile(asked.slice(5), runner, place);
  const said = await askVersion(path).catch((cause: Error) => {
    throw new InputError(`${path} is no ${runner.key} that runs here. ${cause.message}`, { cause });
  });
  const version = (runner.versionIn ?? firstVersion)(said);
  if (!version)
    throw new InputError(
      `${path} --version names no version: ${JSON.stringify(said.slice(0, 200))}. Give the binary of ${runner.key} itself`,
    );
  const hash = createHash("sha512");
  await pipeline(createReadStream(path), hash);
  return {
    path,
    package: asked === "system" ? "(PATH)" : "(path)",
    version,
    integrity: noIntegrity,
    sha512: hash.digest("hex"),
  };
}

const firstVersion = (said: string): string | undefined => /\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?/.exec(said)?.[0];

async function findFile(path: string, runner: Runner, { cwd = process.cwd() }: LocalPlace): Promise<string> {
  const file = resolve(cwd, path);
  if (await isExecutable(file)) return file;
  const facts = await stat(file).catch(() => undefined);
  const what = facts ? (facts.isFile() ? "is not executable" : "is no file") : "isn't there";
  throw new InputError(`${file} ${what}. Give the path of a ${runner.key} binary: ${runner.key}@path:./${runner.key}`);
}

/** npm puts its own folders ahead on the PATH of a script: what lies there is a project's, not the system's. */
async function findOnPath(runner: Runner, { platform, env = process.env }: LocalPlace): Promise<string> {
  const name = platform === "win32-x64" ? `${runner.key}.exe` : runner.key;
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter(Boolean);
  for (const folder of folders) {
    const file = resolve(folder, name);
    if (!/node_modules[\\/]\.bin$/.test(resolve(folder)) && (await isExecutable(file))) return file;
  }
  throw new InputError(
    `There is no ${name} on the PATH. Try --target ${runner.key}, or ${runner.key}@path:${join(".", name)} with its path`,
  );
}

async function isExecutable(file: string): Promise<boolean> {
  const facts = await stat(file).catch(() => undefined);
  if (!facts?.isFile()) return false;
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
