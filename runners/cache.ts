import { randomUUID } from "node:crypto";
import { access, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { homedir, hostname } from "node:os";
import { isAbsolute, join } from "node:path";
import type { LockedPackage } from "./lock.ts";

/** The folder that all checkouts of a user share: `WINTERMATRIX_CACHE`, else where the system keeps caches. */
export function cacheFolder(env = process.env, os: NodeJS.Platform = process.platform, home = homedir()): string {
  if (env.WINTERMATRIX_CACHE) return env.WINTERMATRIX_CACHE;
  if (os === "darwin") return join(home, "Library", "Caches", "wintermatrix");
  if (os === "win32") return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "wintermatrix", "Cache");
  // A relative path is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/#basics
  const xdg = isAbsolute(env.XDG_CACHE_HOME ?? "") ? env.XDG_CACHE_HOME! : join(home, ".cache");
  return join(xdg, "wintermatrix");
}

/** The folder of a package in the cache. Its name holds the hash: another package of the same version is another entry. */
export function entryFolder(cache: string, locked: LockedPackage): string {
  const hash = Buffer.from(locked.integrity.replace(/^sha512-/, ""), "base64").toString("hex");
  return join(cache, `${locked.package.replace("/", "+")}@${locked.version}-${hash.slice(0, 16)}`);
}

const draftPrefix = ".draft";

/** A new folder beside the entries, named after who fills it. What killed runs left there is removed first. */
export async function openDraft(cache: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  await removeStaleDrafts(cache);
  const folder = join(cache, `${signName(draftPrefix)}_${randomUUID()}`);
  await mkdir(folder);
  return folder;
}

/** Removes what killed runs left behind. */
async function removeStaleDrafts(cache: string): Promise<void> {
  const removals = (await findStaleDrafts(cache)).map((folder) => rm(folder, { recursive: true, force: true }));
  // What another user left, or another process is removing as well, is no reason to stop.
  await Promise.allSettled(removals);
}

/** What killed runs left behind: drafts whose process is gone, and any that is older than a day. */
export async function findStaleDrafts(cache: string): Promise<string[]> {
  return findAbandoned(cache, draftPrefix);
}

/** What processes that are gone left in a folder: `<prefix>_<host>_<pid>…`. */
export async function findAbandoned(folder: string, prefix: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${prefix}_`));
  const abandoned = names.map(async (name) => isOfTheDead(name) || (await isOlderThanADay(join(folder, name))));
  const verdicts = await Promise.all(abandoned);
  return names.filter((_, index) => verdicts[index]).map((name) => join(folder, name));
}

/** A name that tells who made it: `<prefix>_<host>_<pid>`. No "~" in it: Deno 2.9 loses CommonJS modules of npm: below one. */
export function signName(prefix: string): string {
  return [prefix, hostname(), process.pid].join("_");
}

/** Process ids mean something only on their own host; a cache may be shared with a container or over a network. */
function isOfTheDead(name: string): boolean {
  const [, host, pid] = name.split("_");
  return host === hostname() && !isAlive(Number(pid));
}

/** Whether a process of this host still runs. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function isOlderThanADay(folder: string): Promise<boolean> {
  const facts = await stat(folder).catch(() => undefined);
  return facts !== undefined && Date.now() - facts.mtimeMs > 24 * 3600 * 1000;
}

/** Moves a folder to where none is yet, in one step. Resolves to false where there was one. */
export async function moveInto(folder: string, place: string): Promise<boolean> {
  try {
    await rename(folder, place);
    return true;
  } catch (error) {
    // Each system has its own code for a target that exists.
    if (await exists(place)) return false;
    throw error;
  }
}

/** Moves a folder away, in one step; that another process did so first is fine. */
export async function moveAway(folder: string, place: string): Promise<void> {
  try {
    await rename(folder, place);
  } catch (error) {
    if (await exists(folder)) throw error;
  }
}

/** Whether there is anything at a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
