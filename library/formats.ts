/** How a report is shown. Each file in `formats/` is one; to add one, add a file. */
import { readdir } from "node:fs/promises";
import { extname } from "node:path";
import type { Report } from "./types.ts";

export interface CheckFormat {
  name: string;
  render(report: Report, options?: { colour?: boolean; width?: number }): string;
}

/** Every format by its name. */
export async function loadCheckFormats(): Promise<Map<string, CheckFormat>> {
  const extension = extname(import.meta.url);
  const files = (await readdir(new URL("./formats/", import.meta.url))).filter(
    (file) => file.endsWith(extension) && !file.endsWith(`.d${extension}`),
  );
  const modules: { default: CheckFormat }[] = await Promise.all(
    files.sort().map((file) => import(new URL(`./formats/${file}`, import.meta.url).href)),
  );
  return new Map(modules.map(({ default: format }) => [format.name, format]));
}
