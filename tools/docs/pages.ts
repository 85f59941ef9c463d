import { readdir } from "node:fs/promises";
import type { CommandPage } from "./page.ts";

const folder = new URL("./commands/", import.meta.url);

/** Command → its page, by name. */
export async function loadPages(): Promise<Map<string, CommandPage>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
  const load = async (name: string) => {
    const module = (await import(new URL(name, folder).href)) as { default: CommandPage };
    return [name.replace(/\.ts$/, ""), module.default] as const;
  };
  return new Map(await Promise.all(names.map(load)));
}
