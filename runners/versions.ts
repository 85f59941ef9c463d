/** The highest release among versions that fit, by its numbers; undefined where there is none. Prereleases don't count. */
export function findNewest(
  versions: readonly string[],
  fits: (version: string) => boolean = () => true,
): string | undefined {
  const releases = versions.filter((version) => /^\d+\.\d+\.\d+$/.test(version) && fits(version));
  return releases.sort(compareVersions).at(-1);
}

/** Whether a version is the floor or comes after it. */
export function isAtLeast(version: string, floor: string): boolean {
  return compareVersions(version, floor) >= 0;
}

function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split(".").map(Number));
  const differing = a!.findIndex((number, index) => number !== b![index]);
  return differing < 0 ? 0 : a![differing]! - b![differing]!;
}
