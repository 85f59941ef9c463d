/** What a prelude says of itself: a title, and what it declares. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Sabotage {
  /** The file's name without its extension. */
  name: string;
  file: string;
  /** The slot that it is tried in. */
  target: string;
  /** The features that turn red, all of them and no other. */
  reddens: string[];
  /** Its first sentence. */
  title: string;
}

const folder = fileURLToPath(new URL("./preludes/", import.meta.url));

/** The sabotages whose name contains one of the parts, or all; sorted by name. Throws for one that declares too little. */
export async function readSabotages(parts: readonly string[]): Promise<Sabotage[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
  const chosen = files.filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)));
  if (chosen.length === 0) throw new Error(`No prelude in ${folder} has a name that contains ${parts.join(" or ")}.`);
  return await Promise.all(chosen.map((name) => readSabotage(join(folder, name))));
}

/** Read as text: importing it would sabotage ourselves. */
async function readSabotage(file: string): Promise<Sabotage> {
  const text = await readFile(file, "utf8");
  const [, reddens] = /^export const reddens = (\[[^\]]*\]);$/m.exec(text) ?? [];
  const [, title] = /^\/\*\* (.*) \*\/$/m.exec(text) ?? [];
  const [, target = "node"] = /^export const target = "(.*)";$/m.exec(text) ?? [];
  if (!reddens || !title)
    throw new Error(`${file}: begin with a title, /** … */, and declare what turns red: export const reddens = ["…"];`);
  const features = JSON.parse(reddens.replace(/,\s*\]$/, "]")) as string[];
  return { name: basename(file, ".ts"), file, target, title, reddens: features };
}
