/** Known non-passes by runtime, each with the reason. A gap never changes a verdict. */
import { readdirSync } from "node:fs";
import { extname } from "node:path";

export interface KnownGap {
  /** An id, or a pattern over ids. */
  checks: string | RegExp;
  /** Only targets with these options, e.g. `{ nodejs_compat: "off" }`. */
  reason: string;
  /** The issue or page of the runtime that says so. */
  upstream?: string;
}

/** The gaps of every runtime, by its key, from the folder `gaps/`. */
export async function loadGaps(): Promise<Record<string, readonly KnownGap[]>> {
  const folder = new URL("./gaps/", import.meta.url);
  const extension = extname(import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`));
  const entries = names.map(async (name) => {
    const module = (await import(new URL(name, folder).href)) as { default: readonly KnownGap[] };
    return [name.slice(0, -extension.length), module.default] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
