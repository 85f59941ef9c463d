import type { Tier } from "../wire/results.ts";
import { tiers } from "../wire/results.ts";
import type { CheckRow, ProfileRow, Score } from "./model.ts";
import { cellsIn } from "./rows.ts";
import { averageScores, scoreCells } from "./score.ts";

interface Membership {
  profile: string;
  entry: string;
  row: CheckRow;
}

/** `<profile>:<entry>`: the profile ends at the first colon, the entry may hold more (`node:node:fs`). */
function* listMemberships(rows: readonly CheckRow[]): Generator<Membership> {
  for (const row of rows) {
    for (const name of row.profiles) {
      const colon = name.indexOf(":");
      yield { profile: name.slice(0, colon), entry: name.slice(colon + 1), row };
    }
  }
}

function scoreEntry(rows: readonly CheckRow[], keys: readonly string[]): Record<string, Score> {
  const filled = keys.map((key) => [key, cellsIn(rows, key)] as const).filter(([, cells]) => cells.length > 0);
  return Object.fromEntries(filled.map(([key, cells]) => [key, scoreCells(cells)]));
}

function scoreProfile(
  profile: string,
  tier: Tier,
  members: readonly Membership[],
  keys: readonly string[],
): ProfileRow {
  const groups = [...Map.groupBy(members, (member) => member.entry)].sort(([left], [right]) => (left < right ? -1 : 1));
  const entries = groups.map(([entry, own]) => ({
    entry,
    scores: scoreEntry(
      own.map(({ row }) => row),
      keys,
    ),
  }));
  const scores = keys.map((key) => {
    const own = entries.map((entry) => entry.scores[key]).filter((score) => score !== undefined);
    return [key, averageScores(own)] as const;
  });
  return { profile, tier, scores: Object.fromEntries(scores), documented: countDocumented(members, keys), entries };
}

/** A check may count towards several entries: it is counted once. */
function countDocumented(members: readonly Membership[], keys: readonly string[]): Record<string, number> {
  const rows = [...new Set(members.map(({ row }) => row))];
  const counts = keys.map((key) => [key, cellsIn(rows, key).filter(({ gap }) => gap?.documented).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** The score of each profile, by name, one row per tier that it has checks of. */
export function scoreProfiles(rows: readonly CheckRow[], keys: readonly string[]): ProfileRow[] {
  const groups = Map.groupBy(listMemberships(rows), (member) => member.profile);
  const names = [...groups.keys()].sort();
  return names.flatMap((profile) =>
    tiers
      .map((tier) => ({ tier, members: groups.get(profile)!.filter(({ row }) => row.tier === tier) }))
      .filter(({ members }) => members.length > 0)
      .map(({ tier, members }) => scoreProfile(profile, tier, members, keys)),
  );
}
