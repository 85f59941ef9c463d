import { createRequire } from "node:module";
import { dirname } from "node:path";
import { PassThrough, type Readable, type Transform } from "node:stream";
import Config from "@npmcli/config";
import definitions from "@npmcli/config/lib/definitions/index.js";
import pacote, { type Options } from "pacote";
import { InputError } from "../wire/input-error.ts";
import type { LockedPackage } from "./lock.ts";
import { explainWrongHash } from "./provision-error.ts";

export interface RegistryPlace {
  /** Where the project's `.npmrc` is looked for, upwards; by default the working directory. */
  cwd?: string | undefined;
  env?: NodeJS.ProcessEnv | undefined;
  signal?: AbortSignal | undefined;
}

/** How a registry is asked. */
export interface Registry {
  options: Options;
  signal: AbortSignal | undefined;
}

/**
 * A registry as npm itself is configured here: registry, scopes, tokens, proxy, certificates, from files and variables.
 * @throws InputError when npm's configuration can't be loaded.
 */
export async function openRegistry({ cwd, env, signal }: RegistryPlace = {}): Promise<Registry> {
  const config = await loadConfig(cwd ?? process.cwd(), env ?? process.env);
  const { retry } = config.flat;
  const patience = config.isDefault("fetch-retry-mintimeout") ? { retry: { ...retry, ...quickRetries } } : {};
  const options = { ...config.flat, ...ownSettings, ...patience, packumentCache: new Map() };
  return { options: { ...options, ...(signal && { signal }) }, signal };
}

async function loadConfig(cwd: string, env: NodeJS.ProcessEnv): Promise<Config> {
  const npmPath = dirname(createRequire(import.meta.url).resolve("@npmcli/config/package.json"));
  // Loading writes npm's own variables into the environment that it is given.
  const config = new Config({ ...definitions, npmPath, argv: [], env: { ...env }, cwd, warn: false });
  await config.load().catch((error: Error) => {
    throw new InputError(`npm's configuration can't be loaded (${error.message}). Mend it until npm config list works`);
  });
  return config;
}

// npm's cache would keep each package a second time; the rest is npm's choosing of versions, and ours are locked by hash.
const ownSettings = { cache: undefined, before: null, allowRegistry: "all" };

/** Milliseconds. By npm's defaults (10 s, then 60 s) it takes more than a minute to learn that there is no network. */
const quickRetries = { minTimeout: 1000, maxTimeout: 10_000 };

/** The registry that a package is asked from: that of its scope, else the default one. */
export function nameRegistry(locked: Pick<LockedPackage, "package">, { options }: Registry): string {
  const scope = locked.package.split("/")[0];
  const settings: Record<string, unknown> = { ...options };
  return String(settings[`${scope}:registry`] ?? options.registry);
}

/**
 * Hands over the tarball's bytes, checked against the lock at their end. The receiver is called again, from the start,
 * when a hash was wrong at first.
 * @throws InputError when a hash differs; the signal's reason; else what pacote, the network or the receiver threw.
 */
export async function download(
  locked: LockedPackage,
  { options, signal }: Registry,
  receive: (bytes: Readable) => Promise<void>,
): Promise<void> {
  const spec = `${locked.package}@${locked.version}`;
  const { _integrity: announced } = await untilAborted(pacote.manifest(spec, options), signal);
  const hashes = announced?.split(" ").filter((hash) => hash.startsWith("sha512-")) ?? [];
  if (hashes.length > 0 && !hashes.includes(locked.integrity)) throw explainWrongHash(locked, hashes.join(" "));
  const checked = { ...options, integrity: locked.integrity };
  await untilAborted(
    pacote.tarball.stream(spec, (stream) => receive(guard(stream)), checked),
    signal,
  );
}

/** pacote's streams throw an error that nobody listens to at the moment, as between two steps of an iteration. */
function guard(stream: Transform): PassThrough {
  const guarded = new PassThrough();
  stream.on("error", (error) => guarded.destroy(error));
  return stream.pipe(guarded);
}

/** pacote takes an aborted request for a broken one and waits to try it again. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener("abort", abort));
}
