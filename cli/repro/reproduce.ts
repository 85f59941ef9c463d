/** `wintermatrix repro`, from an id to one file and what it says. */
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { saveFile } from "../../reports/save.ts";
import { everything } from "../../runners/grants.ts";
import { launchScript } from "../../runners/launch.ts";
import { loadRunners } from "../../runners/load.ts";
import type { Plan, Runner } from "../../runners/runner.ts";
import { canonical } from "../../runners/targets.ts";
import { endOnSignals } from "../run/signals.ts";
import { makeWorkspace } from "../run/workspace.ts";
import { listCalls } from "./calls.ts";
import { type About, tellAbout } from "./header.ts";
import { bundleCalls } from "./script.ts";
import { type Witnessed, witness } from "./witness.ts";

export interface ReproOptions {
  check: string;
  target: string;
  run: boolean;
  /** Absolute; printed where absent. */
  out?: string;
}

/** @throws InputError for a target or check that there isn't, and for a check that no file alone can show */
export async function reproduce({ check, target, run, out }: ReproOptions): Promise<void> {
  const workspace = await makeWorkspace();
  const forget = endOnSignals(
    () => workspace,
    () => "Nothing was written.",
  );
  try {
    const seen = await witness(check, target, workspace);
    const code = await bundleCalls(seen.record, listCalls(seen.record));
    const runner = (await loadRunners()).get(seen.targets[0]!.target.runtime)!;
    const file = writeFile(seen, runner, code, out);
    if (out !== undefined) await saveFile(out, file.content);
    if (out === undefined && !run) process.stdout.write(file.content);
    if (run) process.stdout.write(await runIt(seen, runner, code));
    process.stderr.write(`${run ? "The same without wintermatrix" : "Run it with"}: ${file.command}\n`);
  } finally {
    forget();
    await rm(workspace, { recursive: true, force: true });
  }
}

/** A word of a POSIX shell. */
const quote = (text: string) => (/^[\w@.+=:/,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** The file as a person runs it, with the command to do so. */
function writeFile({ record, source, targets }: Witnessed, runner: Runner, code: string, out: string | undefined) {
  const { target } = targets[0]!;
  const name = out === undefined ? `repro.${runner.standalone?.extension ?? "mjs"}` : basename(out);
  const plan: Plan = { target, entry: name, folder: ".", grants: everything, hosts: {} };
  const args = runner.standalone?.args(name) ?? runner.script(plan).args;
  const command = `npx -y ${runner.key}@${target.version} ${args.map(quote).join(" ")}`;
  const about: About = { record, target: canonical(target), command, source };
  const script = `${code}\n${runner.start}\n`;
  if (!runner.standalone) return { command, content: `${tellAbout(about, "//")}\n\n${script}` };
  return { command, content: `${tellAbout(about, "#")}\n\n${runner.standalone.write(plan, script)}` };
}

async function runIt({ targets, workspace }: Witnessed, runner: Runner, source: string): Promise<string> {
  const { target, binary } = targets[0]!;
  await using child = await launchScript({ runner, target, binary, workspace, source });
  const exit = await child.exited;
  const end = exit.code === 0 ? "" : `(ended with ${exit.signal ?? `exit code ${exit.code}`})\n`;
  const [stdout, stderr] = [child.stdout.toString(), child.stderr.toString()];
  if (runner.said) return `${runner.said({ stdout, stderr }, target.version)}${end}`;
  return `${stdout}${stderr}${end}`;
}
