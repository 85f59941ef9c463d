/** A script in Node, Bun or Deno: does its steps in order, and writes a line before and after each, to a file of ours. */
import { appendFileSync } from "node:fs";
import { encode } from "../../wire/codec.ts";
import { type Bridge, openBridge } from "./bridge.ts";
import { createDriver, type Host } from "./driver.ts";
import type { Step } from "./steps.ts";

export interface ScriptPlan {
  /** Where the lines are written, in the folder that it starts in: whatever is on stdout and stderr is the library's. */
  file: string;
  steps: readonly { step: Step; index: number }[];
  /** A port of the loopback that is to lead to a socket. */
  bridge?: Bridge;
}

type Run = (step: Step) => Promise<string>;

/** Does the steps with modules that the runtime itself finds. */
export const runSteps = (plan: ScriptPlan, host: Host): Promise<void> => doSteps(plan, async () => createDriver(host));

interface Worker {
  fetch(request: Request): Promise<Response>;
}

/** Does the steps in an edge bundle, which is asked as its own runtime asks it. */
export const runBundle = (plan: ScriptPlan, load: () => Promise<{ default: Worker }>): Promise<void> =>
  doSteps(plan, async () => {
    const worker = (await load()).default;
    const ask = (step: Step) => new Request("http://127.0.0.1/", { method: "POST", body: JSON.stringify(step) });
    return async (step) => (await worker.fetch(ask(step))).text();
  });

/** Ends the process: what the library leaves running (timers, sockets) is no part of the question. */
async function doSteps({ file, steps, bridge }: ScriptPlan, start: () => Promise<Run>): Promise<void> {
  // Taken before the library is loaded: it may replace them. Written at once, for the next step may be the last.
  const write = appendFileSync;
  const { process } = globalThis as unknown as {
    process: { cwd(): string; exit(code: number): never; env: Record<string, string | undefined> };
  };
  const place = `${process.cwd()}/${file}`;
  const say = (line: string) => write(place, `${line}\n`);
  const exit = process.exit.bind(process);
  // What wrangler defines when it deploys: every target has the same.
  process.env.NODE_ENV ??= "production";
  if (bridge) await openBridge(bridge);
  let run: Promise<Run> | undefined;
  for (const { step, index } of steps) {
    say(`begin ${index}`);
    run ??= start();
    say(`end ${index} ${await answer(run, step)}`);
  }
  say("done");
  exit(0);
}

async function answer(run: Promise<Run>, step: Step): Promise<string> {
  try {
    return await (await run)(step);
  } catch (thrown) {
    return encode({ threw: thrown });
  }
}
