/** The parts of the site: what stands in the folder `pages/`. */
import { readdirSync } from "node:fs";
import { extname } from "node:path";
import type { Section } from "./site.ts";

const folder = new URL("./pages/", import.meta.url);

async function loadSection(name: string): Promise<Section> {
  const module = (await import(new URL(name, folder).href)) as { default: Section };
  return module.default;
}

function listNames(): string[] {
  // The sources are .ts and the published files .js, with declarations or maps perhaps beside them.
  const extension = extname(import.meta.url);
  return readdirSync(folder).filter((name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`));
}

/** Every section, in the order of the navigation. */
export const sections: readonly Section[] = (await Promise.all(listNames().sort().map(loadSection))).toSorted(
  (left, right) => left.order - right.order,
);
