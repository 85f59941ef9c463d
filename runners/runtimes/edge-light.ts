import type { PermissionControl, Plan, Runner } from "../runner.ts";

// What is documented of the package. Of Vercel's production https://vercel.com/docs/functions/runtimes/edge says more.
const apis = "https://edge-runtime.vercel.app/features/available-apis";

const run = (way: "serve" | "run", plan: Plan) => ({
  args: [plan.hosts["edge-light"] ?? "", way, plan.tree ?? "", plan.entry],
  env: plan.trust ? { NODE_EXTRA_CA_CERTS: plan.trust } : {},
});

const refused = { none: "denied", granted: "denied", elsewhere: "denied" } as const;
const unsupported = `${apis}#unsupported-apis`;
// "Native Node.js APIs **are not supported**. For example, you can't read or write to the filesystem".
const native: PermissionControl = { docs: unsupported, promises: refused };
// "The following JavaScript language features are disabled, and **will not work:** `eval` […] `new Function(evalString)`".
const disabled: PermissionControl = { docs: unsupported, promises: refused };
// "A complete list of all APIs available in the Edge Runtime": it has no Worker.
const unlisted: PermissionControl = { docs: apis, promises: refused };
const listed: PermissionControl = {
  docs: `${apis}#network-apis`,
  promises: { none: "allowed", granted: "allowed", elsewhere: "allowed" },
};
const silent: PermissionControl = { docs: apis, promises: {} };

export default {
  key: "edge-light",
  title: () => "edge-runtime",
  packages: {
    "linux-x64": "edge-runtime",
    "linux-arm64": "edge-runtime",
    "darwin-x64": "edge-runtime",
    "darwin-arm64": "edge-runtime",
    "win32-x64": "edge-runtime",
  },
  // What is older was not looked at as a whole; before 2.3 it doesn't serve the fixtures: 2.1 listens elsewhere than it is told.
  oldest: "3.0.0",
  binary: () => "dist/index.js",
  tree: { runBy: "node-lts" },
  serve: (plan) => ({ ...run("serve", plan), ready: { on: "stdout", line: /^listening on 127\.0\.0\.1:(\d+)$/m } }),
  script: (plan) => run("run", plan),
  start: "main();",
  notImplemented: [],
  // `import()` throws ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING, and the code that it is given is bundled.
  notApplicable: [
    { checks: /^beyond\/(import-meta|attributes)#/, reason: "edge-runtime evaluates one script and loads no modules" },
  ],
  permissions: {
    read: native,
    write: native,
    // Vercel's production has `process.env`; of the package nothing is said.
    env: silent,
    run: native,
    net: listed,
    listen: native,
    ffi: native,
    addons: native,
    worker: unlisted,
    sys: native,
    import: silent,
    eval: disabled,
    // WebAssembly is listed; by Vercel's pages its production compiles no bytes.
    wasm: silent,
  },
} satisfies Runner;
