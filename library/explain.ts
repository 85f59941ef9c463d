/** The rows of a column: where an entry fails, what would help, verified by running. Same failures are asked once. */
import { runOnNode } from "./cause/causes.ts";
import { combine } from "./diagnose/combine.ts";
import { type Diagnosis, diagnose, isGreen } from "./diagnose/diagnose.ts";
import type { DiagnosisStep, Failure } from "./diagnose/step.ts";
import { type Examined, examine, rowOf } from "./examine.ts";
import type { CheckContext } from "./layers/context.ts";
import { type Alteration, alter, observeBundle } from "./layers/observe-bundle.ts";
import { type Cause, type Column, type ExerciseSource, layerNames, type Remedied, type Row } from "./types.ts";
import { decide, isFailing } from "./verdict.ts";

export interface Explaining {
  context: CheckContext;
  /** A Node to run bundles on. */
  node: Column;
  source: ExerciseSource | undefined;
  steps: readonly DiagnosisStep[];
  /** By subpath, what makes an entry one runtime's own. */
  owners: ReadonlyMap<string, Cause>;
}

/** Different failures of a column that are looked into: a package can have hundreds. */
const mostKinds = 8;

/** In the order of what was examined, all of it in one column. */
export async function explainColumn(all: readonly Examined[], explaining: Explaining): Promise<Row[]> {
  const rows = new Map(all.map((one) => [one, rowFor(one, explaining)]));
  const failing = all.filter((one) => isFailing(rows.get(one)!.verdict));
  const kinds = [...Map.groupBy(failing, kindOf).values()].slice(0, mostKinds);
  for (const alike of kinds) {
    const told = await explainKind(alike, explaining);
    for (const [one, more] of told) rows.set(one, { ...rows.get(one)!, ...more });
  }
  return all.map((one) => rows.get(one)!);
}

function rowFor(one: Examined, { context, source, owners }: Explaining): Row {
  const row = rowOf(one, context, source);
  const owner = owners.get(one.entry.subpath);
  if (!owner?.onlyOn || one.column.target.runtime === owner.onlyOn || !isFailing(row.verdict)) return row;
  return { ...row, verdict: "declared", notes: [`only for ${owner.onlyOn}: it needs ${owner.culprit}`] };
}

const kindOf = ({ judged: { layers }, causes }: Examined): string =>
  JSON.stringify([layerNames.map((name) => layers[name].state), causes.map(({ summary }) => summary)]);

type Told = [Examined, Partial<Row>][];

async function explainKind([first, ...others]: readonly Examined[], explaining: Explaining): Promise<Told> {
  const { context, node, steps } = explaining;
  const { entry, column, observed, judged } = first!;
  const onNode = await runOnNode(
    { entry, column, observed, ...judged, installed: context.installed },
    { node, context, control: first!.control },
  );
  const causes = first!.causes.map((cause) =>
    onNode && cause.kind !== "addon" && cause.kind !== "condition" ? { ...cause, onNode } : cause,
  );
  if (column.way !== "bundle") return [[first!, { causes }]];
  const retry = async (alteration: Alteration) => (await again([first!], alteration, context))[0]!;
  const diagnosis = await diagnose(toFailure(first!, context), steps, retry);
  const told: Told = [[first!, { causes, ...remedy(first!, diagnosis, explaining) }]];
  return [...told, ...(await sameFor(others, diagnosis, explaining))];
}

const toFailure = ({ column, observed, judged, causes }: Examined, { installed }: CheckContext): Failure => ({
  column,
  observed,
  judged,
  causes,
  installed,
});

async function again(all: readonly Examined[], alteration: Alteration, context: CheckContext): Promise<Failure[]> {
  const { column } = all[0]!;
  const seen = await observeBundle(
    column,
    context,
    all.map(({ entry }) => entry),
    alteration,
  );
  return all.map(({ entry, control }, index) => {
    const observed = seen[index]!;
    return toFailure(
      examine(entry, alter(column, alteration), { observed, control, installed: context.installed }),
      context,
    );
  });
}

/** What helped one is run for those that failed alike. */
async function sameFor(others: readonly Examined[], { changes }: Diagnosis, explaining: Explaining): Promise<Told> {
  if (others.length === 0 || changes.length === 0) return [];
  const after = await again(others, combine(changes.map(({ alteration }) => alteration)), explaining.context);
  return others.flatMap((one, index): Told => {
    const failure = after[index]!;
    return isGreen(failure) ? [[one, remedy(one, { changes, after: failure }, explaining)]] : [];
  });
}

function remedy(
  { judged, observed }: Examined,
  { changes, after, farthest }: Diagnosis,
  { source }: Explaining,
): Partial<Row> {
  if (farthest) {
    const [next] = farthest.causes;
    return {
      notes: [
        `with ${farthest.changes.map(({ name }) => name).join(" and ")} it comes farther, and then: ${next?.summary ?? "it still fails"}`,
      ],
    };
  }
  if (!after) return {};
  const { layers, tally } = after.judged;
  const remedied: Remedied = { to: layers.works.state === "yes" ? "works" : "loads", ...(tally && { tally }) };
  const exercise = source && observed.calls ? { exercise: source.origin } : {};
  return {
    changes: changes.map(({ name, how }) => ({ name, how })),
    remedied,
    verdict: decide({ layers: judged.layers, ...exercise, change: remedied.to === "works" }),
  };
}
