/** Writes a result file piece by piece, so that no more than a piece of it is in memory. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { CheckRecord, ResultFile, Source } from "../wire/results.ts";
import type { Result } from "./evidence.ts";
import { EvidenceFile } from "./evidence-file.ts";
import { saveFile } from "./save.ts";

/** `<slot>-<8 hex of the target's sha256>.<shard>of<n>.json`: one file per target and shard. */
export function nameResult({ target, shard }: Pick<ResultFile, "target" | "shard">): string {
  const hex = createHash("sha256").update(target.id).digest("hex").slice(0, 8);
  return `${target.slot}-${hex}.${shard.index}of${shard.of}.json`;
}

/** A check with its attempts as JSON text: the evidence is carried over as it was recorded. */
export interface Filed {
  record: Omit<CheckRecord, "attempts">;
  /** UTF-8. */
  attempts: Uint8Array;
  /** How many attempts the text holds. */
  count: number;
}

type Head = Omit<ResultFile, "checks" | "errors" | "probes" | "sources">;
/** What is written ahead of the checks and behind them. */
export type Frame = Omit<ResultFile, "checks">;

/** A result whose evidence is in its file; disposing closes that. */
export type FiledResult = Result & Disposable;

/**
 * Writes a result file whole or not at all, a check a line.
 * @param checks sorted by id
 * @throws InputError where it can't be written
 */
export async function fileResult(folder: string, frame: Frame, checks: Iterable<Filed>): Promise<FiledResult> {
  const path = join(folder, nameResult(frame));
  const evidence = new EvidenceFile(path);
  const kept: Result["checks"][number][] = [];
  await saveFile(
    path,
    piecesOf(frame, checks, (filed, start) => {
      kept.push({ ...filed.record, attempts: evidence.attempts(start, filed.attempts.length, filed.count) });
    }),
  );
  return { ...frame, checks: kept, [Symbol.dispose]: () => evidence[Symbol.dispose]() };
}

function* piecesOf(
  { probes, sources, errors, ...head }: Frame,
  checks: Iterable<Filed>,
  onCheck: (filed: Filed, start: number) => void,
): Generator<string | Uint8Array> {
  let written = 0;
  const piece = <T extends string | Uint8Array>(part: T): T => {
    written += typeof part === "string" ? Buffer.byteLength(part) : part.length;
    return part;
  };
  yield piece(openHead(head));
  for (const [name, list] of Object.entries({ probes, sources })) {
    yield piece(`,\n${JSON.stringify(name)}:{`);
    for (const [index, [key, source]] of Object.entries(list).entries())
      yield piece(`${index === 0 ? "" : ","}\n${JSON.stringify(key)}:${textOf(source)}`);
    yield piece("}");
  }
  yield piece(',\n"checks":[');
  let separator = "\n";
  for (const filed of checks) {
    yield piece(`${separator}${JSON.stringify(filed.record).slice(0, -1)},"attempts":`);
    onCheck(filed, written);
    yield piece(filed.attempts);
    yield piece("}");
    separator = ",\n";
  }
  yield piece(`],\n"errors":${JSON.stringify(errors)}}\n`);
}

const openHead = (head: Head): string => JSON.stringify(head).slice(0, -1);

/** Targets share their sources. */
const texts = new WeakMap<Source, string>();

function textOf(source: Source): string {
  const text = texts.get(source) ?? JSON.stringify(source);
  texts.set(source, text);
  return text;
}
