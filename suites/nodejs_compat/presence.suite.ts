/**
 * For every public `node:` module: is each documented key exported? Documented is what the newest LTS Node of the run
 * exports and `@types/node` declares without marking it deprecated. Says that a name exists, and nothing more.
 */

import { survey } from "../survey.ts";
import { documentedModules, referenceExports } from "./reference.ts";

const about = (module: string) => ({
  path: "nodejs_compat/presence",
  feature: module,
  tier: "presence" as const,
  spec: `https://nodejs.org/docs/latest-v24.x/api/${pageOf(module)}.html`,
  profiles: [`node:${module}`],
});

const titleOf = (key: string) => `exports ${key}`;

for (const [module, documented] of documentedModules) {
  survey(about(module), documented.map(titleOf), async ({ observe, run }) => {
    const reference = await referenceExports(run);
    const keys = documented.filter((key) => reference.exports[module]?.includes(key));
    if (reference.isOurs) return keys.map((key) => ({ title: titleOf(key), verdict: "skip", reason: "reference" }));
    const exported = await observe("exportsOf", module);
    return keys.map((key) => judgeKey(module, key, exported as string[] | null));
  });
}

function judgeKey(module: string, key: string, exported: readonly string[] | null) {
  const title = titleOf(key);
  if (exported?.includes(key)) return { title, verdict: "pass" as const };
  const reason = exported ? `${module} doesn't export ${key}` : `${module} can't be imported`;
  return { title, verdict: "absent" as const, reason };
}

/** The documentation's page of a module: `node:fs/promises` stands on `fs`. */
function pageOf(module: string): string {
  const name = module.slice("node:".length).replace(/\/.*$/, "");
  const pages: Record<string, string> = { constants: "os", inspector: "inspector", sys: "util", timers: "timers" };
  return pages[name] ?? name;
}
