import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { LockedPackage } from "../../runners/lock.ts";
import { packTarball } from "./tarball.ts";

export interface Served {
  name: string;
  version: string;
  files: Record<string, string>;
  /** More of its package.json: dependencies, scripts. */
  manifest?: object;
}

/** What a registry was asked. */
export interface Asked {
  url: string;
  authorization: string | undefined;
}

export interface RegistryServer extends AsyncDisposable {
  /** With a slash at its end, as npm writes it. */
  url: string;
  asked: Asked[];
  /** The packages as a lock has them. */
  locked: LockedPackage[];
  /** What is announced of a tarball's hash, by default its sha512. */
  announce: (tarball: Buffer) => { integrity?: string; shasum?: string };
  /** Replaces how tarballs are sent, from now on. */
  sendTarball: (response: ServerResponse, tarball: Buffer) => void;
}

/** A registry on this machine that serves packages made on the spot; it answers as a plain HTTP proxy, too. */
export async function serveRegistry(served: Served[], tls?: { key: string; cert: string }): Promise<RegistryServer> {
  const packages = served.map((entry) => ({ ...entry, tarball: packTarball(manifestOf(entry)) }));
  const locked = packages.map(({ name, version, tarball }) => ({
    package: name,
    version,
    integrity: hashTarball(tarball),
    size: tarball.length,
  }));
  const answer: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url!, registry.url);
    registry.asked.push({ url: request.url!, authorization: request.headers.authorization });
    const path = decodeURIComponent(pathname.slice(1));
    const tarball = packages.find(({ name, version }) => path === `${name}/-/${version}.tgz`)?.tarball;
    if (tarball) return registry.sendTarball(response, tarball);
    const versions = packages.filter(({ name }) => name === path);
    if (versions.length === 0) return response.writeHead(404).end("{}");
    const base = request.url!.startsWith("http") ? new URL("/", request.url).href : registry.url;
    const dist = (version: string, tarball: Buffer) => ({
      tarball: `${base}${path}/-/${version}.tgz`,
      ...registry.announce(tarball),
    });
    response.end(JSON.stringify(describe(path, versions, dist)));
  };
  const server = tls ? createSecureServer(tls, answer) : createServer(answer);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const registry: RegistryServer = {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}/`,
    asked: [],
    locked,
    announce: (tarball) => ({ integrity: hashTarball(tarball) }),
    sendTarball: (response, tarball) => response.writeHead(200, { "content-length": tarball.length }).end(tarball),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return registry;
}

export function hashTarball(tarball: Buffer): string {
  return `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
}

function manifestOf({ name, version, files, manifest }: Served): Record<string, string> {
  return { "package.json": JSON.stringify({ name, version, ...manifest }), ...files };
}

interface Packed {
  version: string;
  tarball: Buffer;
  manifest?: object;
}

function describe(name: string, versions: Packed[], dist: (version: string, tarball: Buffer) => object) {
  const described = versions.map(({ version, tarball, manifest }) => [
    version,
    { name, version, ...manifest, dist: dist(version, tarball) },
  ]);
  return { name, "dist-tags": { latest: versions.at(-1)!.version }, versions: Object.fromEntries(described) };
}
