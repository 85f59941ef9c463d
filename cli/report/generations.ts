/** Which results make the columns, and which are only compared with. */
import type { ResultFile } from "../../wire/results.ts";

/** Whole runs before partial ones, the newest first: half a run doesn't displace a column. */
function compareFiles(left: ResultFile, right: ResultFile): number {
  if (left.selection.complete !== right.selection.complete) return left.selection.complete ? -1 : 1;
  return left.startedAt < right.startedAt ? 1 : -1;
}

/**
 * The results by generation: each target's shards once, the newest first; then those that they stand in for, and so on.
 * A file that was given twice counts once.
 */
export function splitGenerations(results: readonly ResultFile[]): ResultFile[][] {
  const shards = Map.groupBy(results, ({ target, shard }) => `${target.id} ${shard.index}/${shard.of}`);
  const generations: ResultFile[][] = [];
  for (const files of shards.values()) {
    const own = new Map(files.toSorted(compareFiles).map((file) => [`${file.startedAt} ${file.suiteHash}`, file]));
    for (const [place, file] of [...own.values()].entries()) {
      generations[place] ??= [];
      generations[place].push(file);
    }
  }
  return generations;
}
