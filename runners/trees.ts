import type { LockedPackage } from "./lock.ts";
import committed from "./trees.lock.json" with { type: "json" };

/** A package of a tree, and where in the tree it is installed. */
export interface TreePart {
  /** `node_modules/a/node_modules/@b/c` */
  location: string;
  package: string;
  version: string;
  /** Subresource integrity of the tarball. */
  integrity: string;
}

/** A package with everything that it depends on. */
export interface LockedTree {
  /** Subresource integrity of the package that the tree is had for. */
  integrity: string;
  /** Hex SHA-512 of all files once they are installed. */
  sha512: string;
  parts: readonly TreePart[];
}

/** The trees of this checkout by `<package>@<version>`, made by `wintermatrix runtimes update`. */
export const lockedTrees: Readonly<Record<string, LockedTree>> = committed;

export type TreesLock = typeof lockedTrees;

/** The tree that is locked for a package: the one of these very bytes. */
export function findTree(locked: LockedPackage, lock: TreesLock = lockedTrees): LockedTree | undefined {
  const tree = lock[nameTree(locked)];
  return tree?.integrity === locked.integrity ? tree : undefined;
}

/** What the lock has a tree by. */
export const nameTree = ({ package: name, version }: LockedPackage): string => `${name}@${version}`;
