/** Hashes of whole files. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The rooms that the bundle and the checks are made of. */
const rooms = ["fixtures", "suites", "wire"];

/**
 * Hex sha256 over the names and bytes of all that the bundle and the checks are made of, below the folder that holds
 * `suites/`. What was compiled from a `.ts` file beside it doesn't count, so that a checkout and a package agree.
 */
export function suiteHash(root: string): string {
  const hash = createHash("sha256");
  for (const file of rooms.flatMap((room) => filesBelow(root, room)).sort()) {
    const bytes = readFileSync(join(root, file));
    // The length keeps the end of one file from passing as the name of the next.
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function filesBelow(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  const names = new Set(entries.map(({ name }) => name));
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, file);
    return isCompiled(entry.name, names) ? [] : [file];
  });
}

function isCompiled(name: string, beside: ReadonlySet<string>): boolean {
  const stem = /^(.+?)(\.d\.ts|\.js)(\.map)?$/.exec(name)?.[1];
  return stem !== undefined && beside.has(`${stem}.ts`);
}

/** Hex sha256 of a file's bytes. Throws the file system's error where it can't be read. */
export function hashFile(root: string, file: string): string {
  return createHash("sha256")
    .update(readFileSync(join(root, file)))
    .digest("hex");
}

/** `suites/<area>`: the folder of the suite that a file belongs to, however deep. */
export function suiteFolder(file: string): string {
  return file.split("/").slice(0, 2).join("/");
}
