/** What a runner is made of. A runner is data: how to have one runtime, launch it, and read its errors. */

export const platforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"] as const;
export type Platform = (typeof platforms)[number];

export const capabilities = [
  "read",
  "write",
  "env",
  "run",
  "net",
  "listen",
  "ffi",
  "addons",
  "worker",
  "sys",
  "import",
  "eval",
  "wasm",
] as const;
export type Capability = (typeof capabilities)[number];

/** `true` allows all of it, `false` nothing, a list what it names: paths, hosts with or without port, names, programs. */
export type Grant = boolean | readonly string[];

/**
 * What a launched fixture is allowed to do: `net` is about outgoing connections, `listen` about accepting them beyond
 * what serving the fixture takes, `import` about modules from the network. A runtime without a control for one ignores
 * it, and one whose control knows no lists takes a list for the whole.
 */
export interface Grants extends Readonly<Record<Capability, Grant>> {
  /** What stays withheld although a grant covers it; only for a runtime whose control has an `except`. */
  except?: Readonly<Partial<Record<Capability, readonly string[]>>>;
}

/** A runtime at an exact version with its options. */
export interface Target {
  /** What the column means over time; the baseline's key. */
  slot: string;
  runtime: string;
  version: string;
  /** Canonical options, e.g. `{ date: "2026-11-17", nodejs_compat: "off" }`; `""` is the value of a mere flag. */
  options: Readonly<Record<string, string>>;
  /** Asked for by a range or as the newest, so that its version changes by itself; absent where it is pinned. */
  moving?: boolean;
}

/** A binary on this machine, with where it came from. */
export interface Binary {
  path: string;
  package: string;
  version: string;
  /** Subresource integrity of the package, from the lock or the registry; `none (local build)` where there is no package. */
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
  /** What is run imports npm packages; absent where it imports none. */
  packages?: Packages;
}

/** Where a runtime finds npm packages: in a `node_modules` folder above the importer, or by `npm:` specifiers in a registry. */
export type Packages = { from: "node_modules" } | { from: "npm:"; registry: string; cache: string };

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
  /** How the capability is granted or withheld (flag or configuration); absent when the runtime offers no control. */
  control?: string;
  /** What a grant can be narrowed to; absent where it is all or nothing. */
  scope?: string;
  /** How a part of a grant is taken back; absent where that can't be. */
  except?: string;
  /** The first version with the control; older ones offer none. Every version where absent. */
  since?: string;
  /** The documentation that promises it. */
  docs: string;
  /** What a refusal by the control reads like: name, code and message of the error. */
  refusal?: RegExp;
  /** What is promised under each launch; a launch that isn't named is promised nothing. */
  promises: Partial<Record<"none" | "granted" | "elsewhere", Promised>>;
}
export type Promised = "allowed" | "denied";

/** What documentation may say of permissions beyond the capabilities themselves. */
export type Assurance =
  | "every call of node:fs that reads"
  | "every call of node:fs that writes"
  | "a database that is a file"
  | "an extension of a database"
  | "a file that is imported"
  | "every way into the network"
  | "paths that lead out of a scope"
  | "a link that leads out of a scope"
  | "another variable than the granted one"
  | "another program than the granted one"
  | "a variable that changes what a granted program loads"
  | "another port than the granted one"
  | "a redirect to another port than the granted one"
  | "what is withheld from a grant to read"
  | "what is withheld from a grant to connect"
  | "the environment as a file"
  | "what a worker may do"
  | "what a child process may do"
  | "what the runtime says of its permissions"
  | "a permission that was given up";

/** What the documentation says of it. */
export interface Assured {
  docs: string;
  /** The first version of which it is said; every version where absent. */
  since?: string;
  /** What an attempt comes to; absent where the check is about no attempt. */
  promised?: Promised;
  /** What a refusal reads like: name, code and message of the error. */
  refusal?: RegExp;
  /** The sentence by which nothing is promised. */
  disclaimer?: string;
}

/** Checks that don't apply to the runtime, by feature or id pattern, with the reason. */
export interface NotApplicable {
  checks: RegExp;
  reason: string;
  /** Only for targets whose options have these values. */
  options?: Record<string, string>;
  /** Only for versions before this one. */
  before?: string;
}

export interface Runner {
  key: string;
  /** The column's name for a target: what was run, not whose product it resembles. */
  title: (target: Target) => string;
  packages: Readonly<Record<Platform, string>>;
  /** The oldest version that is supported; older ones are refused. None where absent. */
  oldest?: string;
  /** What its own names of versions (`lts`, a date) admit; undefined for what is none. Beside exact versions and ranges. */
  admits?: (asked: string) => ((version: string) => boolean) | undefined;
  /**
   * The canonical options of a version, from what stands behind each `+` of a target's name; none are taken where absent.
   * @throws InputError for what it doesn't know, with what it does
   */
  options?: (version: string, given: readonly string[]) => Readonly<Record<string, string>>;
  /** The version in what the binary says when it is asked with `--version`; by default the first that looks like one. */
  versionIn?: (said: string) => string | undefined;
  /** Path of the binary inside the package. */
  binary: (platform: Platform) => string;
  /** Serves the fixture bundle until it is stopped. */
  serve: (plan: Plan) => Command & { ready: Readiness };
  /** Runs a module once; it reports over stdout and ends. The module declares `main`, and `start` follows it. */
  script: (plan: Plan) => Command;
  /** What a script wrote by `console.log`, from its streams; by default its stdout. */
  said?: (streams: { stdout: string; stderr: string }, version: string) => string;
  /** The statement that starts `main` of a script. */
  start: string;
  /** The file in `fixtures/upgrade` that accepts WebSockets; absent where the runtime has no server of its own. */
  upgrade?: string;
  notImplemented: readonly NotImplemented[];
  notApplicable: readonly NotApplicable[];
  /** The module that holds `connect()` of the WinterTC sockets API; absent where there is none. */
  sockets?: string;
  /** Its global object has `Worker`: the minimum common API can be run inside one. */
  hasWorker?: boolean;
  /** Bytes of private memory that it may have, where the system can hold it to that; 2 GB where absent. */
  memory?: number;
  permissions: Readonly<Record<Capability, PermissionControl>>;
  /** Nothing where the runtime has no permission model. */
  assurances?: Readonly<Partial<Record<Assurance, Assured>>>;
}
