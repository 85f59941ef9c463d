import { readdirSync } from "node:fs";
import { extname } from "node:path";
import type { Profile } from "./profile.ts";

const rest = ["profile", "load"];

/** Every profile that has a file beside this one: those that are whole enough to be published as a score. */
export async function loadProfiles(): Promise<Profile[]> {
  const extension = extname(import.meta.url);
  const names = readdirSync(new URL("./", import.meta.url))
    .filter((name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`))
    .map((name) => name.slice(0, -extension.length));
  const modules = names.filter((name) => !rest.includes(name)).map((name) => import(`./${name}${extension}`));
  return (await Promise.all(modules)).map((module: { default: Profile }) => module.default);
}
