/** The probes that need nothing: no peer, no grants, no arguments. Each is called once, by us and by each native runner. */
import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Areas whose probes stand alone. */
const areas = ["crypto", "streams"];

export interface ProbeModule {
  /** `<area>/<topic>`. */
  suite: string;
  file: string;
  /** The names of its probes. */
  probes: string[];
}

/** @param root the checkout */
export async function listProbes(root: string): Promise<ProbeModule[]> {
  const files = areas.flatMap((area) => globSync(`suites/${area}/*.probes.ts`, { cwd: root })).sort();
  const modules = files.map(async (name) => {
    const file = join(root, name);
    const exported = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    const probes = Object.keys(exported).filter((key) => (exported[key] as { length?: number }).length === 0);
    return { suite: name.slice("suites/".length, -".probes.ts".length).replaceAll("\\", "/"), file, probes };
  });
  return (await Promise.all(modules)).filter(({ probes }) => probes.length > 0);
}
