/** The addresses of what the page shows, as its script reads them after `#`. */
import type { Tier } from "../../wire/results.ts";

/** Half a surrogate pair, which has no place in an address, must not stop the report. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());

/** The permanent address of a check in a target. */
export const addressOfCell = (check: string, key: string): string => `#check=${encode(check)}&target=${encode(key)}`;

/** The permanent address of a module or interface in a target. */
export function addressOfNames(area: string, feature: string, tier: Tier, key: string): string {
  return `#view=names&names=${encode(`${tier} ${area} ${feature}`)}&target=${encode(key)}`;
}

/** An area's checks; with a target and verdicts those that have one of them there. */
export function addressOfArea(area: string, key?: string, verdicts: readonly string[] = []): string {
  const target = key === undefined ? "" : `&in=${encode(key)}`;
  return `#area=${encode(area)}${target}${verdicts.length === 0 ? "" : `&verdict=${encode(verdicts.join(","))}`}`;
}
