/** How npm's libraries are asked, beyond the user's own configuration. */
import { join, resolve } from "node:path";
import { cacheFolder } from "../../runners/cache.ts";
import type { Registry } from "../../runners/registry.ts";

/** What was asked for may be a file or an address, and so may its dependencies; tarballs are kept between checks. */
export function packageSettings({ options }: Registry): Registry["options"] & { cache: string } {
  const allowed = { allowFile: "all", allowRemote: "all", allowDirectory: "all" };
  return { ...options, ...allowed, cache: join(cacheFolder(), "npm") };
}

/** A lock writes files relative to its own folder. */
export const absoluteSpec = (resolved: string, root: string): string =>
  resolved.startsWith("file:") ? `file:${resolve(root, resolved.slice("file:".length))}` : resolved;
