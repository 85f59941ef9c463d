/** The lock of an installed tree: which packages it has, and which would have run a script. */

export interface LockedTree {
  /** `name@version` and hash of every package, sorted: what the tree's own hash is made of. */
  integrities: string[];
  /** `name@version` of those with an install script. */
  scripts: string[];
  /** Every installed package by its place, `node_modules/a/node_modules/b`. */
  packages: Record<string, LockedPlace>;
}

export interface LockedPlace {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  name?: string;
  /** Platforms that it is for, where it says so. */
  os?: string[];
  cpu?: string[];
}

/** Reads a `package-lock.json` of version 2 or 3. */
export function readLock(text: string): LockedTree {
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, LockedPlace> };
  const installed = Object.entries(packages).filter(([place]) => place !== "");
  const named = installed.map(([place, one]) => ({ ...one, title: `${nameAt(place, one)}@${one.version}` }));
  return {
    integrities: named.map(({ title, integrity }) => `${title} ${integrity ?? ""}`).sort(),
    scripts: [...new Set(named.filter((one) => one.hasInstallScript).map(({ title }) => title))].sort(),
    packages: Object.fromEntries(installed),
  };
}

/** The package that lies at a place of the tree. */
export function nameAt(place: string, { name }: Pick<LockedPlace, "name"> = {}): string {
  return name ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}
