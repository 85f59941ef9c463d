import { flagsOf, writeFlags } from "../options.ts";
import type { PermissionControl, Plan, Runner } from "../runner.ts";
import { isAtLeast } from "../versions.ts";

const environment = (plan: Plan) => ({
  DO_NOT_TRACK: "1",
  ...(plan.trust ? { NODE_EXTRA_CA_CERTS: plan.trust } : {}),
});

const run = (plan: Plan, ...files: string[]) => ({
  args: [
    "run",
    "--no-install",
    ...(plan.grants.addons ? [] : ["--no-addons"]),
    ...writeFlags(plan.target.options),
    ...files,
    plan.entry,
  ],
  env: environment(plan),
});

/** From 1.2 on a default export that is served is announced. */
const hostOf = ({ target, hosts }: Plan) => (isAtLeast(target.version, "1.2.0") ? [] : [hosts.bun ?? ""]);

// There is no permission model: the options of `bun run` hold the one control there is.
const docs = "https://bun.com/docs/runtime#param-no-addons";
const open: PermissionControl = { docs, promises: {} };

export default {
  key: "bun",
  // With 2 GB JavaScriptCore takes the machine for a small one and works otherwise: node:vm loses variables (1.4.5).
  memory: 8 * 1024 ** 3,
  hasWorker: true,
  title: () => "Bun",
  packages: {
    "linux-x64": "@oven/bun-linux-x64",
    "linux-arm64": "@oven/bun-linux-aarch64",
    "darwin-x64": "@oven/bun-darwin-x64",
    "darwin-arm64": "@oven/bun-darwin-aarch64",
    "win32-x64": "@oven/bun-windows-x64",
  },
  oldest: "1.0.0",
  options: flagsOf({ key: "bun", example: "--smol", reserved: /^--(no-)?addons|^--(eval|print|watch|hot|cwd|port)\b/ }),
  binary: (platform) => (platform === "win32-x64" ? "bin/bun.exe" : "bin/bun"),
  serve: (plan) => ({ ...run(plan, ...hostOf(plan)), ready: { on: "stdout", line: /http:\/\/127\.0\.0\.1:(\d+)/ } }),
  script: (plan) => run(plan),
  upgrade: "bun",
  start: "await main();",
  notImplemented: [{ name: "NotImplementedError", source: "https://bun.com/docs/runtime/nodejs-compat" }],
  notApplicable: [],
  permissions: {
    read: open,
    write: open,
    env: open,
    run: open,
    net: open,
    listen: open,
    ffi: open,
    // "Throw an error if process.dlopen or bun:ffi cc() is called, and disable export condition "node-addons"".
    addons: { control: "--no-addons", docs, refusal: /ERR_DLOPEN_DISABLED/, promises: { none: "denied" } },
    worker: open,
    sys: open,
    import: open,
    eval: open,
    wasm: open,
  },
} satisfies Runner;
