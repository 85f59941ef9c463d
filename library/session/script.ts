/** Runs steps as a script in Node, Bun or Deno. */
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Confinement } from "../../runners/confine.ts";
import { type Child, launchScript } from "../../runners/launch.ts";
import type { Packages } from "../../runners/runner.ts";
import type { ScriptPlan } from "../inside/script.ts";
import type { Step } from "../inside/steps.ts";
import type { Column } from "../types.ts";
import { echoSocket } from "./echo.ts";
import { confinementOf } from "./held.ts";
import { losePatience, patienceOf } from "./patience.ts";
import { readSaid } from "./said.ts";
import { readOutcome, type Seen } from "./types.ts";
import { isOver } from "./within.ts";

export interface ScriptContext {
  root: string;
  workspace: string;
  /** The bundled `inside/script.ts`. */
  driver: string;
  /** The compiled exercise, if any. */
  exercise?: string;
  /** Absent for a bundle, which has all it needs. */
  packages?: Packages;
  /** An edge bundle to ask in place of importing specifiers. */
  bundle?: string;
  /** Specifiers as this way names them: `hono` → `npm:hono@4.1.0`. */
  names?: Readonly<Record<string, string>>;
  within?: number;
}

/** Processes that the steps of a column may end before nothing more is tried. */
const mostEnded = 60;

/** Runs steps, each once. A step that takes the process down is told, and the rest goes on in a new one. */
export async function runScript(column: Column, context: ScriptContext, steps: readonly Step[]): Promise<Seen[]> {
  const seen: Seen[] = steps.map(() => ({ notReached: true }));
  let left = steps.map((step, index) => ({ step, index }));
  for (let ended = 0; left.length > 0 && ended < mostEnded; ended++) {
    const over = await runOnce(column, context, left, seen);
    const reached = left.findIndex(({ index }) => index === over);
    if (reached < 0) break;
    const culprit = left[reached]!;
    // What an earlier step left running may have ended the process in the midst of this one.
    if (reached > 0 && "died" in seen[culprit.index]!) await runOnce(column, context, [culprit], seen);
    left = left.slice(reached + 1);
  }
  return seen;
}

type Indexed = { step: Step; index: number };

/** @returns the index of the step that ended the process; nothing where all were done */
async function runOnce(
  column: Column,
  context: ScriptContext,
  steps: Indexed[],
  seen: Seen[],
): Promise<number | undefined> {
  const { workspace, packages } = context;
  const patience = patienceOf(workspace, context.within);
  if (patience === undefined) return undefined;
  const { runner, target, binary } = column;
  const confinement = await confinementOf(context, usesEcho(steps) && holdsNetwork(runner));
  const script = await writeScript(context, steps, confinement);
  const within = patience.wall;
  const source = `import { main as run } from ${JSON.stringify(pathToFileURL(script).href)};\nconst main = () => run();`;
  await using child = await launchScript({
    runner,
    target,
    binary,
    workspace,
    source,
    strange: patience.cpu,
    ...(packages && { packages }),
    ...(confinement && { confinement }),
  });
  const ended = await isOver(child.exited, within);
  const spent = child.exit()?.signal === "SIGXCPU" ? patience.cpu * 1000 : within;
  const late = !ended || spent !== within;
  if (late) losePatience(workspace, spent);
  const { begun, done } = readLines(await readSaid(join(child.folder, said)), seen);
  if (done) return undefined;
  const culprit = begun ?? steps[0]!.index;
  seen[culprit] = late ? { late: spent, said: saidBy(child) } : describeDeath(child);
  return culprit;
}

/** In the folder of the launch, which is all that it may write to. */
const said = "said";

async function writeScript(context: ScriptContext, steps: Indexed[], confinement?: Confinement): Promise<string> {
  const file = join(context.root, `wintermatrix-run-${randomUUID()}.mjs`);
  const plan = JSON.stringify({ file: said, steps, ...bridgeOf(context, steps, confinement) });
  await writeFile(file, context.bundle ? askBundle(context, plan, context.bundle) : importAll(context, plan));
  return file;
}

const originsIn = (steps: Indexed[]) => steps.flatMap(({ step }) => (step.do === "call" ? [step.origin] : []));
const usesEcho = (steps: Indexed[]) => originsIn(steps).some(Boolean);
/** It lets code reach the loopback alone, and no socket that is a path. */
const holdsNetwork = ({ permissions }: Column["runner"]) => permissions.net.scope !== undefined;

/** A network of its own has no way to the server that calls are given, but through its socket. */
function bridgeOf(
  { workspace }: ScriptContext,
  steps: Indexed[],
  confinement?: Confinement,
): Pick<ScriptPlan, "bridge"> {
  const [origin] = originsIn(steps);
  if (confinement?.network !== "own" || !origin) return {};
  return { bridge: { socket: echoSocket(workspace), port: Number(new URL(origin).port) } };
}

const urlText = (file: string) => JSON.stringify(pathToFileURL(file).href);

const askBundle = (
  { driver }: ScriptContext,
  plan: string,
  bundle: string,
) => `import { runBundle } from ${urlText(driver)};
export const main = () => runBundle(${plan}, () => import(${urlText(bundle)}));
`;

const importAll = (
  { driver, exercise, names = {} }: ScriptContext,
  plan: string,
) => `import { runSteps } from ${urlText(driver)};
const names = ${JSON.stringify(names)};
const named = (name) => names[name] ?? name;
export const main = () => runSteps(${plan}, {
  load: (name) => import(named(name)),
  resolve: (name) => import.meta.resolve(named(name)),
  exercise: async () => ${exercise ? `import(${urlText(exercise)})` : "undefined"},
});
`;

function readLines(text: string, seen: Seen[]): { begun?: number; done: boolean } {
  let begun: number | undefined;
  let done = false;
  for (const line of text.split("\n")) {
    const [word, number = "", ...rest] = line.split(" ");
    const index = Number(number);
    if (word === "done") done = true;
    if (word === "begin") begun = index;
    if (word === "end" && index in seen) {
      seen[index] = readOutcome(rest.join(" "));
      begun = undefined;
    }
  }
  return { done, ...(begun !== undefined && { begun }) };
}

function describeDeath(child: Child): Seen {
  const { code, signal } = child.exit() ?? {};
  return {
    died: signal ? `the process was ended by ${signal}` : `it ended the process, with exit code ${code}`,
    said: saidBy(child),
  };
}

const saidBy = ({ stderr }: Child) => stderr.toString().trim().slice(-8000);
