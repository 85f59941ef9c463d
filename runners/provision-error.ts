import { InputError } from "../wire/input-error.ts";
import type { LockedPackage } from "./lock.ts";

/** What npm's libraries and Node put on their errors. */
interface Fault extends Error {
  code?: string;
  path?: string;
  found?: unknown;
}

/** Where it went wrong. */
export interface Scene {
  cache: string;
  registry: string;
  /** Whether the cache has an entry that isn't whole. */
  broken: boolean;
}

/** The error for a package that isn't what the lock says. */
export function explainWrongHash(locked: LockedPackage, found: string): InputError {
  return new InputError(
    `${nameOf(locked)} is not the package that is locked. Expected ${locked.integrity}, found ${found}. Nothing was kept. Check the registry in "npm config get registry", or renew the lock if you trust it`,
  );
}

/** Says a fault of the disk or of the registry so that a user can mend it; any other error is passed through. */
export function explainFault(error: unknown, locked: LockedPackage, scene: Scene): unknown {
  if (!(error instanceof Error) || error instanceof InputError || error.name === "AbortError") return error;
  const fault: Fault = error;
  if (fault.code === "EINTEGRITY") return explainWrongHash(locked, String(fault.found));
  const message = explainDisk(fault, scene) ?? explainRegistry(fault, locked, scene);
  return message === undefined ? error : new InputError(message, { cause: error });
}

const elsewhere = "or set WINTERMATRIX_CACHE to another folder";

function explainDisk({ code, path, message }: Fault, { cache }: Scene): string | undefined {
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG")
    return `There is no room in the cache folder ${cache} (${message}). Free 1 GB there, ${elsewhere}`;
  // Writes through an open file name no path.
  if (code === "EROFS" || (path && (path.startsWith(cache) || cache.startsWith(path))))
    return `The cache folder ${cache} can't be written (${message}). Make it a writable folder, ${elsewhere}`;
  return undefined;
}

function explainRegistry({ code, message }: Fault, locked: LockedPackage, scene: Scene): string | undefined {
  if (code === undefined) return undefined;
  if (code === "ETARGET" || code === "E404")
    return `${nameOf(locked)} is not published in the registry ${scene.registry}. Check "npm config get registry", or renew the lock with wintermatrix runtimes update`;
  if (code === "E401" || code === "E403")
    return `${nameOf(locked)} was refused by the registry ${scene.registry} (${message}). Check its token in .npmrc`;
  const state = scene.broken ? "is broken in the cache" : "is not in the cache";
  return `${nameOf(locked)} ${state}, and the registry ${scene.registry} can't be used (${code}: ${message}). Connect to the network, or check registry, proxy and cafile with npm config list`;
}

function nameOf(locked: LockedPackage): string {
  return `${locked.package}@${locked.version}`;
}
