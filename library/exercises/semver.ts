// semver@7: comparison, ranges, increments, coercion
import semver from "semver";

const versions = ["1.2.3", "1.10.0", "2.0.0-beta.1", "1.2.3-alpha"];
export const sorts = () => [semver.sort([...versions]), semver.eq("1.0.0", "1.0.0+a")];
export const satisfies = () => [semver.maxSatisfying(versions, "^1.2"), semver.satisfies("2.0.0-b", ">=1")];
export const increments = () => [semver.inc("1.2.3", "prerelease", "rc"), semver.diff("1.2.3", "2.0.0")];
export const coerces = () => [semver.coerce("v3.4 b")?.version, semver.valid("no"), semver.clean(" =v1.2.3 ")];
export const parses = () => [semver.parse("1.2.3-a.1+b")?.prerelease, new semver.SemVer("4.5.6").minor];
export const readsRanges = () => [new semver.Range("~1.2 || >3").range, semver.minVersion(">1.2")?.version];
export const comparesRanges = () => [semver.subset("^1.2", "^1"), semver.intersects("<2", ">1")];
