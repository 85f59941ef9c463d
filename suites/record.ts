/** Turns what the workers judged into what result files hold. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Reporter, SerializedError } from "vitest/node";
import type { CheckRecord, Source } from "../wire/results.ts";
import type { Identity } from "./identity.ts";
import type { Place } from "./place.ts";
import { type Recorded, type Seen, slotOfAmendments } from "./recorded.ts";
import { openSources } from "./sources.ts";

/** What was recorded of one slot. */
export interface SlotRecord {
  checks: Map<string, CheckRecord>;
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
  /** Where workers leave their amendments. */
  workspace: string;
  onChecks?: (slot: string, total: number) => void;
  onCheck?: (slot: string, record: Recorded) => void;
  /** A target can't be launched: the run makes no sense. */
  onUnlaunchable?: (why: string) => void;
}

/** What a worker leaves in its amendments file, a line each. */
type Line = Recorded | { error: { where: string; message: string } } | { identity: Identity };

export class Recorder {
  readonly slots = new Map<string, SlotRecord>();
  readonly #options: RecorderOptions;
  readonly #sources: ReturnType<typeof openSources>;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#sources = openSources(options.root);
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
        const meta = test.meta() as { seen?: Record<string, Seen> };
        const { seen } = meta;
        // Vitest keeps it to its end: the evidence of all checks, a second time.
        delete meta.seen;
        const { errors = [] } = test.result();
        if (!seen) return blame(test.name, errors.length > 0 ? errors : [unsaid]);
        for (const [slot, one] of Object.entries(seen)) this.#take(slot, one, test.name);
      },
      onTestModuleEnd: (module) => blame("the suites", module.errors()),
      onTestRunEnd: (_modules, unhandled) => blame("the run", unhandled),
    };
  }

  /** Takes in what the workers amended; call it when all of them are done. */
  finish(): void {
    for (const name of readdirSync(this.#options.workspace)) {
      if (name.endsWith(".amendments")) this.#amend(name);
    }
  }

  slot(name: string): SlotRecord {
    const known = this.slots.get(name);
    if (known) return known;
    const fresh = { checks: new Map(), errors: [], sources: {}, probes: {}, duration: 0 };
    this.slots.set(name, fresh);
    return fresh;
  }

  #take(name: string, { records, error, unlaunchable, duration }: Seen, where: string): void {
    const slot = this.slot(name);
    if (unlaunchable) this.#options.onUnlaunchable?.(unlaunchable);
    slot.duration += duration;
    if (error) slot.errors.push({ where, message: error });
    for (const record of records) {
      this.#keep(slot, record);
      this.#options.onCheck?.(name, record);
    }
  }

  #keep(slot: SlotRecord, { place, ...record }: Recorded): void {
    const { line, column } = place;
    const file = this.#file(place);
    if (slot.checks.has(record.id)) {
      slot.errors.push({ where: file, message: `two checks have the id ${record.id}: give one another title` });
      return;
    }
    if (isGenerated(record)) {
      slot.checks.set(record.id, { ...record, file, line });
      return;
    }
    const found = this.#sources.check(file, line, column);
    slot.checks.set(record.id, { ...record, revision: found.revision, file, line });
    slot.sources[record.id] = found.source;
    const probesFile = file.replace(/\.suite\.ts$/, ".probes.ts");
    for (const name of found.probes) slot.probes[`${record.suite}.${name}`] ??= this.#sources.probe(probesFile, name);
  }

  #amend(name: string): void {
    const slot = this.slot(slotOfAmendments(name));
    for (const text of readFileSync(join(this.#options.workspace, name), "utf8").split("\n").filter(Boolean)) {
      const line = JSON.parse(text) as Line;
      if ("error" in line) slot.errors.push(line.error);
      else if ("identity" in line) slot.identity = line.identity;
      else amendCheck(slot, line);
    }
  }

  /** Path of the source from the root: in the installed package the `.ts` stands beside what runs. */
  #file({ file }: Place): string {
    return relative(this.#options.root, fileURLToPath(file)).split(sep).join("/").replace(/\.js$/, ".ts");
  }
}

/** Generated checks have no source of their own, and bring their revision. */
function isGenerated(record: Omit<Recorded, "place">): record is Omit<Recorded, "place"> & { revision: string } {
  return record.tier !== "behaviour";
}

function amendCheck(slot: SlotRecord, { place: _place, ...record }: Recorded): void {
  const known = slot.checks.get(record.id);
  if (known) slot.checks.set(record.id, { ...known, ...record });
}

const unsaid = { name: "Error", message: "it recorded nothing" };

const describe = ({ name, message, stack }: { name?: string; message: string; stack?: string }): string =>
  stack?.includes(message) ? stack : `${name ?? "Error"}: ${message}`;
