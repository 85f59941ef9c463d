/**
 * The shape of a result file: what a run writes and the reports read. Versioned by `resultSchema`;
 * the JSON Schema beside the reports is held to these types by a test.
 */

/** The version of the result file's shape (semver: a removed or re-typed field is a new major). */
export const resultSchema = "1.0.0";

/** Every verdict, in the order in which they are decided. */
export const verdicts = [
  "skip",
  "absent",
  "blocked",
  "crash",
  "timeout",
  "stub",
  "fail",
  "flaky",
  "pass",
  "error",
] as const;
export type Verdict = (typeof verdicts)[number];

/** What kind of evidence a check gives. The tiers are never added together. */
export const tiers = ["behaviour", "shape", "presence"] as const;
export type Tier = (typeof tiers)[number];

/** One call into the runtime, with what came back, as readable text (bounded; never markup). */
export interface Observation {
  probe: string;
  args: string[];
  returned?: string;
  threw?: string;
}

/** What one attempt at a check gave. */
export interface Attempt {
  verdict: Verdict;
  reason?: string;
  /** Milliseconds. */
  duration: number;
  observations: Observation[];
  expected?: string;
  actual?: string;
  /** The tail of what the runtime wrote to stderr during the attempt. */
  stderr?: string;
}

/** A permission fact: what an attempt at a capability led to under a launch. */
export interface PermissionFact {
  capability: string;
  launch: "no grant" | "the grant" | "the grant, scoped elsewhere";
  outcome: "allowed" | "denied" | "no control offered";
  /** The error's name and code where it was denied; else a short note. */
  detail?: string;
}

/** The facts about a check that don't depend on the run. */
export interface CheckIdentity {
  /** Unique and opaque; its parts stand beside it. */
  id: string;
  /** Hash of the source of the check and of its probes. */
  revision: string;
  area: string;
  /** `<area>/<topic>`: the suite's path. */
  suite: string;
  feature: string;
  title: string;
  tier: Tier;
  /** The clause that the check stands on. */
  spec: string;
  level: "shall" | "should";
  /** The WPT file that covers it, where one does. */
  wpt?: string;
  /** The feature's key in MDN's browser-compat-data, where there is one. */
  bcd?: string;
  /** `<profile>:<entry>` for each profile entry that the check counts towards. */
  profiles: string[];
  /** What must resolve in the runtime for the check to apply. */
  needs: string[];
  /** Path of the suite file from the project's root, and the line of the check in it. */
  file: string;
  line: number;
}

export interface CheckRecord extends CheckIdentity {
  verdict: Verdict;
  reason?: string;
  /** Milliseconds of the attempt that decided. */
  duration: number;
  /** Every attempt, the deciding one last. */
  attempts: Attempt[];
  fact?: PermissionFact;
}

/** What something that runs came from. */
export interface Origin {
  package: string;
  version: string;
  integrity: string;
  /** Hex, of the binary; of a package tree, of all its files. */
  sha512: string;
}

export interface TargetRecord {
  /** Canonical: `workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off`. */
  id: string;
  slot: string;
  /** It was asked for by a range or as the newest, so that its version changes by itself. */
  moving?: boolean;
  /** The column's name: what was run, e.g. `workerd (local)`. */
  title: string;
  runtime: string;
  version: string;
  /** `V8 14.2.231.17`; "unknown" where the runtime doesn't say. */
  engine: string;
  /** Canonical options: `{ date: "2026-11-17", nodejs_compat: "off" }`. */
  options: Record<string, string>;
  /** The arguments of the launch, without paths of the machine. */
  flags: string[];
  /** `runBy`: the binary that runs it, where it is a package tree. */
  binary: Origin & { runBy?: Origin };
}

export interface Source {
  file: string;
  line: number;
  text: string;
}

export interface ResultFile {
  schema: typeof resultSchema;
  tool: { name: "wintermatrix"; version: string };
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Milliseconds that the target's checks took, its launches included; targets run side by side. */
  duration: number;
  host: { os: string; arch: string; cpus: number; TZ: string; locale: string };
  target: TargetRecord;
  shard: { index: number; of: number };
  /** What was asked for: areas (none: all), and a part of their checks. A run of everything has `complete: true`. */
  selection: { complete: boolean; areas: string[]; only?: string };
  /** Hash of everything the suites are made of. */
  suiteHash: string;
  /** Hash of a prelude, when one was bundled ahead of the fixtures. */
  prelude?: { file: string; sha256: string };
  /** `<suite>.<probe>` → source of a probe with the helpers it uses. */
  probes: Record<string, Source>;
  /** Check id → its source. Generated tiers have none. */
  sources: Record<string, Source>;
  /** Sorted by id. */
  checks: CheckRecord[];
  /** Faults that belong to no check (a suite file that failed to load, a missing id). */
  errors: { where: string; message: string }[];
}
