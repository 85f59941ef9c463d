import type { Grants, Plan, Runner } from "../runner.ts";

// https://docs.deno.com/runtime/fundamentals/security/
const flagged = ["read", "write", "env", "run", "net", "ffi", "sys", "import"] as const;

function permissionFlags(grants: Grants): string[] {
  return flagged.flatMap((name) => {
    const grant = grants[name];
    if (grant === true) return [`--allow-${name}`];
    return grant && grant.length > 0 ? [`--allow-${name}=${grant.join(",")}`] : [];
  });
}

const common = (plan: Plan) => ["--no-prompt", "--no-lock", "--no-config", ...permissionFlags(plan.grants)];

const environment = (plan: Plan) => ({
  DENO_DIR: plan.folder,
  DENO_NO_UPDATE_CHECK: "1",
  ...(plan.trust ? { DENO_CERT: plan.trust } : {}),
});

export default {
  key: "deno",
  title: () => "Deno",
  packages: {
    "linux-x64": "@deno/linux-x64-glibc",
    "linux-arm64": "@deno/linux-arm64-glibc",
    "darwin-x64": "@deno/darwin-x64",
    "darwin-arm64": "@deno/darwin-arm64",
    "win32-x64": "@deno/win32-x64",
  },
  binary: (platform) => (platform === "win32-x64" ? "deno.exe" : "deno"),
  serve: (plan) => ({
    args: ["serve", "--host=127.0.0.1", "--port=0", ...common(plan), plan.entry],
    env: environment(plan),
    ready: { on: "stderr", line: /http:\/\/127\.0\.0\.1:(\d+)/ },
  }),
  script: (plan) => ({ args: ["run", ...common(plan), plan.entry], env: environment(plan) }),
  upgrade: "deno",
  start: "await main();",
  notImplemented: [{ name: "NotSupported", source: "https://docs.deno.com/api/deno/~/Deno.errors.NotSupported" }],
  notApplicable: [],
} satisfies Partial<Runner>;
