import type { TextFormat, View } from "../formats.ts";
import { tellDiffs, tellNonPasses } from "../markdown/findings.ts";
import { literal } from "../markdown/prose.ts";
import { tellAreas, tellFacts, tellProfiles, tellTiers, tellVerdicts } from "../markdown/tables.ts";
import type { Matrix } from "../model.ts";
import { countOf, describeTarget, listReservations } from "../words.ts";

function tellTargets({ columns, missing }: Matrix): string {
  const ran = columns.map((column) => {
    const facts = [`${column.key}: ${describeTarget(column)}`, column.startedAt, ...listReservations(column)];
    return literal(facts.join("; "));
  });
  const lines = [...ran, ...missing.map((slot) => `${literal(slot)}: no results`)];
  return lines.map((line) => `- ${line}`).join("\n");
}

function tellExtent({ areas, columns }: Matrix): string {
  const checks = areas.flatMap(({ features }) => features.flatMap((feature) => feature.checks));
  const extent = `${countOf(checks.length, "check")} in ${countOf(columns.length, "target")}`;
  return `${extent}. Each figure is checks passed of checks counted: it says what was observed, and certifies nothing.`;
}

/** matrix.md: the verdict first, then the tables, then each non-pass with its reason. */
function render(matrix: Matrix, view: View = {}): string {
  const parts = [
    "# Compatibility matrix",
    ...tellDiffs(view.diffs),
    tellExtent(matrix),
    ...tellProfiles(matrix),
    tellAreas(matrix),
    tellVerdicts(matrix),
    ...tellTiers(matrix),
    ...tellFacts(matrix),
    ...tellNonPasses(matrix),
    "## Targets",
    tellTargets(matrix),
  ];
  return `${parts.join("\n\n")}\n`;
}

export default { name: "markdown", byDefault: true, file: "matrix.md", render } satisfies TextFormat;
