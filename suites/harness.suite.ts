/**
 * The harness doesn't change what it measures: every global, as the fixture server's probes find it, is what the bare
 * runtime has. Not a check of a runtime: where it doesn't hold, the target's results are ours to explain.
 */
import { readFile } from "node:fs/promises";
import { launchScript, saidBy } from "../runners/launch.ts";
import { HarnessFault } from "./faults.ts";
import type { Session } from "./session.ts";
import { inAllTargets } from "./worker.ts";

inAllTargets("the harness leaves the globals as they are", async (session) => {
  const { mode, prelude } = session.run;
  // A prelude is there to change them, and a worker has globals of its own.
  if (mode === "list" || prelude || session.run.target.options.realm) return [];
  const [bare, served] = await Promise.all([bareGlobals(session), servedGlobals(session)]);
  const names = new Set([...Object.keys(bare), ...Object.keys(served)]);
  const changed = [...names].filter((name) => bare[name] !== served[name]);
  if (changed.length > 0) throw new HarnessFault(explain(changed, bare, served));
  return [];
});

type Globals = Record<string, string>;

async function bareGlobals(session: Session): Promise<Globals> {
  const { entry: _entry, ...options } = session.launchOptions();
  const keepOutput = 16 * 1024 * 1024;
  const child = await launchScript({ ...options, keepOutput, source: await readFile(session.run.bundle.bare, "utf8") });
  try {
    await child.exited;
    const [, found] = /^.*globals (\{.*\})$/m.exec(saidBy(child, options)) ?? [];
    if (!found) throw new HarnessFault(`the bare runtime didn't tell its globals: ${child.stderr}`);
    return JSON.parse(found) as Globals;
  } finally {
    await child[Symbol.asyncDispose]();
  }
}

/** Before any other probe: each may load what changes globals by itself. */
async function servedGlobals(session: Session): Promise<Globals> {
  const { calls } = await session.fixture();
  const outcome = await calls.call("-/-", "globals", [], AbortSignal.timeout(10_000));
  if (!("returned" in outcome)) throw new HarnessFault("the fixture server didn't tell its globals");
  return outcome.returned as Globals;
}

function explain(names: string[], bare: Globals, served: Globals): string {
  const lines = names.map((name) => {
    const [left, right] = [bare[name] ?? "(none)", served[name] ?? "(none)"];
    const from = Math.max(0, firstDifference(left, right) - 100);
    return `  ${name}\n    bare:   …${left.slice(from, from + 300)}\n    served: …${right.slice(from, from + 300)}`;
  });
  return ["the fixture server changed globals of the runtime:", ...lines].join("\n");
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
}
