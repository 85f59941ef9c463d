/** What a runner is made of. A runner is data: how to have one runtime, launch it, and read its errors. */

export const platforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"] as const;
export type Platform = (typeof platforms)[number];

/**
 * What a launched fixture is allowed to do. `true` allows all of it, `false` nothing, a list only what it names
 * (paths, `host:port` pairs, variable names, programs). A runtime without a control for one ignores it.
 */
export interface Grants {
  read: boolean | readonly string[];
  write: boolean | readonly string[];
  env: boolean | readonly string[];
  run: boolean | readonly string[];
  /** Outgoing connections. */
  net: boolean | readonly string[];
  /** Accepting connections, beyond what serving the fixture takes. */
  listen: boolean;
  ffi: boolean | readonly string[];
  addons: boolean;
  worker: boolean;
  sys: boolean | readonly string[];
  /** Importing modules from the network. */
  import: boolean | readonly string[];
  eval: boolean;
  wasm: boolean;
}
export type Capability = keyof Grants;

/** A runtime at an exact version with its options. */
export interface Target {
  /** What the column means over time; the baseline's key. */
  slot: string;
  runtime: string;
  version: string;
  /** Canonical options, e.g. `{ date: "2026-11-17", nodejs_compat: "off" }`. */
  options: Readonly<Record<string, string>>;
}

/** A binary on this machine, with where it came from. */
export interface Binary {
  path: string;
  package: string;
  version: string;
  /** Subresource integrity of the package, from the lock. */
  integrity: string;
  /** Hex SHA-512 of the binary file itself. */
  sha512: string;
}

/** What a runner is told when it has to say how to start. All paths are absolute. */
export interface Plan {
  target: Target;
  /** The file to serve or to run. */
  entry: string;
  /** The launch's own empty folder: the working directory and HOME of the child. */
  folder: string;
  grants: Grants;
  /** A PEM file with a certificate authority to trust, beside the runtime's own. */
  trust?: string;
  /** Bundles of the host adapters by name, e.g. `node`. */
  hosts: Readonly<Record<string, string>>;
}

/** How to start: arguments and variables, the files to write into the folder first. */
export interface Command {
  args: string[];
  env?: Record<string, string>;
  /** Relative path in the launch's folder → content. */
  files?: Record<string, string>;
}

/** Where the port is announced: a stream and a pattern whose first group is the port. */
export interface Readiness {
  on: "stdout" | "stderr" | "fd3";
  line: RegExp;
}

/** An error that means "not implemented" in this runtime, with the place that says so. */
export interface NotImplemented {
  code?: string;
  name?: string;
  message?: RegExp;
  source: string;
}

/** What the runtime's own documentation says of one capability. */
export interface PermissionControl {
  /** How the capability is withheld (flag or configuration); absent when the runtime offers no control. */
  control?: string;
  /** The documentation that promises it. */
  docs: string;
  /** What is promised under each launch; a launch that isn't named is promised nothing. */
  promises: Partial<Record<"none" | "granted" | "elsewhere", "allowed" | "denied">>;
}

/** Checks that don't apply to the runtime, by feature or id pattern, with the reason. */
export interface NotApplicable {
  checks: RegExp;
  reason: string;
  /** Only for targets whose options have these values. */
  options?: Record<string, string>;
}

export interface Runner {
  key: string;
  /** The column's name for a target: what was run, not whose product it resembles. */
  title: (target: Target) => string;
  packages: Readonly<Record<Platform, string>>;
  /** Path of the binary inside the package. */
  binary: (platform: Platform) => string;
  /** Serves the fixture bundle until it is stopped. */
  serve: (plan: Plan) => Command & { ready: Readiness };
  /** Runs a module once; it reports over stdout and ends. The module declares `main`, and `start` follows it. */
  script: (plan: Plan) => Command;
  /** The statement that starts `main` of a script. */
  start: string;
  /** The file in `fixtures/upgrade` that accepts WebSockets; absent where the runtime has no server of its own. */
  upgrade?: string;
  notImplemented: readonly NotImplemented[];
  notApplicable: readonly NotApplicable[];
  permissions: Readonly<Record<Capability, PermissionControl>>;
}
