import semver from "semver";

/** The highest release among versions that fit; undefined where there is none. Prereleases don't count. */
export function findNewest(
  versions: readonly string[],
  fits: (version: string) => boolean = () => true,
): string | undefined {
  const releases = versions.filter((version) => /^\d+\.\d+\.\d+$/.test(version) && fits(version));
  return releases.sort(semver.compare).at(-1);
}

/** Whether a version is the floor or comes after it. */
export function isAtLeast(version: string, floor: string): boolean {
  return semver.gte(version, floor);
}

/** `1.4.5` or `1.4.0-canary.20260823.1`: one version and no other. */
export function isExact(asked: string): boolean {
  return semver.valid(asked) === asked;
}

/** Which versions a range (`22`, `1.2`, `^24.1`) or `latest` admits; undefined for what is neither. */
export function admitsRange(asked: string): ((version: string) => boolean) | undefined {
  if (asked === "latest") return () => true;
  const range = semver.validRange(asked);
  return range === null ? undefined : (version) => semver.satisfies(version, range);
}
