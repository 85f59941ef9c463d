import { globSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { admitsDate, compatibilityFlags, readCompatibility } from "../compatibility.ts";
import type { Grants, PermissionControl, Plan, Runner } from "../runner.ts";
import { isAtLeast } from "../versions.ts";

function networkOf({ net }: Grants, trust: string | undefined): string {
  const allow = net === true ? ["public", "private"] : net ? [...new Set(net.flatMap(blocksOf))] : [];
  const certificates = trust ? `, trustedCertificates = [embed ${JSON.stringify(trust)}]` : "";
  return `network = (allow = ${JSON.stringify(allow)}, deny = [], tlsOptions = (trustBrowserCas = true${certificates}))`;
}

/** Networks are allowed by address: the port of `127.0.0.1:80` or `[::1]:80` counts for nothing. */
function blocksOf(host: string): string[] {
  const address = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
  if (address === "localhost") return ["127.0.0.1/32", "::1/128"];
  return [address.includes(":") ? `${address}/128` : `${address}/32`];
}

/** A variable comes in by its name: there is no binding for all of them. */
function bindingsOf({ env }: Grants): string {
  const names = typeof env === "boolean" ? [] : env.map((name) => JSON.stringify(name));
  return `[${names.map((name) => `(name = ${name}, fromEnvironment = ${name})`).join(", ")}]`;
}

/** How modules of a configuration are declared, by their extension. */
const kinds: Record<string, string> = { ".json": "json", ".txt": "text", ".mjs": "esModule" };

/** No file is read once it serves: what is imported later is declared too. Bytes can't be compiled in a request: what lies beside the entry as `.wasm` comes in as a compiled module. */
function modulesOf(entry: string): string {
  const folder = dirname(entry);
  const compiled = globSync("*.wasm", { cwd: folder }).sort();
  const modules = compiled.map((name) => [name, `wasm = embed ${JSON.stringify(join(folder, name))}`]);
  const beside = globSync("imported*.{json,txt,mjs}", { cwd: folder }).sort();
  const imported = beside.map((name) => [
    name,
    `${kinds[extname(name)]} = embed ${JSON.stringify(join(folder, name))}`,
  ]);
  return [["fixture.mjs", `esModule = embed ${JSON.stringify(entry)}`], ...modules, ...imported]
    .map(([name, content]) => `(name = ${JSON.stringify(name)}, ${content})`)
    .join(", ");
}

function configuration({ target, grants, trust, entry }: Plan, modules = modulesOf(entry)): string {
  const flags = compatibilityFlags(target.options);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .fixture),
    (name = "internet", ${networkOf(grants, trust)}),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const fixture :Workerd.Worker = (
  modules = [${modules}],
  compatibilityDate = ${JSON.stringify(target.options.date)},
  compatibilityFlags = ${JSON.stringify(flags)},
  bindings = ${bindingsOf(grants)},
);
`;
}

/** A text of Cap'n Proto over several lines, which stand one below the other. */
const quote = (text: string): string =>
  text
    .split("\n")
    .map((line) => `"${line.replaceAll(/["\\]/g, "\\$&").replaceAll("\t", "\\t").replaceAll("\r", "\\r")}\\n"`)
    .join("\n      ");

/** The configuration with a script's text in place of the paths of modules. */
const inline = (plan: Plan, script: string): string =>
  configuration(plan, `(name = "main.mjs", esModule =\n      ${quote(script)})`);

/** Before, what the console is given was only logged, as the arguments in JSON. Measured. */
const consoleSince = "1.20231025.0";
const logged = /console\.log\(\); message\(\) = (\[.*\])$/gm;

function saidBy({ stdout, stderr }: { stdout: string; stderr: string }, version: string): string {
  if (isAtLeast(version, consoleSince)) return stdout;
  return Array.from(stderr.matchAll(logged), ([, text = "[]"]) => (JSON.parse(text) as unknown[]).join(" ")).join("\n");
}

const files = (plan: Plan) => ({
  "config.capnp": configuration(plan),
});

const title = () => "workerd (local)";

// "the default is that a Worker has access to no privileged resources at all, and you must explicitly declare "bindings"".
const schema = "https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp";
const closed: PermissionControl = { docs: schema, promises: { none: "denied" } };
const silent: PermissionControl = { docs: schema, promises: {} };
const controlled = (control: string, scope: string): PermissionControl => ({
  control,
  scope,
  docs: schema,
  promises: { none: "denied", granted: "allowed", elsewhere: "denied" },
});

const workers = "https://developers.cloudflare.com/workers/runtime-apis";
const forbidden = (page: string): PermissionControl => ({
  docs: `${workers}/${page}`,
  promises: { none: "denied", granted: "denied", elsewhere: "denied" },
});

export default {
  key: "workerd",
  title,
  // https://developers.cloudflare.com/workers/runtime-apis/tcp-sockets/
  sockets: "cloudflare:sockets",
  packages: {
    "linux-x64": "@cloudflare/workerd-linux-64",
    "linux-arm64": "@cloudflare/workerd-linux-arm64",
    "darwin-x64": "@cloudflare/workerd-darwin-64",
    "darwin-arm64": "@cloudflare/workerd-darwin-arm64",
    "win32-x64": "@cloudflare/workerd-windows-64",
  },
  oldest: "1.20230628.0",
  admits: admitsDate,
  options: readCompatibility,
  versionIn: (said) => /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(said)?.slice(1).join("").replace(/^/, "1.").concat(".0"),
  binary: (platform) => (platform === "win32-x64" ? "bin/workerd.exe" : "bin/workerd"),
  serve: (plan) => ({
    args: ["serve", "--control-fd=3", "--import-path=/", "config.capnp"],
    files: files(plan),
    ready: { on: "fd3", line: /"event":"listen","socket":"http","port":(\d+)/ },
  }),
  script: (plan) => ({ args: ["test", "--import-path=/", "config.capnp"], files: files(plan) }),
  upgrade: "workerd",
  standalone: { extension: "capnp", args: (file) => ["test", file], write: inline },
  said: saidBy,
  start: "export default { test: main };",
  // Classes of node: modules that throw from workerd's own sources in place of doing their work.
  notImplemented: [
    { code: "ERR_UNSUPPORTED_OPERATION", source: "https://github.com/cloudflare/workerd/tree/main/src/node/internal" },
    {
      name: "Error",
      message: /\bis not implemented\.?$|^not implemented$/i,
      source: "https://github.com/cloudflare/workerd/tree/main/src/node/internal",
    },
  ],
  notApplicable: [
    { checks: /^nodejs_compat\/presence#/, reason: "off", options: { nodejs_compat: "off" } },
    {
      checks: /^console\/writing#/,
      reason: "this version's console writes to no stream: what it is given is logged as JSON",
      before: consoleSince,
    },
  ],
  permissions: {
    // A disk service answers HTTP and is no control over node:fs, whose files are all virtual.
    read: closed,
    write: closed,
    // "fromEnvironment: Takes the value of an environment variable from the system."
    env: controlled("a fromEnvironment binding", "names"),
    run: closed,
    // "Traffic will be permitted as long as the address matches at least one entry in the allow list and none in the deny list."
    net: controlled("network = (allow = …)", "addresses"),
    listen: silent,
    ffi: silent,
    addons: silent,
    // "Each Worker runs in a single thread, and the Web Worker API is not supported."
    worker: forbidden("webassembly/#threading"),
    sys: silent,
    import: silent,
    // "For security reasons, the following are not allowed: eval(), new Function, WebAssembly.compile, […]
    // WebAssembly.instantiate with a buffer parameter".
    eval: forbidden("web-standards/#javascript-standards"),
    wasm: forbidden("web-standards/#javascript-standards"),
  },
  assurances: {
    "every way into the network": { docs: schema, promised: "denied" },
  },
} satisfies Runner;
