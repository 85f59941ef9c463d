/** The Vitest reporter that turns what the workers judged into result files. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node";
import type { CheckRecord, Source } from "../wire/results.ts";
import type { Identity } from "./identity.ts";
import type { Recorded } from "./recorded.ts";
import { openSources } from "./sources.ts";

/** What was recorded of one slot. */
export interface SlotRecord {
  checks: Map<string, CheckRecord>;
  errors: { where: string; message: string }[];
  sources: Record<string, Source>;
  probes: Record<string, Source>;
  identity?: Identity;
  /** When its first suite began and its last one ended, in milliseconds of `performance.now()`. */
  span: { from: number; to: number };
}

export interface RecorderOptions {
  /** The folder that holds `suites/`. */
  root: string;
  /** Where workers leave their amendments. */
  workspace: string;
  onChecks?: (slot: string, total: number) => void;
  onCheck?: (slot: string, record: Recorded) => void;
  /** Part of the checks was asked for: suites without any of them are no fault. */
  partial: boolean;
}

/** What a worker leaves in its amendments file, a line each. */
type Line = Recorded | { error: { where: string; message: string } } | { identity: Identity };

export class Recorder implements Reporter {
  readonly slots = new Map<string, SlotRecord>();
  readonly #options: RecorderOptions;
  readonly #sources: ReturnType<typeof openSources>;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#sources = openSources(options.root);
  }

  onTestModuleQueued(module: TestModule): void {
    this.slot(module.project.name);
  }

  onTestModuleCollected(module: TestModule): void {
    this.#options.onChecks?.(module.project.name, [...module.children.allTests()].length);
  }

  onTestCaseResult(test: TestCase): void {
    const slot = this.slot(test.project.name);
    const { records } = test.meta() as { records?: Recorded[] };
    // A check's own fault is in its record; a test that has none must say what went wrong.
    if (!records || (records.length === 0 && test.result().state === "failed")) {
      const message = test.result().errors?.map(describe).join("\n") ?? "it recorded nothing";
      slot.errors.push({ where: `${this.#file(test.module)} ${test.name}`, message });
    }
    for (const record of records ?? []) this.#keep(slot, record, test);
  }

  onTestModuleEnd(module: TestModule): void {
    this.slot(module.project.name).span.to = performance.now();
    for (const error of module.errors()) {
      if (this.#options.partial && /No test suite found/.test(error.message)) continue;
      this.slot(module.project.name).errors.push({ where: this.#file(module), message: describe(error) });
    }
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const slot = modules[0]?.project.name;
    const errors = unhandled.map((error) => ({ where: "the run", message: describe(error) }));
    if (slot) this.slot(slot).errors.push(...errors);
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
    const now = performance.now();
    const fresh = { checks: new Map(), errors: [], sources: {}, probes: {}, span: { from: now, to: now } };
    this.slots.set(name, fresh);
    return fresh;
  }

  #keep(slot: SlotRecord, record: Recorded, test: TestCase): void {
    const file = this.#file(test.module);
    if (slot.checks.has(record.id)) {
      slot.errors.push({ where: file, message: `two checks have the id ${record.id}: give one another title` });
      return;
    }
    const { line, column } = test.location ?? { line: 0, column: 0 };
    if (isGenerated(record)) {
      slot.checks.set(record.id, { ...record, file, line });
      return;
    }
    const found = this.#sources.check(file, line, column);
    slot.checks.set(record.id, { ...record, revision: found.revision, file, line });
    slot.sources[record.id] = found.source;
    const probesFile = file.replace(/\.suite\.ts$/, ".probes.ts");
    for (const name of found.probes) slot.probes[`${record.suite}.${name}`] ??= this.#sources.probe(probesFile, name);
    this.#options.onCheck?.(test.project.name, record);
  }

  #amend(name: string): void {
    const slot = this.slot(name.slice(0, name.indexOf(".")));
    for (const text of readFileSync(join(this.#options.workspace, name), "utf8").split("\n").filter(Boolean)) {
      const line = JSON.parse(text) as Line;
      if ("error" in line) slot.errors.push(line.error);
      else if ("identity" in line) slot.identity = line.identity;
      else amendCheck(slot, line);
    }
  }

  /** Path of the source from the root: in the installed package the `.ts` stands beside what runs. */
  #file({ moduleId }: TestModule): string {
    return relative(this.#options.root, moduleId).split(sep).join("/").replace(/\.js$/, ".ts");
  }
}

/** Generated checks have no source of their own, and bring their revision. */
function isGenerated(record: Recorded): record is Recorded & { revision: string } {
  return record.tier !== "behaviour";
}

function amendCheck(slot: SlotRecord, record: Recorded): void {
  const known = slot.checks.get(record.id);
  if (known) slot.checks.set(record.id, { ...known, ...record });
}

const describe = ({ name, message, stack }: { name?: string; message: string; stack?: string }): string =>
  stack?.includes(message) ? stack : `${name ?? "Error"}: ${message}`;
