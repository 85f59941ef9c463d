/** `npm run arrange`: the artifacts of the jobs → `parts/<job>/` and `canary/<system>/`, by the names that the workflow gave. */
import { mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";

const kinds: Readonly<Record<string, string>> = { part: "parts", canary: "canary" };

/** Moves them; others stay where they are. */
export async function arrange(artifacts: string, into: string): Promise<void> {
  for (const folder of Object.values(kinds)) await mkdir(join(into, folder), { recursive: true });
  for (const name of await readdir(artifacts)) {
    const [, kind = "", rest = ""] = /^(\w+)\.(.+)$/.exec(name) ?? [];
    if (Object.hasOwn(kinds, kind)) await rename(join(artifacts, name), join(into, kinds[kind]!, rest));
  }
}

if (import.meta.main) await arrange("artifacts", ".");
