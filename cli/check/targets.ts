/** The runtimes that a check needs, fetched while the package is. */
import { loadRunners } from "../../runners/load.ts";
import { hostPlatform } from "../../runners/platform.ts";
import { provisionAll } from "../../runners/provision.ts";
import { resolveTargets } from "../../runners/resolve.ts";
import type { Binary, Runner, Target } from "../../runners/runner.ts";
import { selectTargets } from "../../runners/targets.ts";
import { InputError } from "../../wire/input-error.ts";
import type { Announcer } from "../run/progress.ts";

/** What evaluates one script has no way to a package's entries: any verdict would be ours and not the library's. */
function refuseTrees(targets: readonly Target[], runners: ReadonlyMap<string, Runner>): void {
  const one = targets.find(({ runtime }) => runners.get(runtime)?.tree);
  if (!one) return;
  throw new InputError(`Packages are not checked on ${one.slot}: it loads no modules. Try --target workerd`);
}

export type Had = { target: Target; runner: Runner; binary: Binary };

/**
 * The targets, and a Node to compare with where none of them is one. Their names are read before anything is fetched.
 * @throws InputError for a name that is none, and for what no package can be checked on
 */
export async function provisionTargets(
  names: readonly string[],
  say: Announcer,
): Promise<{ targets: Promise<Had[]>; control: Promise<Had> }> {
  const platform = hostPlatform();
  const runners = await loadRunners();
  const { targets, missing } = await resolveTargets(names, { platform, runners });
  refuseTrees(targets, runners);
  for (const slot of missing) say.line(`${slot}: no version is published for ${platform}; it is left out`);
  const node = targets.find(({ runtime }) => runtime === "node") ?? selectTargets(["node"], platform).targets[0]!;
  const all = targets.includes(node) ? targets : [...targets, node];
  const had = provisionAll(all, runners, platform, { onProgress: say.download }).then((binaries) =>
    all.map((target): Had => ({ target, runner: runners.get(target.runtime)!, binary: binaries.get(target.slot)! })),
  );
  return {
    targets: had.then((list) => list.filter(({ target }) => targets.some(({ slot }) => slot === target.slot))),
    control: had.then((list) => list.find(({ target }) => target.slot === node.slot)!),
  };
}
