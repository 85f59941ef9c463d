import { resolve } from "node:path";
import type { Command } from "commander";
import { cacheFolder } from "../../runners/cache.ts";

/** What the commands that look at the lock share: it may lie beside a config. */
export interface ProjectFlags {
  config?: string | false;
  json?: boolean;
}

export function addProjectOptions(command: Command): Command {
  return command
    .option("-c, --config <file>", "the config beside which wintermatrix.lock.json lies, and whose targets count")
    .option("--no-config", "take no config");
}

/** The cache in use, absolute. */
export const cachePlace = (): string => resolve(cacheFolder());
