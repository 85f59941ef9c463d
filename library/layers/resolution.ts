/** Which file was chosen, and what of the manifest chose it. */
import { realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import { chooseFile } from "../conditions.ts";
import type { Column, Entry, Installed, Row } from "../types.ts";
import type { Observed } from "./observed.ts";

export function describeResolution(
  { resolution }: Observed,
  { manifest, folder }: Installed,
  { subpath }: Entry,
  { target, way }: Column,
): Pick<Row, "file" | "through"> {
  const choice = chooseFile(manifest, subpath, target.runtime, way === "bundle" ? "bundle" : "native");
  const { file } = resolution;
  // `npm:` specifiers lead into a cache of the runtime's own, and it doesn't say where.
  if (!file?.startsWith("/")) return choice ? { file: choice.file, through: choice.through } : {};
  const real = realpath(file);
  const shown = `./${relative(folder, real)}`;
  const same = choice && sameFile(resolve(folder, choice.file), real);
  return { file: shown, ...(same && { through: choice.through }) };
}

/** A field may name a file without its extension, or its folder. */
const sameFile = (chosen: string, real: string) =>
  real === chosen || real.startsWith(`${chosen}.`) || real.startsWith(`${chosen}/index.`);

function realpath(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return file;
    throw error;
  }
}
