import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Arborist from "@npmcli/arborist";
import { InputError } from "../wire/input-error.ts";
import type { LockedPackage } from "./lock.ts";
import { explainWrongHash } from "./provision-error.ts";
import type { Registry } from "./registry.ts";
import type { TreePart } from "./trees.ts";

/**
 * What belongs to a package, as npm itself would lay it out; nothing is installed.
 * @param folder is made, and to be removed afterwards
 * @throws InputError when the package isn't the locked one, or a part isn't a package of the registry
 */
export async function resolveTree(
  locked: LockedPackage,
  { options, signal }: Registry,
  folder: string,
): Promise<TreePart[]> {
  await mkdir(folder, { recursive: true });
  const manifest = { private: true, dependencies: { [locked.package]: locked.version } };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  const arborist = new Arborist({ ...options, ...layout, path: folder, cache: join(folder, "cache") });
  const ideal = await arborist.buildIdealTree().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EINVALIDPACKAGENAME") throw error;
    throw new InputError(`${locked.package}@${locked.version} can't be laid out: ${error.message}. ${refused}`);
  });
  signal?.throwIfAborted();
  const nodes = [...ideal.inventory.values()].filter(({ isProjectRoot, inBundle }) => !isProjectRoot && !inBundle);
  const parts = nodes.map(readPart).sort((left, right) => (left.location < right.location ? -1 : 1));
  const own = parts.find(({ location }) => location === `node_modules/${locked.package}`);
  if (own?.integrity !== locked.integrity) throw explainWrongHash(locked, String(own?.integrity));
  return parts;
}

// Whatever a user has configured for installing projects: a tree is laid out in one way.
const layout = { global: false, installStrategy: "hoisted", legacyPeerDeps: false, workspacesEnabled: false } as const;

const refused = "Nothing was kept. Try another version";

type Node = Pick<Arborist.Node, "location" | "packageName" | "version" | "integrity" | "resolved">;

/** Where a part may be installed: a registry's manifest is no more to be trusted than its packages are. */
const place = /^node_modules\/(@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*(\/node_modules\/(@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*)*$/;

function readPart({ location, packageName, version, integrity, resolved }: Node): TreePart {
  if (!place.test(location)) throw new InputError(`${packageName} asks to be installed at ${location}. ${refused}`);
  if (!integrity || !resolved?.startsWith("http"))
    throw new InputError(`${location} (${resolved}) is no package of a registry with a hash. ${refused}`);
  return { location, package: packageName, version, integrity };
}
