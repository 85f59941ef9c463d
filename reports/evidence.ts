/** Where the attempts of a check are: in memory, or in the result file until somebody looks at them. */
import { closeSync, openSync, readSync } from "node:fs";
import type { Attempt, CheckRecord, ResultFile } from "../wire/results.ts";

/** Attempts that are read when they are looked at: of a large run they are hundreds of megabytes. */
export interface FiledAttempts {
  /** How many there are. */
  length: number;
  read(): readonly Attempt[];
}

/** A check's record as reports take it. */
export type Judged = Omit<CheckRecord, "attempts"> & { attempts: readonly Attempt[] | FiledAttempts };
/** A result file as reports take it: as it was parsed, or with its evidence left in the file. */
export type Result = Omit<ResultFile, "checks"> & { checks: readonly Judged[] };

export function readAttempts(attempts: Judged["attempts"]): readonly Attempt[] {
  return "read" in attempts ? attempts.read() : attempts;
}

/** A result file whose parts are read by their place. It is opened when the first is. */
export class EvidenceFile implements Disposable {
  readonly #path: string;
  #descriptor: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * @param start in bytes
   * @param bytes the length of the JSON text of the attempts
   * @param length how many attempts it holds
   */
  attempts(start: number, bytes: number, length: number): FiledAttempts {
    return { length, read: () => JSON.parse(this.#text(start, bytes)) as Attempt[] };
  }

  #text(start: number, bytes: number): string {
    this.#descriptor ??= openSync(this.#path, "r");
    const buffer = Buffer.allocUnsafe(bytes);
    const read = readSync(this.#descriptor, buffer, 0, bytes, start);
    if (read < bytes) throw new Error(`${this.#path} ended within the evidence of a check: was it written to?`);
    return buffer.toString("utf8");
  }

  [Symbol.dispose](): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
