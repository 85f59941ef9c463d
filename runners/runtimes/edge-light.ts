import type { PermissionControl, Plan, Runner } from "../runner.ts";

const apis = "https://edge-runtime.vercel.app/features/available-apis";

const run = (way: "serve" | "run", plan: Plan) => ({
  args: [plan.hosts["edge-light"] ?? "", way, plan.tree ?? "", plan.entry],
  env: plan.trust ? { NODE_EXTRA_CA_CERTS: plan.trust } : {},
});

// "Native Node.js APIs **are not supported**. For example, you can't read or write to the filesystem".
const unsupported: PermissionControl = {
  docs: `${apis}#unsupported-apis`,
  promises: { none: "denied", granted: "denied", elsewhere: "denied" },
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
    read: unsupported,
    write: unsupported,
    env: unsupported,
    run: unsupported,
    net: silent,
    listen: unsupported,
    ffi: unsupported,
    addons: unsupported,
    worker: unsupported,
    sys: unsupported,
    import: silent,
    eval: unsupported,
    wasm: silent,
  },
} satisfies Runner;
