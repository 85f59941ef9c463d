import { createRequire } from "node:module";
import { dirname } from "node:path";
import { PassThrough, type Transform } from "node:stream";
import Config from "@npmcli/config";
import definitions from "@npmcli/config/lib/definitions/index.js";
import pacote from "pacote";
import { InputError } from "../wire/input-error.ts";
import type { LockedPackage } from "./lock.ts";
import { explainWrongHash } from "./provision-error.ts";

export interface RegistryPlace {
  /** Where the project's `.npmrc` is looked for, upwards; by default the working directory. */
  cwd?: string | undefined;
  env?: NodeJS.ProcessEnv | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * A registry as npm itself is configured here: registry, scopes, tokens, proxy, certificates, from files and variables.
 * @throws InputError when npm's configuration can't be loaded.
 */
export async function openRegistry(place: RegistryPlace = {}): Promise<pacote.Options> {
  const { cwd = process.cwd(), env = process.env, signal } = place;
  const npmPath = dirname(createRequire(import.meta.url).resolve("@npmcli/config/package.json"));
  // Loading writes npm's own variables into the environment that it is given.
  const config = new Config({ ...definitions, npmPath, argv: [], env: { ...env }, cwd, warn: false });
  await config.load().catch((error: Error) => {
    throw new InputError(`npm's configuration can't be loaded (${error.message}). Mend it until npm config list works`);
  });
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
  const hashes = announced?.split(" ").filter((hash) => hash.startsWith("sha512-")) ?? [];
  if (hashes.length > 0 && !hashes.includes(locked.integrity)) throw explainWrongHash(locked, hashes.join(" "));
  await pacote.tarball.stream(spec, (stream) => receive(guard(stream)), { ...registry, integrity: locked.integrity });
}

/** pacote's streams throw an error that nobody listens to at the moment, as between two steps of an iteration. */
function guard(stream: Transform): PassThrough {
  const guarded = new PassThrough();
  stream.on("error", (error) => guarded.destroy(error));
  return stream.pipe(guarded);
}
