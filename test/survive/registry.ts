/** A stand-in for the registry, with the real packages of the stage: one that can be down, slow, silent or out of its mind. */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as delay } from "node:timers/promises";
import pacote from "pacote";
import type { LockedPackage } from "../../runners/lock.ts";
import { openRegistry } from "../../runners/registry.ts";
import type { Stage } from "./stage.ts";

/** How it answers; `whole` as a registry should. */
export type Manner = "whole" | "slow" | "silent" | "garbage" | "half";

export interface Registry extends AsyncDisposable {
  /** What makes npm's configuration point here. */
  env: Record<string, string>;
  /** Resolves at the first request. */
  asked: Promise<unknown>;
}

/** Serves whatever package of the stage is asked for. */
export async function openRegistryLike(stage: Stage, manner: Manner): Promise<Registry> {
  const { promise: asked, resolve: noteAsked } = Promise.withResolvers<void>();
  // Before anybody waits for it.
  if (manner !== "silent" && manner !== "garbage")
    await Promise.all(stage.packages.map((one) => tarballOf(stage, one)));
  const server = createServer((request, response) => {
    noteAsked();
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://registry").pathname.slice(1));
    const base = `http://${request.headers.host}`;
    // A client that leaves, or is left, is what some of them are about.
    answer(stage, manner, path, base, response).catch(() => response.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    env: {
      ...registryAt(`http://127.0.0.1:${port}/`),
      ...(manner === "silent" ? { npm_config_fetch_timeout: "3000" } : {}),
    },
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** npm's configuration for a registry, with less patience than by default. */
export const registryAt = (url: string): Record<string, string> => ({
  npm_config_registry: url,
  npm_config_userconfig: "/nonexistent/user",
  npm_config_globalconfig: "/nonexistent/global",
  npm_config_fetch_retries: "1",
  npm_config_fetch_retry_mintimeout: "100",
});

async function answer(stage: Stage, manner: Manner, path: string, base: string, response: ServerResponse) {
  if (manner === "silent") return;
  if (manner === "garbage") return void response.writeHead(200).end("<html>Sign in to this network</html>");
  const { name, version } = /^(?<name>.+?)(?:\/-\/(?<version>.+)\.tgz)?$/.exec(path)?.groups ?? {};
  const named = stage.packages.filter((one) => one.package === name);
  const locked = named.find((one) => one.version === version);
  if (named.length > 0 && !version) return void response.end(JSON.stringify(describe(named, base)));
  if (!locked) return void response.writeHead(404).end("{}");
  const tarball = await tarballOf(stage, locked);
  response.setHeader("content-length", (await stat(tarball)).size);
  const inManner = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      if (manner === "slow") await delay(100);
      yield chunk;
      if (manner === "half") throw new Error("this is half of it");
    }
  };
  await pipeline(createReadStream(tarball, { highWaterMark: 4 * 2 ** 20 }), inManner, response);
}

function describe(packages: readonly LockedPackage[], base: string) {
  const versions = packages.map(({ package: name, version, integrity }) => {
    const dist = { tarball: `${base}/${name}/-/${version}.tgz`, integrity };
    return [version, { name, version, dist }] as const;
  });
  const [latest] = packages;
  return { name: latest?.package, "dist-tags": { latest: latest?.version }, versions: Object.fromEntries(versions) };
}

const fetched = new Map<string, Promise<string>>();

/** The real tarball, fetched once from the real registry. */
function tarballOf(stage: Stage, locked: LockedPackage): Promise<string> {
  const path = join(stage.folder, `${locked.package.replace("/", "+")}-${locked.version}.tgz`);
  const known = fetched.get(path) ?? fetch(locked, path);
  fetched.set(path, known);
  return known;
}

async function fetch({ package: name, version, integrity }: LockedPackage, path: string): Promise<string> {
  const { options } = await openRegistry();
  await pacote.tarball.file(`${name}@${version}`, path, { ...options, integrity });
  return path;
}
