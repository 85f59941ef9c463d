/** From what was recorded to result files. */
import { availableParallelism, type } from "node:os";
import { fixtureClock } from "../../runners/environment.ts";
import { loadRunners } from "../../runners/load.ts";
import { canonical } from "../../runners/targets.ts";
import { root } from "../../suites/files.ts";
import { engineOf } from "../../suites/identity.ts";
import type { Recorder, SlotRecord } from "../../suites/record.ts";
import { suiteHash } from "../../suites/sources.ts";
import { type ResultFile, resultSchema, type TargetRecord } from "../../wire/results.ts";
import { toolVersion } from "../main.ts";
import type { RunOptions } from "./options.ts";
import type { Prepared } from "./prepare.ts";

/** @param startedAt when the checks began */
export async function collectResults(
  options: RunOptions,
  prepared: Prepared,
  recorder: Recorder,
  startedAt: Date,
): Promise<ResultFile[]> {
  const common = {
    schema: resultSchema,
    tool: { name: "wintermatrix", version: toolVersion() },
    startedAt: startedAt.toISOString(),
    host: { os: type(), arch: process.arch, cpus: availableParallelism(), ...fixtureClock },
    shard: { index: 1, of: 1 },
    selection: selectionOf(options),
    suiteHash: suiteHash(root),
    ...(options.prelude ? { prelude: { file: options.prelude, sha256: prepared.bundle.sha256 } } : {}),
  } as const;
  const titles = await loadRunners();
  return prepared.targets.map(({ target, binary }) => {
    const slot = recorder.slot(target.slot);
    const title = titles.get(target.runtime)?.title(target) ?? target.runtime;
    return {
      ...common,
      duration: Math.round(slot.duration),
      target: describeTarget(target, binary, title, slot),
      ...recorded(slot),
    };
  });
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
    title,
    runtime: target.runtime,
    version: target.version,
    engine: engineOf(identity),
    options: { ...target.options },
    flags: identity?.flags ?? [],
    binary: origin,
  };
}

function recorded({ checks, errors, sources, probes }: SlotRecord) {
  const sorted = [...checks.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  return { probes, sources, checks: sorted, errors };
}
