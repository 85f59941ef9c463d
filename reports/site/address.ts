/** Where things stand in the site. Names come out of result files: none of them becomes a path as it is. */
import { createHash } from "node:crypto";
import type { Tier } from "../../wire/results.ts";

/** Half a surrogate pair, which has no place in an address, must not stop the report. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());

const digest = (text: string) => createHash("sha256").update(text.toWellFormed()).digest("hex");

/** What stands for a check in addresses: short, and the same as long as its id is. */
export const keyOf = (id: string): string => digest(id).slice(0, 12);

/** A file's name for any text: itself where that is harmless, else with a digest so that no two texts share one. */
export function slug(text: string): string {
  if (text.length <= 80 && /^[a-z0-9_]+(?:\/[a-z0-9_]+)*$/.test(text)) return text.replaceAll("/", "-");
  const safe = text
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .slice(0, 40);
  return `${safe}-${digest(text).slice(0, 8)}`.replace(/^-+/, "");
}

/** The page of an area. */
export const areaPage = (area: string): string => `areas/${slug(area)}.html`;

/** The data file with the evidence of a suite's checks, without its folder and extension. */
export const evidenceFile = (suite: string): string => `suite-${slug(suite)}`;

/** The data file with the names of a generated tier. */
export const namesFile = (tier: Tier): string => `names-${tier}`;

/** A check in a target, on its area's page. */
export const cellHash = (id: string, target: string): string => `#check=${keyOf(id)}&target=${encode(target)}`;

/** The permanent address of a check in a target. */
export const addressOfCell = (area: string, id: string, target: string): string =>
  `${areaPage(area)}${cellHash(id, target)}`;

/** What stands for a module or interface in addresses. */
export const namesKey = (tier: Tier, area: string, feature: string): string => keyOf(`${tier} ${area} ${feature}`);

/** A module or interface in a target, on the page of names. */
export const namesHash = (tier: Tier, area: string, feature: string, target: string): string =>
  `#names=${namesKey(tier, area, feature)}&target=${encode(target)}`;

/** An area's checks; with a target and verdicts those that have one of them there. */
export function addressOfArea(area: string, target?: string, verdicts: readonly string[] = []): string {
  const given = [
    ...(target === undefined ? [] : [`in=${encode(target)}`]),
    ...(verdicts.length === 0 ? [] : [`verdict=${encode(verdicts.join(","))}`]),
  ];
  return areaPage(area) + (given.length === 0 ? "" : `#${given.join("&")}`);
}
