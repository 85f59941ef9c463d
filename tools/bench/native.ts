/** The same probes under each runtime's own test runner: one bundle, one test a probe, each called once. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import type { Binary } from "../../runners/runner.ts";
import type { ProbeModule } from "./probes.ts";

export interface NativeRun {
  name: string;
  command: string;
  args: string[];
  cwd: string;
}

/** Cloudflare's Vitest plugin is installed beside, outside of the project: it brings a workerd and a Vitest of its own. */
const pluginManifest = {
  private: true,
  type: "module",
  dependencies: { "@cloudflare/vitest-plugin": "1.5.0", vitest: "5.1.1" },
};

const pluginConfig = `import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
export default defineConfig({
  plugins: [cloudflareTest({ miniflare: { compatibilityDate: "2026-07-01", compatibilityFlags: ["nodejs_compat"] } })],
  test: { include: ["*.workerd.test.mjs"], dangerouslyIgnoreUnhandledErrors: true },
});
`;

const registers: Record<string, string> = {
  bun: 'import { test } from "bun:test"; const add = (name, body) => test(name, body);',
  deno: "const add = (name, fn) => Deno.test({ name, fn, sanitizeOps: false, sanitizeResources: false });",
  node: 'import { test } from "node:test"; const add = (name, body) => test(name, body);',
  workerd: 'import { test } from "vitest"; const add = (name, body) => test(name, body);',
};

/** Writes a test file for each runner and gives the commands that run them. */
export async function prepareNative(
  folder: string,
  modules: readonly ProbeModule[],
  binaries: ReadonlyMap<string, Binary>,
): Promise<NativeRun[]> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify(pluginManifest, null, 2));
  await writeFile(join(folder, "vitest.config.mjs"), pluginConfig);
  for (const [name, register] of Object.entries(registers)) await bundleTests(folder, name, register, modules);
  const file = (name: string) => join(folder, `probes.${name}.test.mjs`);
  const binary = (name: string) => binaries.get(name)?.path ?? name;
  return [
    { name: "bun test", command: binary("bun"), args: ["test", file("bun")], cwd: folder },
    {
      name: "deno test",
      command: binary("deno"),
      args: ["test", "--allow-all", "--no-check", file("deno")],
      cwd: folder,
    },
    { name: "node --test", command: binary("node"), args: ["--test", "--test-force-exit", file("node")], cwd: folder },
    {
      name: "Cloudflare's Vitest plugin",
      command: binary("node"),
      args: [join(folder, "node_modules/vitest/vitest.mjs"), "run", "--root", folder],
      cwd: folder,
    },
  ];
}

async function bundleTests(folder: string, runner: string, register: string, modules: readonly ProbeModule[]) {
  const imports = modules.map(({ file }, index) => `import * as m${index} from ${JSON.stringify(file)};`);
  // What a probe throws is a finding and not a failure of the runner's: both sides only call.
  const tests = modules.flatMap(({ suite, probes }, index) =>
    probes.map(
      (probe) =>
        `add(${JSON.stringify(`${suite} ${probe}`)}, async () => { await m${index}.${probe}().catch(() => {}); });`,
    ),
  );
  await build({
    stdin: { contents: [register, ...imports, ...tests].join("\n"), resolveDir: folder, loader: "js" },
    outfile: join(folder, `probes.${runner}.test.mjs`),
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "esnext",
    external: ["node:*", "bun:*", "vitest", "cloudflare:*"],
    logLevel: "error",
  });
}
