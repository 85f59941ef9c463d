/** A package that wrangler's bundle silently replaces by unenv's own, left as it is. */
import type { DiagnosisStep, Proposal } from "../step.ts";

export default {
  order: 4,
  propose({ column, observed }) {
    if (column.way !== "bundle") return [];
    const names = (observed.bundle?.swaps ?? [])
      .filter(({ to }) => /^unenv\/(npm|mock)\//.test(to))
      .map(({ from }) => from);
    return names.map(keeping);
  },
} satisfies DiagnosisStep;

const keeping = (name: string): Proposal => ({
  name: `${name} not replaced by unenv`,
  how: `keep the real ${name}, which wrangler's bundle replaces by unenv's ("alias": { "${name}": "./node_modules/${name}" })`,
  alteration: { bundle: { kept: [name] } },
});
