import type { Grants, Plan, Runner, Target } from "../runner.ts";

// From this compatibility date on nodejs_compat is on unless it is negated, and it takes both negations.
// https://developers.cloudflare.com/workers/configuration/compatibility-flags/
const compatibilityFlags: Record<string, readonly string[]> = {
  date: [],
  flag: ["nodejs_compat"],
  off: ["no_nodejs_compat", "no_nodejs_compat_v2"],
};

function networkOf(grants: Grants, trust: string | undefined): string {
  const allow = grants.net === true ? '"public", "private"' : grants.net ? '"127.0.0.1/32", "::1/128"' : "";
  const certificates = trust ? `, trustedCertificates = [embed ${JSON.stringify(trust)}]` : "";
  return `network = (allow = [${allow}], deny = [], tlsOptions = (trustBrowserCas = true${certificates}))`;
}

function configuration({ target, grants, trust, entry }: Plan): string {
  const flags = compatibilityFlags[target.options.nodejs_compat ?? "date"] ?? [];
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .fixture),
    (name = "internet", ${networkOf(grants, trust)}),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const fixture :Workerd.Worker = (
  modules = [(name = "fixture.mjs", esModule = embed ${JSON.stringify(entry)})],
  compatibilityDate = ${JSON.stringify(target.options.date)},
  compatibilityFlags = ${JSON.stringify(flags)},
);
`;
}

const files = (plan: Plan) => ({
  "config.capnp": configuration(plan),
});

const title = (target: Target) =>
  target.options.nodejs_compat === "off" ? "workerd (local), nodejs_compat off" : "workerd (local)";

export default {
  key: "workerd",
  title,
  packages: {
    "linux-x64": "@cloudflare/workerd-linux-64",
    "linux-arm64": "@cloudflare/workerd-linux-arm64",
    "darwin-x64": "@cloudflare/workerd-darwin-64",
    "darwin-arm64": "@cloudflare/workerd-darwin-arm64",
    "win32-x64": "@cloudflare/workerd-windows-64",
  },
  binary: (platform) => (platform === "win32-x64" ? "bin/workerd.exe" : "bin/workerd"),
  serve: (plan) => ({
    args: ["serve", "--control-fd=3", "--import-path=/", "config.capnp"],
    files: files(plan),
    ready: { on: "fd3", line: /"event":"listen","socket":"http","port":(\d+)/ },
  }),
  script: (plan) => ({ args: ["test", "--import-path=/", "config.capnp"], files: files(plan) }),
  upgrade: "workerd",
  start: "export default { test: main };",
  notImplemented: [],
  notApplicable: [{ checks: /^nodejs_compat\/presence#/, reason: "off", options: { nodejs_compat: "off" } }],
} satisfies Partial<Runner>;
