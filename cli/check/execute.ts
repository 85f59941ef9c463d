/** `wintermatrix check`, from its options to its exit code. */
import { checkPackage } from "../../library/check.ts";
import { loadCheckFormats } from "../../library/formats.ts";
import { discard } from "../../runners/discard.ts";
import { loadRunners } from "../../runners/load.ts";
import { hostPlatform } from "../../runners/platform.ts";
import { provisionAll } from "../../runners/provision.ts";
import { resolveTargets } from "../../runners/resolve.ts";
import type { Binary, Runner, Target } from "../../runners/runner.ts";
import { selectTargets } from "../../runners/targets.ts";
import { toolVersion } from "../main.ts";
import { type Announcer, announceTo } from "../run/progress.ts";
import { endOnSignals } from "../run/signals.ts";
import { makeWorkspace } from "../run/workspace.ts";
import { checkExpectations, exitCodeOf, readExpectations } from "./expect.ts";

export interface CheckFlags {
  target?: string[];
  entry?: string[];
  exercise?: string;
  expect?: string[];
  allowScripts?: boolean;
  json?: boolean;
  markdown?: boolean;
}

/** Checks, prints and gives the exit code. @throws InputError for what the user can mend */
export async function executeCheck(asked: string, flags: CheckFlags): Promise<number> {
  const expectations = readExpectations(flags.expect ?? []);
  let workspace: string | undefined;
  const forget = endOnSignals(
    () => workspace,
    () => "Nothing is left behind.",
  );
  const say = announceTo(process.stderr);
  try {
    workspace = await makeWorkspace();
    const { targets, control } = await provisionTargets(flags.target ?? [], say);
    const report = await checkPackage({
      asked,
      cwd: process.cwd(),
      workspace,
      entries: flags.entry ?? [],
      ...(flags.exercise !== undefined && { exercise: flags.exercise }),
      ...(flags.allowScripts && { allowScripts: true }),
      targets,
      control,
      tool: { name: "wintermatrix", version: toolVersion() },
      say: say.line,
    });
    say.done();
    const failed = checkExpectations(report, expectations);
    const format = flags.json ? "json" : flags.markdown ? "markdown" : "terminal";
    process.stdout.write((await loadCheckFormats()).get(format)!.render(report));
    for (const line of failed) process.stderr.write(`${line}\n`);
    return exitCodeOf(report, expectations, failed);
  } finally {
    forget();
    if (workspace) await discard(workspace);
  }
}

type Had = { target: Target; runner: Runner; binary: Binary };

/**
 * The targets, and a Node to compare with where none of them is one. Their names are read before anything is fetched.
 * @throws InputError for a name that is none
 */
async function provisionTargets(
  names: readonly string[],
  say: Announcer,
): Promise<{ targets: Promise<Had[]>; control: Promise<Had> }> {
  const platform = hostPlatform();
  const runners = await loadRunners();
  const { targets, missing } = await resolveTargets(names, { platform, runners });
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
