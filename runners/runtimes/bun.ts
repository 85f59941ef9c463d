import type { Plan, Runner } from "../runner.ts";

const environment = (plan: Plan) => ({
  DO_NOT_TRACK: "1",
  ...(plan.trust ? { NODE_EXTRA_CA_CERTS: plan.trust } : {}),
});

export default {
  key: "bun",
  title: () => "Bun",
  packages: {
    "linux-x64": "@oven/bun-linux-x64",
    "linux-arm64": "@oven/bun-linux-aarch64",
    "darwin-x64": "@oven/bun-darwin-x64",
    "darwin-arm64": "@oven/bun-darwin-aarch64",
    "win32-x64": "@oven/bun-windows-x64",
  },
  binary: (platform) => (platform === "win32-x64" ? "bin/bun.exe" : "bin/bun"),
  serve: (plan) => ({
    args: ["run", "--no-install", plan.entry],
    env: environment(plan),
    ready: { on: "stdout", line: /http:\/\/127\.0\.0\.1:(\d+)/ },
  }),
  script: (plan) => ({ args: ["run", "--no-install", plan.entry], env: environment(plan) }),
  upgrade: "bun",
  start: "await main();",
  notImplemented: [{ name: "NotImplementedError", source: "https://bun.com/docs/runtime/nodejs-compat" }],
  notApplicable: [],
} satisfies Partial<Runner>;
