/** Joins the shards of a run. Pure. */
import { InputError } from "../wire/input-error.ts";
import type { ResultFile } from "../wire/results.ts";

/** A result file with where it was read from. */
export interface Part {
  path: string;
  result: ResultFile;
}

export interface Joined {
  /** One for each target that is whole; the shards of the others as they are. */
  results: ResultFile[];
  /** What isn't there: `bun@1.4.5: shard 2 of 4`. */
  lost: string[];
}

/** What must be the same in all parts of a run, with what to call it. */
const common: readonly [string, (result: ResultFile) => unknown][] = [
  ["the version of wintermatrix", ({ tool }) => tool.version],
  ["the suites", ({ suiteHash }) => suiteHash],
  ["the selection", ({ selection }) => [selection.areas.toSorted(), selection.only]],
  ["the prelude", ({ prelude }) => prelude?.sha256],
  ["the number of shards", ({ shard }) => shard.of],
];

/** What must be the same in all shards of a target. */
const own: readonly [string, (result: ResultFile) => unknown][] = [
  ["the slot", ({ target }) => target.slot],
  ["the binary", ({ target }) => target.binary.sha512],
  ["the engine", ({ target }) => target.engine],
  ["the system", ({ host }) => [host.os, host.arch]],
];

const again = "Join the shards of one run, each once.";

function refuseDifferent(parts: readonly Part[], facts: typeof common): void {
  const first = parts[0]!;
  for (const [name, read] of facts) {
    const other = parts.find(({ result }) => JSON.stringify(read(result)) !== JSON.stringify(read(first.result)));
    if (other) throw new InputError(`${first.path} and ${other.path} are not of one run: ${name} differs. ${again}`);
  }
}

function refuseTwice(parts: readonly Part[]): void {
  for (const [index, group] of Map.groupBy(parts, ({ result }) => result.shard.index)) {
    const [first, second] = group;
    if (second) throw new InputError(`${first!.path} and ${second.path} are both shard ${index} of a target. ${again}`);
  }
}

const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : Number(left.id > right.id));

function sortKeys<T>(records: readonly Record<string, T>[]): Record<string, T> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record)));
}

/** A fault that every shard met, such as one of the harness, is one fault. */
function uniteErrors(results: readonly ResultFile[]): ResultFile["errors"] {
  return [...new Map(results.flatMap(({ errors }) => errors).map((error) => [JSON.stringify(error), error])).values()];
}

function joinTarget(parts: readonly Part[]): ResultFile {
  const results = parts.map(({ result }) => result).toSorted((left, right) => left.shard.index - right.shard.index);
  const earliest = results.reduce((one, other) => (other.startedAt < one.startedAt ? other : one));
  return {
    ...earliest,
    duration: results.reduce((sum, { duration }) => sum + duration, 0),
    shard: { index: 1, of: 1 },
    probes: sortKeys(results.map(({ probes }) => probes)),
    sources: sortKeys(results.map(({ sources }) => sources)),
    checks: results.flatMap(({ checks }) => checks).toSorted(byId),
    errors: uniteErrors(results),
  };
}

/** A shard that launched nothing doesn't know the engine: that is no difference. */
function agree(parts: readonly Part[]): void {
  const told = parts.filter(({ result }) => result.target.engine !== "unknown");
  refuseDifferent(
    parts,
    own.filter(([name]) => name !== "the engine"),
  );
  if (told.length > 0) refuseDifferent(told, own);
}

/**
 * Joins what the shards of one run wrote: the same as an unsharded run, but for durations. A target with a lost shard
 * stays in parts, its cells missing.
 * @throws InputError naming two files that are not of one run, or the same shard twice
 */
export function joinShards(parts: readonly Part[]): Joined {
  if (parts.length > 0) refuseDifferent(parts, common);
  const joined: Joined = { results: [], lost: [] };
  for (const [target, group] of Map.groupBy(parts, ({ result }) => result.target.id)) {
    refuseTwice(group);
    agree(group);
    const { of } = group[0]!.result.shard;
    const indices = Array.from({ length: of }, (_, index) => index + 1);
    const lost = indices.filter((index) => !group.some(({ result }) => result.shard.index === index));
    joined.lost.push(...lost.map((index) => `${target}: shard ${index} of ${of}`));
    joined.results.push(...(lost.length === 0 ? [joinTarget(group)] : group.map(({ result }) => result)));
  }
  return joined;
}
