import { closeSync, openSync, readSync } from "node:fs";
import type { Attempt } from "../wire/results.ts";
import type { FiledAttempts } from "./evidence.ts";

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
