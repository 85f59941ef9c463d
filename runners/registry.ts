import { createRequire } from "node:module";
import { dirname } from "node:path";
import Config from "@npmcli/config";
import definitions from "@npmcli/config/lib/definitions/index.js";
import pacote from "pacote";
import type { LockedPackage } from "./lock.ts";
import { explainWrongHash } from "./provision-error.ts";

export interface RegistryPlace {
  /** Where the project's `.npmrc` is looked for, upwards; by default the working directory. */
  cwd?: string | undefined;
  env?: NodeJS.ProcessEnv | undefined;
  signal?: AbortSignal | undefined;
}

/** A registry as npm itself is configured here: registry, scopes, tokens, proxy, certificates, from files and variables. */
export async function openRegistry(place: RegistryPlace = {}): Promise<pacote.Options> {
  const { cwd = process.cwd(), env = process.env, signal } = place;
  const npmPath = dirname(createRequire(import.meta.url).resolve("@npmcli/config/package.json"));
  // Loading writes npm's own variables into the environment that it is given.
  const config = new Config({ ...definitions, npmPath, argv: [], env: { ...env }, cwd, warn: false });
  await config.load();
  return { ...config.flat, ...ownSettings, packumentCache: new Map(), ...(signal && { signal }) };
}

/** The registry that a package is asked from: that of its scope, else the default one. */
export function nameRegistry(locked: LockedPackage, registry: pacote.Options): string {
  const scope = locked.package.split("/")[0];
  const settings: Record<string, unknown> = { ...registry };
  return String(settings[`${scope}:registry`] ?? registry.registry);
}

// npm's cache would keep each package a second time; the rest is npm's choosing of versions, and ours are locked by hash.
const ownSettings = { cache: undefined, before: null, allowFile: "all", allowRegistry: "all" };

/**
 * Hands over the tarball's bytes, checked against the lock at their end. The receiver is called again, from the start,
 * when a hash was wrong at first.
 * @throws InputError when a hash differs; else what pacote, the network or the receiver threw.
 */
export async function download(
  locked: LockedPackage,
  registry: pacote.Options,
  receive: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const spec = `${locked.package}@${locked.version}`;
  const { _integrity: announced } = await pacote.manifest(spec, registry);
  if (announced?.startsWith("sha512-") && announced !== locked.integrity) throw explainWrongHash(locked, announced);
  await pacote.tarball.stream(spec, receive, { ...registry, integrity: locked.integrity });
}
