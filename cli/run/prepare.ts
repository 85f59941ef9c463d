/** Everything a run needs before its first check: runtimes, bundle, certificates, a folder of its own. */
import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuildFailure } from "esbuild";
import { createAuthority } from "../../fixtures/peer/authority.ts";
import { loadRunners } from "../../runners/load.ts";
import { findNearest } from "../../runners/nearest.ts";
import { hostPlatform } from "../../runners/platform.ts";
import { provisionAll } from "../../runners/provision.ts";
import { resolveTargets } from "../../runners/resolve.ts";
import type { Binary, Target } from "../../runners/runner.ts";
import { type LockedTarget, selectTargets } from "../../runners/targets.ts";
import { type Bundle, bundleFixtures } from "../../suites/bundle.ts";
import { listAreas } from "../../suites/files.ts";
import { InputError } from "../../wire/input-error.ts";
import type { RunOptions } from "./options.ts";
import type { Announcer } from "./progress.ts";

export interface Prepared {
  targets: { target: Target; binary: Binary }[];
  /** The newest LTS Node, also where it isn't among the targets. */
  reference: { target: Target; binary: Binary };
  areas: string[];
  bundle: Bundle;
  workspace: string;
  certificates: string;
}

/** @throws InputError for an unknown target, area or file, and for a runtime that can't be had */
export async function prepare(options: RunOptions, workspace: string, say: Announcer): Promise<Prepared> {
  const areas = selectAreas(options.areas);
  const parts = [provisionTargets(options, say), makeBundle(options, workspace), makeCertificates(workspace)] as const;
  // Whoever hears of a failure removes the workspace: nothing may still be writing to it.
  await Promise.allSettled(parts);
  const [{ targets, reference }, bundle, certificates] = await Promise.all(parts);
  return { targets, reference, areas, bundle, workspace, certificates };
}

export function selectAreas(names: readonly string[]): string[] {
  const known = listAreas();
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = findNearest(name, known);
    throw new InputError(
      `No such area "${name}". ${near ? `Did you mean "${near}"? ` : ""}There are: ${known.join(", ")}`,
    );
  }
  return names.length > 0 ? [...names] : known;
}

/** The slot that presence is measured by. */
const referenceSlot = "node-lts";

/** @throws InputError for an unknown target and a runtime that can't be had; the signal's reason */
export async function provisionTargets(
  { targets: names, realm, lock }: Pick<RunOptions, "targets" | "realm" | "lock">,
  say: Announcer,
  signal?: AbortSignal,
): Promise<Pick<Prepared, "targets" | "reference">> {
  const platform = hostPlatform();
  const runners = await loadRunners();
  const { targets, missing } = await resolveTargets(names, {
    platform,
    runners,
    ...(lock && { lock }),
    ...(signal && { signal }),
  });
  for (const slot of missing) say.line(`${slot}: no version is published for ${platform}; its column is left out`);
  const [yardstick] = selectTargets([referenceSlot], platform, lock).targets as [LockedTarget];
  const all = targets.some(({ slot }) => slot === referenceSlot) ? targets : [...targets, yardstick];
  const binaries = await provisionAll(all, runners, platform, { onProgress: say.download, signal, lock });
  const had = (target: Target) => ({ target, binary: binaries.get(target.slot) as Binary });
  const wanted = targets.filter(({ runtime }) => !realm || runners.get(runtime)?.hasWorker);
  if (wanted.length === 0) throw new InputError("None of these targets has Worker. Try --realm worker --target deno.");
  return { targets: wanted.map(had).map((one) => inRealm(one, realm)), reference: had(yardstick) };
}

/** The same binary, as a column of its own. */
function inRealm<T extends { target: Target }>(one: T, realm: RunOptions["realm"]): T {
  if (!realm) return one;
  const { slot, options } = one.target;
  return { ...one, target: { ...one.target, slot: `${slot}-${realm}`, options: { ...options, realm } } };
}

async function makeBundle({ prelude }: RunOptions, workspace: string): Promise<Bundle> {
  if (prelude) await mustExist(prelude);
  return bundleFixtures(join(workspace, "bundle"), prelude ? { prelude } : {}).catch((failure: BuildFailure) => {
    // Without a prelude what is bundled is ours alone.
    if (!prelude || !failure.errors) throw failure;
    throw new InputError(`${prelude} can't be bundled.\n${failure.message}\nMend it and run again.`, {
      cause: failure,
    });
  });
}

async function mustExist(file: string): Promise<void> {
  await access(file).catch((cause: unknown) => {
    throw new InputError(`There is no file ${file} to take as --prelude. Give the path of a module.`, { cause });
  });
}

async function makeCertificates(workspace: string): Promise<string> {
  const folder = join(workspace, "certificates");
  const authority = await createAuthority();
  await mkdir(folder);
  await writeFile(join(folder, "ca.pem"), authority.caPem);
  await writeFile(join(folder, "authority.json"), JSON.stringify(authority));
  return folder;
}
