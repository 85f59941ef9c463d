import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

export interface ListedFile {
  /** From the folder on, with slashes. */
  name: string;
  path: string;
  /** Bytes. */
  size: number;
}

/** All files below a folder, by name. */
export async function listFiles(folder: string): Promise<ListedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name, parentPath }) => join(parentPath, name));
  const listed = files.map(async (path) => {
    return { name: relative(folder, path).split(sep).join("/"), path, size: (await stat(path)).size };
  });
  return (await Promise.all(listed)).sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Hex SHA-512 over the names, sizes and bytes of all files below a folder, and the sum of their bytes. */
export async function hashTree(folder: string): Promise<{ sha512: string; size: number }> {
  const hash = createHash("sha512");
  const files = await listFiles(folder);
  for (const { name, path, size } of files) hash.update(`${name}\0${size}\0`).update(await readFile(path));
  return { sha512: hash.digest("hex"), size: files.reduce((sum, { size }) => sum + size, 0) };
}
