/** What all trials share: the runtimes, and a bundle that holds the real probes and the faults. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAuthority } from "../../fixtures/peer/authority.ts";
import { loadRunners } from "../../runners/load.ts";
import type { LockedPackage } from "../../runners/lock.ts";
import { hostPlatform } from "../../runners/platform.ts";
import { provisionAll } from "../../runners/provision.ts";
import type { Binary } from "../../runners/runner.ts";
import { type LockedTarget, selectTargets } from "../../runners/targets.ts";
import { type Bundle, bundleFixtures } from "../../suites/bundle.ts";

/** Plain data: it is handed to the processes of the trials. */
export interface Stage {
  folder: string;
  bundle: Bundle;
  certificates: string;
  targets: Record<string, { target: LockedTarget; binary: Binary }>;
  /** What a run of any of them has to have: the newest LTS Node is always among it. */
  packages: LockedPackage[];
}

export async function openStage(slots: readonly string[]): Promise<Stage & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), "wintermatrix-survive-"));
  const certificates = join(folder, "certificates");
  await mkdir(certificates);
  const authority = await createAuthority();
  await writeFile(join(certificates, "ca.pem"), authority.caPem);
  await writeFile(join(certificates, "authority.json"), JSON.stringify(authority));
  const entry = fileURLToPath(new URL("./fixture.ts", import.meta.url));
  const bundle = await bundleFixtures(join(folder, "bundle"), { entry });
  const { targets } = selectTargets(slots, hostPlatform());
  const binaries = await provisionAll(targets, await loadRunners(), hostPlatform());
  const had = targets.map((target) => [target.slot, { target, binary: binaries.get(target.slot) as Binary }]);
  const all = selectTargets([...slots, "node-lts"], hostPlatform()).targets;
  return {
    folder,
    packages: all.map(({ locked }) => locked),
    bundle,
    certificates,
    targets: Object.fromEntries(had),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
