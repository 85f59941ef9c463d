/** `--watch`: runs, waits until something that checks are made of changes, and runs again. */
import { watch } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../suites/files.ts";
import { execute } from "./execute.ts";
import type { RunOptions } from "./options.ts";

const rooms = ["suites", "fixtures", "wire", "runners"];
/** Milliseconds of quiet that end a burst of changes: editors save in several steps. */
const quiet = 100;

/** Never resolves by itself: Ctrl-C ends it. A run that fails is said, and the next change tried. */
export async function runOnChanges(options: RunOptions): Promise<number> {
  for (;;) {
    const changed = nextChange(options);
    await execute(options).catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    process.stderr.write(`Waiting for a change below ${rooms.join(", ")}. Ctrl-C ends it.\n`);
    process.stderr.write(`Changed: ${await changed}\n`);
  }
}

/** The first file that changes, once the burst is over. */
async function nextChange({ prelude }: RunOptions): Promise<string> {
  const ended = new AbortController();
  const { promise, resolve } = Promise.withResolvers<string>();
  let timer: NodeJS.Timeout | undefined;
  const changed = (name: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => resolve(name), quiet);
  };
  const places = [...rooms.map((room) => join(root, room)), ...(prelude ? [prelude] : [])];
  for (const place of places) void report(place, ended.signal, changed);
  const name = await promise;
  ended.abort();
  return name;
}

async function report(place: string, signal: AbortSignal, changed: (name: string) => void): Promise<void> {
  try {
    for await (const { filename } of watch(place, { recursive: true, signal })) changed(filename ?? place);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
