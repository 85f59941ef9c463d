/** `wintermatrix check`, from its options to its exit code. */
import { writeFile } from "node:fs/promises";
import { checkWithBase } from "../../library/base/check.ts";
import { checkPackage } from "../../library/check.ts";
import { loadCheckFormats } from "../../library/formats.ts";
import { discard } from "../../runners/discard.ts";
import { badgeOf, writeBadge } from "../badge/draw.ts";
import { toolVersion } from "../main.ts";
import { announceTo } from "../run/progress.ts";
import { endOnSignals } from "../run/signals.ts";
import { makeWorkspace } from "../run/workspace.ts";
import { checkExpectations, exitCodeOf, readExpectations } from "./expect.ts";
import { readIgnoreFile } from "./ignore.ts";
import { provisionTargets } from "./targets.ts";

export interface CheckFlags {
  target?: string[];
  entry?: string[];
  exercise?: string;
  expect?: string[];
  vitest?: string;
  base?: string;
  ignore?: string;
  badge?: string[];
  allowScripts?: boolean;
  json?: boolean;
  markdown?: boolean;
}

/** Checks, prints and gives the exit code. @throws InputError for what the user can mend */
export async function executeCheck(asked: string, flags: CheckFlags): Promise<number> {
  const expectations = readExpectations(flags.expect ?? []);
  const ignore = flags.ignore === undefined ? [] : await readIgnoreFile(flags.ignore);
  const badges = flags.badge ?? [];
  for (const file of badges) writeBadge({ label: "", message: "", color: "" }, file);
  let workspace: string | undefined;
  const forget = endOnSignals(
    () => workspace,
    () => "Nothing is left behind.",
  );
  const say = announceTo(process.stderr);
  try {
    workspace = await makeWorkspace();
    const { targets, control } = await provisionTargets(flags.target ?? [], say);
    const options = {
      asked,
      cwd: process.cwd(),
      workspace,
      entries: flags.entry ?? [],
      ...(flags.exercise !== undefined && { exercise: flags.exercise }),
      ...(flags.allowScripts && { allowScripts: true }),
      ...(flags.vitest !== undefined && { vitest: flags.vitest }),
      ignore,
      targets,
      control,
      tool: { name: "wintermatrix", version: toolVersion() },
      say: say.line,
    };
    const report = await (flags.base === undefined ? checkPackage(options) : checkWithBase(options, flags.base));
    say.done();
    for (const file of badges) await writeFile(file, writeBadge(badgeOf(report), file));
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
