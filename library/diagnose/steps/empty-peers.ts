/** Packages that aren't there, such as optional peers, as an empty module. https://developers.cloudflare.com/workers/wrangler/configuration/#module-aliasing */
import type { DiagnosisStep, Proposal } from "../step.ts";

export default {
  order: 3,
  propose({ column, causes }) {
    if (column.way !== "bundle") return [];
    const names = causes.flatMap(({ kind, culprit }) => (kind === "missing" && isBare(culprit) ? [culprit] : []));
    return names.length > 0 ? [withEmpty(names)] : [];
  },
} satisfies DiagnosisStep;

const isBare = (name: string | undefined): name is string =>
  name !== undefined && /^(@[\w.-]+\/)?[\w.-]+/.test(name) && !name.startsWith(".");

function withEmpty(emptied: readonly string[]): Proposal {
  const alias = Object.fromEntries(emptied.map((name) => [name, "./empty.js"]));
  const many =
    emptied.length > 1 ? `${emptied.length} packages that aren't installed` : `${emptied[0]}, which isn't installed,`;
  const written = JSON.stringify(alias).replaceAll('":"', '": "').replaceAll('","', '", "');
  return {
    name: `${emptied.join(", ")} empty`,
    how: `alias ${many} to an empty module ("alias": ${written}, with module.exports = {} in empty.js)`,
    alteration: { bundle: { emptied } },
  };
}
