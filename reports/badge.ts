/** A badge: what was measured on the left, the share on the right. */
import type { Matrix, Mean } from "./model.ts";
import { flatten } from "./text.ts";
import { formatShare } from "./words.ts";

export interface Badge {
  /** `<profile>/<column>`: the same from run to run, so that it can be linked to. */
  path: [profile: string, column: string];
  label: string;
  message: string;
  /** Six hex digits, dark enough for white text. */
  color: string;
}

/** From which share on a badge has a colour; the first that fits. */
const scale: readonly [from: number, color: string][] = [
  [0.95, "1a7f37"],
  [0.8, "4f7500"],
  [0.5, "946200"],
  [0, "cf222e"],
];

const unknown = "57606a";

function describeMean({ mean, incomplete }: Mean): Pick<Badge, "message" | "color"> {
  if (mean === null) return { message: "not measured", color: unknown };
  const share = `${formatShare(mean, 1)} passed`;
  // Errors of ours are among the checks: the figure isn't the whole story, and gets no colour of praise or blame.
  if (incomplete) return { message: `${share}, incomplete`, color: unknown };
  return { message: share, color: scale.find(([from]) => mean >= from)?.[1] ?? unknown };
}

/** One badge per column and profile (and tier, where it is not the behaviours): the pin of a profile stays out of the path. */
export function listBadges({ profiles, columns }: Matrix): Badge[] {
  return profiles.flatMap(({ profile, tier, scores }) => {
    const id = profile.replace(/@.*$/u, "");
    const name = tier === "behaviour" ? id : `${id}-${tier}`;
    return columns.flatMap(({ key, target, complete }) => {
      const score = scores[key];
      if (!score) return [];
      const label = flatten(`${name} on ${target.title} ${target.version}`, 80);
      return [{ path: [name, key], label, ...describeMean({ ...score, incomplete: score.incomplete || !complete }) }];
    });
  }) as Badge[];
}
