/**
 * The sources behind checks, as they were found in an earlier run. To find them takes parsers and seconds; they depend on
 * nothing but the files of the area, and on what reads them.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Source } from "../../wire/results.ts";
import type { CheckSource, SourceBook } from "../sources.ts";
import { suiteFolder } from "./files.ts";

/** What is known of one area, under the hash of all that it depends on. */
interface Shelf {
  hash: string;
  /** `<file>:<line>:<column>` → what is behind a check. */
  checks: Record<string, CheckSource>;
  /** `<file>:<name>` → a probe. */
  probes: Record<string, Source>;
}

export class RememberedSources {
  readonly #root: string;
  readonly #folder: string;
  readonly #shelves = new Map<string, Promise<Shelf>>();
  readonly #changed = new Set<string>();
  #book: Promise<SourceBook> | undefined;

  /**
   * @param root the folder that holds `suites/`
   * @param folder where what was found is kept between runs
   */
  constructor(root: string, folder: string) {
    this.#root = root;
    this.#folder = folder;
  }

  /** As {@link SourceBook.check}. */
  async check(file: string, line: number, column: number): Promise<CheckSource> {
    const { checks } = await this.#shelf(file);
    const place = `${file}:${line}:${column}`;
    checks[place] ??= await this.#look(file, (book) => book.check(file, line, column));
    return checks[place];
  }

  /** As {@link SourceBook.probe}. */
  async probe(file: string, name: string): Promise<Source> {
    const { probes } = await this.#shelf(file);
    const place = `${file}:${name}`;
    probes[place] ??= await this.#look(file, (book) => book.probe(file, name));
    return probes[place];
  }

  /** Keeps what is new. A cache that can't be written is no fault of the run: the next one looks again. */
  async save(): Promise<void> {
    const saved = [...this.#changed].map((area) => this.#write(area));
    this.#changed.clear();
    await Promise.allSettled(saved);
  }

  /** Parsers are loaded for what nobody has looked at yet. */
  async #look<T>(file: string, find: (book: SourceBook) => T): Promise<T> {
    this.#book ??= import("../sources.ts").then(({ openSources }) => openSources(this.#root));
    if (isOurs(file)) this.#changed.add(suiteFolder(file));
    return find(await this.#book);
  }

  #shelf(file: string): Promise<Shelf> {
    const area = suiteFolder(file);
    const known = this.#shelves.get(area) ?? this.#read(area, isOurs(file));
    this.#shelves.set(area, known);
    return known;
  }

  async #read(area: string, isKept: boolean): Promise<Shelf> {
    const fresh = { hash: isKept ? hashOf(this.#root, area) : "", checks: {}, probes: {} };
    if (!isKept) return fresh;
    // What isn't there, or isn't whole, is found anew.
    const found = await readFile(this.#fileOf(area), "utf8").then(parseShelf, () => undefined);
    return found?.hash === fresh.hash ? found : fresh;
  }

  async #write(area: string): Promise<void> {
    const shelf = await this.#shelves.get(area);
    const beside = `${this.#fileOf(area)}.${process.pid}`;
    await mkdir(this.#folder, { recursive: true });
    await writeFile(beside, JSON.stringify(shelf));
    await rename(beside, this.#fileOf(area));
  }

  #fileOf(area: string): string {
    return join(this.#folder, `${area.replaceAll("/", "+")}.json`);
  }
}

/** The benchmark's suites stand elsewhere, and no hash of an area speaks of them. */
const isOurs = (file: string): boolean => /^suites\/[^/]+\//.test(file);

function parseShelf(text: string): Shelf | undefined {
  try {
    return JSON.parse(text) as Shelf;
  } catch {
    return undefined;
  }
}

/** The parsers of Node's own version come into it too, by way of what they make of the text. */
function hashOf(root: string, area: string): string {
  const hash = createHash("sha256").update(process.version).update(readerHash());
  for (const file of filesBelow(join(root, area)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, area, file)))
      .update("\0");
  return hash.digest("hex");
}

let reader: string | undefined;

/** What reads the sources: this folder, and the versions of the parsers. */
function readerHash(): string {
  if (reader !== undefined) return reader;
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const hash = createHash("sha256");
  for (const file of filesBelow(folder)) hash.update(readFileSync(join(folder, file)));
  for (const parser of ["acorn", "acorn-walk", "amaro"]) hash.update(readFileSync(manifestOf(parser)));
  reader = hash.digest("hex");
  return reader;
}

const { resolve } = createRequire(import.meta.url);

/** Each of them has its main file in `dist/`; not all of them export their manifest. */
const manifestOf = (name: string): string => join(dirname(resolve(name)), "../package.json");

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map(({ name, parentPath }) => join(parentPath, name).slice(folder.length)).sort();
}
