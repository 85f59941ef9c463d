/** What a check of a library is made of, from the package that was had to the report. */
import type { Binary, Runner, Target } from "../runners/runner.ts";
import type { Comparison } from "./base/compare.ts";
import type { IgnoreRule } from "./ignore/rules.ts";
import type { TestReport } from "./tests/report.ts";

/** A package as users get it: installed, with its dependencies, in a folder that will be thrown away. */
export interface Installed {
  name: string;
  version: string;
  /** What was asked for, as it was typed. */
  asked: string;
  /** The folder that holds `node_modules`. */
  root: string;
  /** The package's own folder, with links resolved. */
  folder: string;
  manifest: Manifest;
  /** Hex SHA-256 of the lock of the tree: what exactly was checked. */
  lockHash: string;
  /** Files in the package. */
  files: number;
  /** Packages that would have run a script while they were installed, as `name@version`. */
  scripts: string[];
  /** What a reader has to know about how it was had. */
  notes: string[];
}

/** A `package.json`, as far as it is looked at. Written by strangers: every field may be anything. */
export interface Manifest {
  name?: string;
  version?: string;
  type?: string;
  main?: unknown;
  module?: unknown;
  browser?: unknown;
  exports?: unknown;
  wintermatrix?: unknown;
}

/** One way into the package. */
export interface Entry {
  /** `.` or `./cors`. */
  subpath: string;
  /** `hono` or `hono/cors`. */
  specifier: string;
  /** Slots or runtimes that the author means it for; absent for all. */
  targets?: readonly string[];
}

export const layerNames = ["resolves", "bundles", "loads", "exports", "works"] as const;
export type LayerName = (typeof layerNames)[number];

/**
 * `yes`, `partly` and `no` were seen; `unknown` can't be said (the control disagrees with itself, or can't do it either);
 * `not reached` comes after a failure; `not applicable` has no such step.
 */
export type LayerState = "yes" | "partly" | "no" | "unknown" | "not reached" | "not applicable";

export interface Layer {
  state: LayerState;
  /** One sentence; present where there is something to say. */
  detail?: string;
}

export type Layers = Record<LayerName, Layer>;

/** How a target gets at the package. */
export type Way = "node_modules" | "npm:" | "bundle";

/** A target with all that is needed to run something in it. */
export interface Column {
  /** `node`, `deno npm:`: unique among the columns of a check. */
  key: string;
  /** `deno 2.9.6 npm:`, for readers. */
  title: string;
  way: Way;
  target: Target;
  runner: Runner;
  binary: Binary;
}

/** Why something failed: one sentence, and the way from the culprit to the entry. */
export interface Cause {
  kind:
    | "builtin"
    | "missing"
    | "addon"
    | "condition"
    | "global"
    | "size"
    | "eval"
    | "wasm"
    | "module-scope"
    | "timeout"
    | "crash"
    | "syntax"
    | "error";
  /** One line, such as `node:net is not available`. */
  summary: string;
  /** The module or the global at fault, where one is. */
  culprit?: string;
  /** From the culprit to the entry: `node:net`, `express/lib/request.js:12`, … */
  chain: string[];
  /** What the runtime or the bundler said, as far as it helps. */
  said?: string;
  /** What running the very same bundle on Node came to. */
  onNode?: "works" | "fails" | "differs";
  /** The check of our own matrix that saw it missing there: its id. */
  cell?: string;
  /** The one runtime that has what is missing. */
  onlyOn?: string;
}

/** One of the changes that together, and no fewer of them, turned a failure green when they were run. */
export interface Change {
  /** `nodejs_compat on`, for a table. */
  name: string;
  /** What to do, for a sentence. */
  how: string;
}

/** What the changes of a row came to when they were run: `loads` where nothing was exercised. */
export interface Remedied {
  to: "works" | "loads";
  tally?: Tally;
}

export type Verdict = "works" | "smoke" | "works with a change" | "partly" | "no" | "unknown" | "declared";

/** How much of an entry's exports the exercise touched on this target. */
export interface Depth {
  touched: string[];
  untouched: string[];
}

/** How many of the exercise's functions gave the same observations as on Node. */
export interface Tally {
  passed: number;
  of: number;
}

/** What was seen of one entry in one column. */
export interface Row {
  entry: string;
  column: string;
  verdict: Verdict;
  layers: Layers;
  /** The file that was chosen, relative to the package. */
  file?: string;
  /** The way through the manifest that chose it: `exports["."].import`. */
  through?: string;
  /** Bytes of the bundle, where there is one. */
  bytes?: number;
  tally?: Tally;
  /** Functions of the exercise whose control is steady: which gave the same as on Node here, and which didn't. */
  functions?: { same: string[]; differ: string[] };
  depth?: Depth;
  /** Why a rule keeps this failure from failing the check. */
  ignored?: string;
  causes: Cause[];
  changes: Change[];
  /** Present where there are changes. */
  remedied?: Remedied;
  notes: string[];
}

/** Where the exercise came from: it decides between `works` and `smoke`. */
export interface ExerciseSource {
  origin: "file" | "package" | "built-in";
  /** Absolute path. */
  file: string;
  /** As it is shown. */
  label: string;
}

export interface Report {
  schema: string;
  tool: { name: string; version: string };
  checkedAt: string;
  /** Milliseconds. */
  duration: number;
  package: Pick<Installed, "name" | "version" | "asked" | "lockHash" | "files" | "scripts" | "notes">;
  exercise?: Pick<ExerciseSource, "origin" | "label">;
  toolchain: Record<string, string>;
  columns: {
    key: string;
    title: string;
    id: string;
    slot: string;
    runtime: string;
    version: string;
    options: Readonly<Record<string, string>>;
    way: Way;
    control: boolean;
  }[];
  entries: { subpath: string; specifier: string }[];
  rows: Row[];
  /** The library's own tests, for `--vitest`. */
  tests?: TestReport;
  /** How it compares with the past, for `--base`. */
  base?: Comparison;
  /** Ignore rules whose entries and targets were checked, and nothing failed there. */
  staleIgnores?: IgnoreRule[];
  /** An exercise to fill in, where there was none. */
  template?: string;
}
