import type { PermissionFact } from "../wire/results.ts";
import type { Cell, CheckRow, FactRow } from "./model.ts";

const launches: readonly PermissionFact["launch"][] = ["no grant", "the grant", "the grant, scoped elsewhere"];

interface Seen {
  key: string;
  check: string;
  cell: Cell;
  fact: PermissionFact;
}

function* listFacts(rows: readonly CheckRow[]): Generator<Seen> {
  for (const row of rows) {
    for (const [key, cell] of Object.entries(row.cells)) {
      if (cell.fact) yield { key, check: row.id, cell, fact: cell.fact };
    }
  }
}

function describe({ check, cell, fact }: Seen): FactRow["cells"][string] {
  const { outcome, detail } = fact;
  return { outcome, ...(detail !== undefined && { detail }), check, verdict: cell.verdict };
}

/** Capability × launch, capabilities in the order of the suites; what each target did stands in its cell. */
export function collectFacts(rows: readonly CheckRow[]): FactRow[] {
  const capabilities = Map.groupBy(listFacts(rows), ({ fact }) => fact.capability);
  return [...capabilities].flatMap(([capability, seen]) =>
    launches
      .map((launch) => ({ launch, own: seen.filter(({ fact }) => fact.launch === launch) }))
      .filter(({ own }) => own.length > 0)
      .map(({ launch, own }) => ({
        capability,
        launch,
        cells: Object.fromEntries(own.map((one) => [one.key, describe(one)])),
      })),
  );
}
