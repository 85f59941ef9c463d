/**
 * The long-term support lines of Node, newest first. No dist-tag of the registry says `lts`, so the list is kept by hand.
 * `since` is the day of the line's first LTS release, `end` that of its end of life.
 * Source: https://github.com/nodejs/Release/blob/main/schedule.json
 *
 * Last compared with the registry on 2026-11-20. Line 26 is due since 2026-10-28 by the schedule, but the registry's
 * newest release of it is of 2026-10-15 and is not an LTS one (`process.release.lts`): add it when one is there.
 */
export const ltsLines = [
  { major: 24, codename: "Krypton", since: "2025-10-28", end: "2028-04-30" },
  { major: 22, codename: "Jod", since: "2024-10-29", end: "2027-04-30" },
] as const;

/** Whether a version of Node belongs to the newest LTS line. */
export function isNewestLts(version: string): boolean {
  return version.startsWith(`${ltsLines[0].major}.`);
}
