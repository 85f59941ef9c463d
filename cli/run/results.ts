/** From what was recorded to result files. */
import { readFileSync } from "node:fs";
import { availableParallelism, type } from "node:os";
import { type Filed, type FiledResult, type Frame, fileResult } from "../../reports/filing.ts";
import { fixtureClock } from "../../runners/environment.ts";
import { loadRunners } from "../../runners/load.ts";
import { canonical } from "../../runners/targets.ts";
import { root } from "../../suites/files.ts";
import { engineOf } from "../../suites/identity.ts";
import type { Kept, Recorder, SlotRecord } from "../../suites/record.ts";
import { suiteHash } from "../../suites/sources/files.ts";
import { type ResultFile, resultSchema, type TargetRecord } from "../../wire/results.ts";
import { toolVersion } from "../main.ts";
import type { RunOptions } from "./options.ts";
import type { Prepared } from "./prepare.ts";

/**
 * Writes a result file for each target, one after the other: the evidence of one alone is in memory.
 * @param folder where they are written
 * @param startedAt when the checks began
 */
export async function fileResults(
  folder: string,
  options: RunOptions,
  prepared: Prepared,
  recorder: Recorder,
  startedAt: Date,
): Promise<FiledResult[]> {
  const common = {
    schema: resultSchema,
    tool: { name: "wintermatrix", version: toolVersion() },
    startedAt: startedAt.toISOString(),
    host: { os: type(), arch: process.arch, cpus: availableParallelism(), ...fixtureClock },
    shard: options.shard ?? { index: 1, of: 1 },
    selection: selectionOf(options),
    suiteHash: suiteHash(root),
    ...(options.prelude ? { prelude: { file: options.prelude, sha256: prepared.bundle.sha256 } } : {}),
  } as const;
  const titles = await loadRunners();
  const results: FiledResult[] = [];
  for (const { target, binary } of prepared.targets) {
    const slot = recorder.slot(target.slot);
    const title = titles.get(target.runtime)?.title(target) ?? target.runtime;
    const { probes, sources, errors } = slot;
    const described = describeTarget(target, binary, title, slot);
    const frame: Frame = { ...common, duration: Math.round(slot.duration), target: described, probes, sources, errors };
    results.push(await fileResult(folder, frame, entriesOf(slot)));
  }
  return results;
}

function selectionOf({ only, areas }: RunOptions): ResultFile["selection"] {
  return { complete: areas.length === 0 && only === undefined, areas: [...areas], ...(only ? { only } : {}) };
}

function describeTarget(
  target: Prepared["targets"][number]["target"],
  { path: _path, tree: _tree, ...origin }: Prepared["targets"][number]["binary"],
  title: string,
  { identity }: SlotRecord,
): TargetRecord {
  return {
    id: canonical(target),
    slot: target.slot,
    ...(target.moving && { moving: true }),
    title,
    runtime: target.runtime,
    version: target.version,
    engine: engineOf(identity),
    options: { ...target.options },
    flags: identity?.flags ?? [],
    binary: origin,
  };
}

/** Sorted by id, the evidence as it stands in the worker's own file. */
function* entriesOf({ checks }: SlotRecord): Generator<Filed> {
  const sorted = [...checks.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  const files = new Map<string, Buffer>();
  for (const { attempts, ...record } of sorted) yield { record, attempts: cut(files, attempts), count: attempts.count };
}

function cut(files: Map<string, Buffer>, { file, start, end }: Kept["attempts"]): Uint8Array {
  const bytes = files.get(file) ?? readFileSync(file);
  files.set(file, bytes);
  return bytes.subarray(start, end);
}
