import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installParts } from "./acquire-tree.ts";
import { hashTree } from "./hash-tree.ts";
import type { LockedPackage } from "./lock.ts";
import { openRegistry, type RegistryPlace } from "./registry.ts";
import { resolveTree } from "./resolve-tree.ts";
import type { LockedTree } from "./trees.ts";

/** Asks the registry what belongs to a package today, installs it apart, and gives what that came to. */
export async function lockTree(locked: LockedPackage, place: RegistryPlace = {}): Promise<LockedTree> {
  const registry = await openRegistry(place);
  const draft = await mkdtemp(join(tmpdir(), "wintermatrix-tree-"));
  try {
    const parts = await resolveTree(locked, registry, join(draft, "resolved"));
    await installParts(parts, join(draft, "tree"), draft, registry);
    const { sha512 } = await hashTree(join(draft, "tree"));
    return { integrity: locked.integrity, sha512, parts };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
