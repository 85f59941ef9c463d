import { loadProfiles } from "../../profiles/load.ts";
import type { ProfileRow } from "../../reports/model.ts";

/**
 * The profiles that are published, the headline first, each under its id with its pin. Checks may name others, which
 * aren't whole yet: their score would mean nothing.
 */
export async function publishProfiles(rows: readonly ProfileRow[]): Promise<ProfileRow[]> {
  const profiles = (await loadProfiles()).toSorted((left, right) => rank(left) - rank(right));
  return profiles.flatMap(({ id, pin, about, excluded = [] }) => {
    const own = rows.filter(({ profile }) => profile === id);
    return own.map((row) => ({ ...row, profile: pin ? `${id}@${pin}` : id, about, excluded }));
  });
}

const rank = ({ headline = false }: { headline?: boolean }) => (headline ? 0 : 1);
