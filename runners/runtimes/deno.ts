import { flagsOf, writeFlags } from "../options.ts";
import type { Assured, Grants, PermissionControl, Plan, Runner } from "../runner.ts";
import { isAtLeast } from "../versions.ts";

const reference = "https://docs.deno.com/runtime/reference/permissions/";
const security = "https://docs.deno.com/runtime/fundamentals/security/";

/** The flag behind each capability: listening is in that for the network, addons are in that for FFI. */
const flags = {
  read: "read",
  write: "write",
  env: "env",
  run: "run",
  net: "net",
  listen: "net",
  ffi: "ffi",
  addons: "ffi",
  sys: "sys",
  import: "import",
} as const;

/** Before, code came from anywhere, and there was no flag for it. https://docs.deno.com/runtime/reference/migration_guide/ */
const importSince = "2.0.0";

function permissionFlags({ except = {}, ...grants }: Grants, version: string): string[] {
  const known = Object.entries(flags).filter(([, flag]) => flag !== "import" || isAtLeast(version, importSince));
  const byFlag = Map.groupBy(known, ([, flag]) => flag);
  return [...byFlag].flatMap(([flag, entries]) => {
    const names = entries.map(([name]) => name as keyof typeof flags);
    const withheld = names.flatMap((name) => except[name] ?? []);
    const whole = names.some((name) => grants[name] === true);
    const listed = names.flatMap((name) => (typeof grants[name] === "boolean" ? [] : grants[name]));
    const allow = whole ? [`--allow-${flag}`] : listOf(`--allow-${flag}`, listed);
    return [...allow, ...listOf(`--deny-${flag}`, withheld)];
  });
}

// "To include a comma character in the PATH, it must be doubled."
const listOf = (flag: string, names: readonly string[]) =>
  names.length > 0 ? [`${flag}=${[...new Set(names)].map((name) => name.replaceAll(",", ",,")).join(",")}`] : [];

// Without a configuration file a bare specifier is looked for in node_modules only when told so.
const modules = ({ packages }: Plan) => (packages?.from === "node_modules" ? ["--node-modules-dir=manual"] : []);

const common = (plan: Plan) => [
  "--no-prompt",
  "--no-lock",
  "--no-config",
  ...modules(plan),
  ...permissionFlags(plan.grants, plan.target.version),
  ...writeFlags(plan.target.options),
];

const environment = (plan: Plan) => ({
  DENO_DIR: plan.folder,
  ...(plan.packages?.from === "npm:"
    ? { DENO_DIR: plan.packages.cache, NPM_CONFIG_REGISTRY: plan.packages.registry }
    : {}),
  DENO_NO_UPDATE_CHECK: "1",
  ...(plan.trust ? { DENO_CERT: plan.trust } : {}),
});

// "When an operation is refused […], Deno throws a `NotCapable` error": but an import a TypeError.
const refusal = /NotCapable|Requires (import|read) access/;

// "By default, executing code can not …": the section of each flag begins with it, then says what a list allows.
const controlled = (name: keyof typeof flags, scope: string, section: string): PermissionControl => ({
  control: `--allow-${flags[name]}`,
  except: `--deny-${flags[name]}`,
  scope,
  docs: `${reference}#${section}`,
  refusal,
  promises: { none: "denied", granted: "allowed", elsewhere: "denied" },
});

const denied = (docs: string): Assured => ({ docs, refusal, promised: "denied" });
const files = `${reference}#file-system-access`;
const network = `${reference}#network-access`;
const programs = `${reference}#subprocesses`;
const adjusting = `${security}#adjusting-permissions-at-runtime`;

// "Deno allows the execution of any code (JS/TS/Wasm) via multiple means, including `eval`, `new Function`, dynamic
// imports and web workers at the same privilege level".
const open: PermissionControl = {
  docs: `${security}#key-principles`,
  promises: { none: "allowed", granted: "allowed", elsewhere: "allowed" },
};

export default {
  key: "deno",
  hasWorker: true,
  title: () => "Deno",
  packages: {
    "linux-x64": "@deno/linux-x64-glibc",
    "linux-arm64": "@deno/linux-arm64-glibc",
    "darwin-x64": "@deno/darwin-x64",
    "darwin-arm64": "@deno/darwin-arm64",
    "win32-x64": "@deno/win32-x64",
  },
  oldest: "1.46.0",
  options: flagsOf({
    key: "deno",
    example: "--unstable-kv",
    reserved: /^--((allow|deny|ignore|permission)\b|(config|lock|watch|host|port|parallel)\b)/,
  }),
  binary: (platform) => (platform === "win32-x64" ? "deno.exe" : "deno"),
  serve: (plan) => ({
    args: ["serve", "--host=127.0.0.1", "--port=0", ...common(plan), plan.entry],
    env: environment(plan),
    // The line went to stdout before 2.0.
    ready: { on: isAtLeast(plan.target.version, "2.0.0") ? "stderr" : "stdout", line: /http:\/\/127\.0\.0\.1:(\d+)/ },
  }),
  script: (plan) => ({ args: ["run", ...common(plan), plan.entry], env: environment(plan) }),
  upgrade: "deno",
  start: "await main();",
  notImplemented: [
    { name: "NotSupported", source: "https://docs.deno.com/api/deno/~/Deno.errors.NotSupported" },
    // Those of node: had no code before 2.1.
    {
      name: "Error",
      message: /^Not implemented: /,
      source: "https://github.com/denoland/deno/blob/v2.0.6/ext/node/polyfills/_utils.ts",
    },
    {
      name: "NotSupportedError",
      message: /^Not implemented$/,
      source: "https://github.com/denoland/deno/blob/v2.0.6/ext/crypto/00_crypto.js",
    },
  ],
  notApplicable: [],
  permissions: {
    read: controlled("read", "paths", "file-system-access"),
    write: controlled("write", "paths", "file-system-access"),
    env: controlled("env", "names", "environment-variables"),
    run: controlled("run", "programs", "subprocesses"),
    net: controlled("net", "hosts and ports", "network-access"),
    listen: controlled("listen", "hosts and ports", "network-access"),
    // It took --unstable-ffi before.
    ffi: { ...controlled("ffi", "paths", "ffi-foreign-function-interface"), since: "2.0.0" },
    addons: controlled("addons", "paths", "ffi-foreign-function-interface"),
    worker: open,
    sys: controlled("sys", "kinds", "system-information"),
    import: { ...controlled("import", "hosts and ports", "importing-from-the-web"), since: importSince },
    eval: open,
    wasm: open,
  },
  assurances: {
    // "This includes listing the contents of directories, checking for the existence of a given file".
    "every call of node:fs that reads": denied(files),
    "every call of node:fs that writes": denied(files),
    "a database that is a file": denied(files),
    // "Files that are dynamically imported in a way that can not be statically analyzed require runtime read permissions."
    "a file that is imported": denied(files),
    // "This includes making HTTP requests, opening TCP/UDP sockets".
    "every way into the network": denied(network),
    // "specified with a list of paths to allow access to specific files or directories and any subdirectories in them".
    "paths that lead out of a scope": denied(files),
    // "you can read through a symlink at `/app/link` even if it points to a file outside `/app`."
    "a link that leads out of a scope": { docs: `${reference}#symbolic-links`, promised: "allowed" },
    "another variable than the granted one": denied(`${reference}#environment-variables`),
    "another program than the granted one": denied(programs),
    // "A scoped allow list like `--allow-run=curl` is _not_ sufficient".
    "a variable that changes what a granted program loads": denied(programs),
    "another port than the granted one": denied(network),
    "a redirect to another port than the granted one": denied(network),
    // "These flags take precedence over the allow flags."
    "what is withheld from a grant to read": denied(reference),
    "what is withheld from a grant to connect": denied(reference),
    // "`/proc/**/environ`: Requires `--allow-env` since it exposes environment variables."
    "the environment as a file": denied(`${reference}#symbolic-links`),
    // "By default a worker will inherit permissions from the thread it was created in".
    "what a worker may do": denied(
      "https://docs.deno.com/runtime/reference/web_platform_apis/#specifying-worker-permissions",
    ),
    "what a child process may do": {
      docs: programs,
      disclaimer:
        "Any subprocesses you spawn from your program run independently from the permissions granted to the parent process.",
    },
    // "`Deno.permissions.query` reports whether a permission is granted".
    "what the runtime says of its permissions": { docs: adjusting },
    // "Later reads now have to prompt again, and fail outright under --no-prompt."
    "a permission that was given up": denied(adjusting),
  },
} satisfies Runner;
