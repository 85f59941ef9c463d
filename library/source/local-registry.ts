/** A registry on the loopback that has exactly the packages of an installed tree, for `npm:` without the network. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import pacote from "pacote";
import { openRegistry, type Registry } from "../../runners/registry.ts";
import type { Installed } from "../types.ts";
import { nameAt, readLock } from "./lock.ts";
import { absoluteSpec, packageSettings } from "./settings.ts";

export interface LocalRegistry {
  address: string;
  close(): Promise<void>;
}

interface Kept {
  name: string;
  version: string;
  manifest: Record<string, unknown>;
  resolved: string;
  integrity: string;
}

/** Tarballs come from npm's cache, by their hashes: nothing is fetched that wasn't to install the tree. */
export async function openLocalRegistry(installed: Installed): Promise<LocalRegistry> {
  const kept = await readTree(installed.root);
  const registry = await openRegistry();
  const server = createServer((request, response) => {
    answer(request, response, kept, registry).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}/`, close };
}

async function readTree(root: string): Promise<Kept[]> {
  const { packages } = readLock(await readFile(join(root, "package-lock.json"), "utf8"));
  const found = Object.entries(packages).map(async ([place, locked]) => {
    const text = await readFile(join(root, place, "package.json"), "utf8").catch(notInstalled);
    const { version = "", resolved = "", integrity = "", os, cpu } = locked;
    // Runtimes want to know of those too: that they are for other platforms is why they aren't installed.
    const manifest = text ? JSON.parse(text) : { ...(os && { os }), ...(cpu && { cpu }) };
    return version
      ? [
          {
            name: nameAt(place, locked),
            version,
            manifest,
            resolved: absoluteSpec(resolved, root),
            integrity,
          },
        ]
      : [];
  });
  const kept = (await Promise.all(found)).flat();
  const names = new Set(kept.map(({ name }) => name));
  return kept.map((one) => ({ ...one, manifest: withoutAbsent(one.manifest, names) }));
}

/** Deno asks for every optional package, those of other platforms too. */
function withoutAbsent(manifest: Record<string, unknown>, names: ReadonlySet<string>): Record<string, unknown> {
  const { optionalDependencies: optional } = manifest;
  if (typeof optional !== "object" || optional === null) return manifest;
  const there = Object.entries(optional).filter(([name]) => names.has(name));
  return { ...manifest, optionalDependencies: Object.fromEntries(there) };
}

/** Optional packages for other platforms are in the lock alone. */
function notInstalled(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  kept: readonly Kept[],
  registry: Registry,
): Promise<void> {
  const path = decodeURIComponent((request.url ?? "/").slice(1));
  const tarball = /^-\/(.+)@([^@]+)\.tgz$/.exec(path);
  if (tarball) {
    const found = kept.find(({ name, version }) => name === tarball[1] && version === tarball[2]);
    if (found) return void response.end(await bytesOf(found, registry));
  }
  const versions = kept.filter(({ name }) => name === path);
  if (versions.length === 0) return void response.writeHead(404).end("{}");
  response
    .setHeader("content-type", "application/json")
    .end(JSON.stringify(packument(path, versions, `http://${request.headers.host}`)));
}

function packument(name: string, versions: readonly Kept[], origin: string) {
  const entries = versions.map(({ version, manifest, integrity }) => {
    const tarball = `${origin}/-/${encodeURIComponent(`${name}@${version}`)}.tgz`;
    const dist = { tarball, ...(integrity && { integrity }) };
    return [version, { ...manifest, name, version, dist }] as const;
  });
  return { name, "dist-tags": { latest: versions.at(-1)!.version }, versions: Object.fromEntries(entries) };
}

/** What comes from a registry has an address in the lock only where npm is told to write it (omit-lockfile-registry-resolved). */
function bytesOf({ name, version, resolved, integrity }: Kept, registry: Registry): Promise<Buffer> {
  const settings = { ...packageSettings(registry), ...(integrity && { integrity }), preferOffline: true };
  return pacote.tarball(resolved.startsWith("file:") ? resolved : `${name}@${version}`, settings);
}
