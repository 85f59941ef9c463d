/** Rows about our own end: a signal at each phase of a run. */
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, watch, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readBaselines } from "../../reports/baseline.ts";
import type { Recorded } from "../../suites/recorded.ts";
import { listSpools, readSpool } from "../../suites/spool.ts";
import { describeEnd, outOf, runOf } from "./command.ts";
import type { HostFault, Seen } from "./fault.ts";
import type { Place } from "./place.ts";
import { openRegistryLike } from "./registry.ts";
import type { Stage } from "./stage.ts";

export type Phase = "provisioning" | "bundling" | "running" | "reporting";

const ends = { SIGTERM: "exit code 143", SIGINT: "exit code 130", SIGKILL: "SIGKILL" } as const;

/** Ends a run by a signal as soon as it is in a phase. */
export const stopped = (signal: keyof typeof ends, phase: Phase): HostFault => ({
  title: `we get ${signal} while ${phase}`,
  slow: phase !== "running",
  async prove(slot, place, stage) {
    await writeEarlierReport(place);
    await using started = await begin[phase](slot, place, stage);
    await started.reached;
    started.run.kill(signal);
    const ended = await started.run;
    const kept = readPartial(place);
    const found = describeEnd(ended);
    const problems = [
      ...(found === ends[signal] ? [] : [`it ended by ${found}, and should by ${ends[signal]}: ${ended.stderr}`]),
      ...(phase === "running" && kept.length === 0 ? ["nothing of what was seen was kept"] : []),
      ...(await wrongAmong(kept, slot)),
      ...(await changedReport(place)),
    ];
    const [left = [], swept] = signal === "SIGKILL" ? [await place.leftovers(), await startAnother(place)] : [];
    const processes = left.filter((name) => name.startsWith("process"));
    return { ...summary(found, kept, swept), problems: [...problems, ...processes] };
  },
});

function summary(found: string, kept: Recorded[], swept: string | undefined): Omit<Seen, "problems"> {
  const notes = [...(kept.length > 0 ? [`${kept.length} results kept`] : []), ...(swept ? [swept] : [])];
  return { outcome: found, compared: kept.length, note: notes.join("; ") };
}

interface Started extends AsyncDisposable {
  run: ReturnType<Place["command"]>;
  /** Resolves when the run is in the phase, or is over. */
  reached: Promise<unknown>;
}

const begin: Record<Phase, (slot: string, place: Place, stage: Stage) => Promise<Started>> = {
  async provisioning(slot, place, stage) {
    const registry = await openRegistryLike(stage, "silent");
    const run = place.command(runOf(slot, place), { env: { ...registry.env, WINTERMATRIX_CACHE: place.cache } });
    return begun(run, registry.asked, async () => registry[Symbol.asyncDispose]());
  },
  bundling: (slot, place) => startWatched(slot, place, { folder: place.tmp, name: /^wintermatrix_/ }),
  running: (slot, place) =>
    startWatched(slot, place, {
      folder: outOf(place),
      name: /\.spool$/,
      // It has been written to: when it is made it is empty.
      type: "change",
      areas: ["url", "streams", "fetch"],
    }),
  reporting: (slot, place) => startWatched(slot, place, { folder: outOf(place), name: /^\.new-/ }),
};

/** The change of a file that tells of a phase. */
interface Sign {
  folder: string;
  name: RegExp;
  type?: "change";
  areas?: string[];
}

async function startWatched(slot: string, place: Place, sign: Sign): Promise<Started> {
  const over = new AbortController();
  const events = watch(sign.folder, { recursive: true, signal: over.signal });
  return begun(place.command(runOf(slot, place, sign.areas)), firstSign(events, sign), async () => over.abort());
}

function begun(run: Started["run"], phase: Promise<unknown>, dispose: () => Promise<void>): Started {
  return { run, reached: Promise.race([phase, run]), [Symbol.asyncDispose]: dispose };
}

type Changes = ReturnType<typeof watch>;

async function firstSign(changes: Changes, { name, type }: Sign): Promise<void> {
  try {
    for await (const { filename, eventType } of changes)
      if (name.test(String(filename)) && (!type || eventType === type)) return;
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
  }
}

const earlier = { "matrix.json": '{"an": "earlier report"}\n', "results/bun-00000000.1of1.json": "{}\n" };

async function writeEarlierReport(place: Place): Promise<void> {
  await mkdir(join(outOf(place), "results"), { recursive: true });
  for (const [name, text] of Object.entries(earlier)) await writeFile(join(outOf(place), name), text);
}

async function changedReport(place: Place): Promise<string[]> {
  const files = Object.entries(earlier).map(async ([name, text]) => {
    const found = await readFile(join(outOf(place), name), "utf8").catch((error: Error) => error.message);
    return found === text ? [] : [`the earlier ${name} isn't as it was: ${found.slice(0, 200)}`];
  });
  return (await Promise.all(files)).flat();
}

/** What the run left of what it had seen. */
function readPartial(place: Place): Recorded[] {
  const folder = join(outOf(place), "partial");
  const runs = existsSync(folder) ? readdirSync(folder) : [];
  const files = runs.flatMap((run) => [...listSpools(join(folder, run)).values()].flat());
  return files.flatMap((file) => [...readSpool(file)]).flatMap((line) => ("record" in line ? line.record : []));
}

const baseline = fileURLToPath(new URL("../../baseline", import.meta.url));

async function wrongAmong(kept: Recorded[], slot: string): Promise<string[]> {
  const known = (await readBaselines(baseline)).get(slot)?.checks;
  const wrong = kept.filter(({ id, verdict }) => known?.get(id)?.[0] !== verdict);
  return wrong.slice(0, 10).map(({ id, verdict, reason }) => `${id} was kept as ${verdict}: ${reason}`);
}

/** Nobody can tidy up after SIGKILL but the next run. */
async function startAnother(place: Place): Promise<string> {
  await place.command(["run", "--list", "--area", "url", "--target", "bun"]);
  return "the next run removes its temporary folder";
}
