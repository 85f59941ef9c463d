/**
 * What the workers recorded, on disk: a file of lines for each target and worker in the run's folder. The evidence of a
 * large run is hundreds of megabytes, so that nobody keeps it: the recorder notes where it stands.
 */
import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Identity } from "./identity.ts";
import type { Entry, Recorded } from "./recorded.ts";

/** What a worker may leave beside a check's record. */
export type Note = { error: { where: string; message: string } } | { identity: Identity };

/** Where the JSON text of a check's attempts stands. */
export interface Stretch {
  /** Path of the file. */
  file: string;
  /** In bytes. */
  start: number;
  end: number;
  /** How many attempts it tells. */
  count: number;
}

export type Line = Note | { record: Recorded; attempts: Stretch; amends: boolean };

/** What parts a record from its evidence, and stands in no other line: text of JSON holds no tab. */
export const recordMark = "\t";
const ending = ".spool";
/** Bytes that are gathered before they are written, and milliseconds after which fewer are: a killed run leaves what is written. */
const gathered = 64 * 1024;
const patience = 250;

/** A target's spool as one worker writes it. */
export class Spool {
  readonly #file: string;
  #lines: string[] = [];
  #length = 0;
  #written = performance.now();

  constructor(folder: string, slot: string, thread: number) {
    this.#file = join(folder, `${slot}.${thread}${ending}`);
  }

  /** @param amends it takes the place of a record of the same id */
  add({ record, attempts }: Entry, amends = false): void {
    const head = { record, count: attempts.length, ...(amends ? { amends } : {}) };
    this.#write(`${JSON.stringify(head)}${recordMark}${JSON.stringify(attempts)}\n`);
  }

  note(note: Note): void {
    this.#write(`${JSON.stringify(note)}\n`);
    this.flush();
  }

  flush(): void {
    if (this.#lines.length === 0) return;
    appendFileSync(this.#file, this.#lines.join(""));
    this.#lines = [];
    this.#length = 0;
    this.#written = performance.now();
  }

  #write(line: string): void {
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length >= gathered || performance.now() - this.#written > patience) this.flush();
  }
}

/** The targets that have a spool in a folder, with the files of each. */
export function listSpools(folder: string): Map<string, string[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  const slots = Map.groupBy(names, (name) => name.slice(0, name.lastIndexOf(".", name.length - ending.length - 1)));
  return new Map([...slots].map(([slot, own]) => [slot, own.map((name) => join(folder, name))]));
}

const [tab, newline] = [9, 10];

/** The lines of one file, in the order in which they were written. */
export function* readSpool(file: string): Generator<Line> {
  const bytes = readFileSync(file);
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(newline, start);
    // A worker that was ended in mid-write is told of by its own fault.
    if (end < 0) return;
    yield readLine(file, bytes.subarray(start, end), start);
    start = end + 1;
  }
}

function readLine(file: string, line: Buffer, offset: number): Line {
  const split = line.indexOf(tab);
  if (split < 0) return JSON.parse(line.toString()) as Note;
  const { record, count, amends = false } = JSON.parse(line.toString("utf8", 0, split)) as Head;
  return { record, amends, attempts: { file, start: offset + split + 1, end: offset + line.length, count } };
}

interface Head {
  record: Recorded;
  count: number;
  amends?: boolean;
}
