import type { Platform } from "./runner.ts";
import committed from "./targets.lock.json" with { type: "json" };

/** An exact package of the registry, by its hash. */
export interface LockedPackage {
  version: string;
  package: string;
  /** Subresource integrity of the tarball: `sha512-…`. */
  integrity: string;
  /** Bytes of the tarball. */
  size: number;
}

/** The newest version of each slot on each platform; `null` where none is published. */
export interface TargetsLock {
  /** The day on which the registry was asked, `YYYY-MM-DD`. */
  checked: string;
  slots: Readonly<Record<string, Readonly<Record<Platform, LockedPackage | null>>>>;
}

/** The lock that this checkout or package came with, made by `wintermatrix runtimes update`. */
export const targetsLock: TargetsLock = committed;
