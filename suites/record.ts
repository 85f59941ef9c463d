/** Turns what the workers judged into what result files hold. */
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Reporter, SerializedError } from "vitest/node";
import type { CheckIdentity, CheckRecord, Source } from "../wire/results.ts";
import type { Identity } from "./identity.ts";
import type { Place } from "./place.ts";
import type { Recorded, Seen } from "./recorded.ts";
import { RememberedSources } from "./sources/remembered.ts";
import { type Line, listSpools, readSpool, type Stretch } from "./spool.ts";

/** A check's record; its evidence is on disk. */
export type Kept = Omit<CheckRecord, "attempts"> & { attempts: Stretch };

/** What was recorded of one slot. */
export interface SlotRecord {
  checks: Map<string, Kept>;
  errors: { where: string; message: string }[];
  sources: Record<string, Source>;
  probes: Record<string, Source>;
  identity?: Identity;
  /** Milliseconds that its checks took, launches and second attempts included. */
  duration: number;
}

export interface RecorderOptions {
  /** The folder that holds `suites/`. */
  root: string;
  /** Where what was found in the sources is kept between runs. */
  cache: string;
  /** Where workers leave their records. */
  records: string;
  onChecks?: (slot: string, total: number) => void;
  onCheck?: (slot: string) => void;
  /** A target can't be launched: the run makes no sense. */
  onUnlaunchable?: (why: string) => void;
}

export class Recorder {
  readonly slots = new Map<string, SlotRecord>();
  readonly #options: RecorderOptions;
  readonly #sources: RememberedSources;
  /** What doesn't depend on the target, once for all of them. */
  readonly #identities = new Map<string, CheckIdentity>();

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#sources = new RememberedSources(options.root, options.cache);
  }

  /** The Vitest reporter of one worker, which has these slots. */
  reporter(slots: readonly string[]): Reporter {
    /** Faults that stopped a test, a file or the worker: each of its targets lacks checks. */
    const blame = (where: string, faults: readonly SerializedError[]) => {
      const errors = faults.map((fault) => ({ where, message: describe(fault) }));
      for (const slot of slots) this.slot(slot).errors.push(...errors);
    };
    return {
      onTestModuleCollected: (module) => {
        const total = [...module.children.allTests()].length;
        for (const slot of slots) this.#options.onChecks?.(slot, total);
      },
      onTestCaseResult: (test) => {
        const { seen } = test.meta() as { seen?: Record<string, Seen> };
        const { errors = [] } = test.result();
        if (!seen) return blame(test.name, errors.length > 0 ? errors : [unsaid]);
        for (const [slot, one] of Object.entries(seen)) this.#see(slot, one, test.name);
      },
      onTestModuleEnd: (module) => blame("the suites", module.errors()),
      onTestRunEnd: (_modules, unhandled) => blame("the run", unhandled),
    };
  }

  /** Takes in what the workers left; call it when all of them are done. */
  async finish(): Promise<void> {
    for (const [name, files] of listSpools(this.#options.records)) {
      const slot = this.slot(name);
      const lines = files.flatMap((file) => [...readSpool(file)]);
      // An amendment may be about a check that another worker's file, or a later line, holds.
      for (const line of lines) if (!("amends" in line && line.amends)) await this.#take(slot, line);
      for (const line of lines) if ("amends" in line && line.amends) amend(slot, line);
    }
    await this.#sources.save();
  }

  slot(name: string): SlotRecord {
    const known = this.slots.get(name);
    if (known) return known;
    const fresh = { checks: new Map(), errors: [], sources: {}, probes: {}, duration: 0 };
    this.slots.set(name, fresh);
    return fresh;
  }

  #see(name: string, { records, error, unlaunchable, duration }: Seen, where: string): void {
    const slot = this.slot(name);
    if (unlaunchable) this.#options.onUnlaunchable?.(unlaunchable);
    slot.duration += duration;
    if (error) slot.errors.push({ where, message: error });
    for (let told = 0; told < records; told += 1) this.#options.onCheck?.(name);
  }

  async #take(slot: SlotRecord, line: Line): Promise<void> {
    if ("error" in line) slot.errors.push(line.error);
    else if ("identity" in line) slot.identity = line.identity;
    else await this.#keep(slot, line.record, line.attempts);
  }

  async #keep(slot: SlotRecord, recorded: Recorded, attempts: Stretch): Promise<void> {
    const { id } = recorded;
    const identity = await this.#identify(slot, recorded);
    if (slot.checks.has(id)) {
      slot.errors.push({ where: identity.file, message: `two checks have the id ${id}: give one another title` });
      return;
    }
    slot.checks.set(id, { ...identity, ...seenOf(recorded), attempts });
  }

  /** Also files the sources behind it. */
  async #identify(slot: SlotRecord, { place, ...record }: Recorded): Promise<CheckIdentity> {
    const { line, column } = place;
    const file = this.#file(place);
    // Generated checks have no source of their own, and bring their revision.
    if (record.revision !== undefined)
      return this.#share({ ...identityOf(record), revision: record.revision, file, line });
    const found = await this.#sources.check(file, line, column);
    slot.sources[record.id] = found.source;
    const probesFile = file.replace(/\.suite\.ts$/, ".probes.ts");
    for (const name of found.probes)
      slot.probes[`${record.suite}.${name}`] ??= await this.#sources.probe(probesFile, name);
    return this.#share({ ...identityOf(record), revision: found.revision, file, line });
  }

  #share(identity: CheckIdentity): CheckIdentity {
    const key = `${identity.id} ${identity.revision} ${identity.line}`;
    const known = this.#identities.get(key) ?? identity;
    this.#identities.set(key, known);
    return known;
  }

  /** Path of the source from the root: in the installed package the `.ts` stands beside what runs. */
  #file({ file }: Place): string {
    return relative(this.#options.root, fileURLToPath(file)).split(sep).join("/").replace(/\.js$/, ".ts");
  }
}

function seenOf({ verdict, reason, duration, fact }: Omit<Recorded, "place">) {
  return { verdict, ...(reason === undefined ? {} : { reason }), duration, ...(fact ? { fact } : {}) };
}

function identityOf(record: Omit<Recorded, "place">) {
  const { verdict: _verdict, reason: _reason, duration: _duration, fact: _fact, ...identity } = record;
  return identity;
}

function amend(slot: SlotRecord, line: Line): void {
  if (!("record" in line)) return;
  const known = slot.checks.get(line.record.id);
  if (known) slot.checks.set(known.id, { ...known, ...seenOf(line.record), attempts: line.attempts });
}

const unsaid = { name: "Error", message: "it recorded nothing" };

const describe = ({ name, message, stack }: { name?: string; message: string; stack?: string }): string =>
  stack?.includes(message) ? stack : `${name ?? "Error"}: ${message}`;
