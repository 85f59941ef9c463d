/** Libraries × targets, from the reports of many checks. Pure. */
import type { Depth, Report, Verdict } from "../types.ts";
import { summarise } from "../verdict.ts";

export const censusSchema = "wintermatrix-census-1";

export interface Census {
  schema: string;
  tool: Report["tool"];
  columns: CensusColumn[];
  libraries: Library[];
  /** Asked for and not had: what, and why. */
  failures: { asked: string; reason: string }[];
}

export type CensusColumn = Pick<Report["columns"][number], "key" | "title" | "id" | "slot" | "control">;

/** One library in every column: the worst of its entries. */
export interface Library {
  asked: string;
  name: string;
  version: string;
  checkedAt: string;
  /** By the column's key; absent where it wasn't checked. */
  verdicts: Record<string, Verdict>;
  /** By the column's key, the first cause of a failure. */
  causes: Record<string, string>;
  exercise?: "file" | "package" | "built-in";
  /** Exports that were touched, on the control, of how many. */
  depth?: { touched: number; of: number };
}

/** What became of one line of the list. */
export type Result = { asked: string; report: Report } | { asked: string; reason: string };

/** @param results in the order of the list */
export function takeCensus(results: readonly Result[], tool: Report["tool"]): Census {
  const reports = results.flatMap((one) => ("report" in one ? [one] : []));
  const columns = reports.flatMap(({ report }) => report.columns).map(pickColumn);
  return {
    schema: censusSchema,
    tool,
    columns: [...new Map(columns.map((column) => [column.key, column])).values()],
    libraries: reports.map(({ asked, report }) => describeLibrary(asked, report)),
    failures: results.flatMap((one) => ("reason" in one ? [one] : [])),
  };
}

const pickColumn = ({ key, title, id, slot, control }: CensusColumn): CensusColumn => ({
  key,
  title,
  id,
  slot,
  control,
});

function describeLibrary(asked: string, report: Report): Library {
  const { package: had, columns, rows, checkedAt, exercise } = report;
  const of = (key: string) => rows.filter(({ column }) => column === key);
  const verdicts = columns.map(({ key }) => [key, summarise(of(key).map(({ verdict }) => verdict))] as const);
  const causes = columns.flatMap(({ key }) => {
    const [cause] = of(key).flatMap((row) => row.causes);
    return cause ? [[key, cause.summary] as const] : [];
  });
  const depth = addUp(of(columns.find(({ control }) => control)?.key ?? "").flatMap((row) => row.depth ?? []));
  return {
    asked,
    name: had.name,
    version: had.version,
    checkedAt,
    verdicts: Object.fromEntries(verdicts),
    causes: Object.fromEntries(causes),
    ...(exercise && { exercise: exercise.origin }),
    ...(depth && { depth }),
  };
}

function addUp(depths: readonly Depth[]): Library["depth"] {
  if (depths.length === 0) return undefined;
  const touched = depths.reduce((sum, one) => sum + one.touched.length, 0);
  return { touched, of: touched + depths.reduce((sum, one) => sum + one.untouched.length, 0) };
}
