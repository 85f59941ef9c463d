// semver@7: comparison, ranges, increments, coercion
import semver from "semver";

const versions = ["1.2.3", "1.10.0", "2.0.0-beta.1", "1.2.3-alpha"];
export const sorts = () => [
  semver.sort([...versions]),
  semver.rsort([...versions]),
  semver.compare("1.0.0", "1.0.0+a"),
];
export const satisfies = () => [
  semver.maxSatisfying(versions, "^1.2"),
  semver.satisfies("2.0.0-beta.1", ">=1", { includePrerelease: true }),
];
export const increments = () => [
  semver.inc("1.2.3", "prerelease", "rc"),
  semver.diff("1.2.3", "2.0.0"),
  semver.minVersion(">1.2")?.version,
];
export const parses = () => [
  semver.coerce("v3.4 b")?.version,
  semver.valid("no"),
  semver.parse("1.2.3-a.1+b")?.prerelease,
  new semver.SemVer("4.5.6").minor,
];
export const joinsRanges = () => [
  new semver.Range("~1.2 || >3").range,
  semver.subset("^1.2", "^1"),
  semver.intersects("<2", ">1"),
  semver.simplifyRange(versions, ">=1"),
];
