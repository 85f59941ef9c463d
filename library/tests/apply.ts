/** What the library's own tests say of the verdict on its entries. Pure. */
import type { Entry, ExerciseSource, Layer, Row } from "../types.ts";
import { decide } from "../verdict.ts";
import type { TestReport, TestState } from "./report.ts";

/** Tests count for the entries that their file imports, beside what an exercise said. */
export function applyTests(
  rows: readonly Row[],
  tests: TestReport,
  entries: readonly Entry[],
  exercise: ExerciseSource["origin"] | undefined,
): Row[] {
  return rows.map((row) => {
    const specifier = entries.find(({ subpath }) => subpath === row.entry)!.specifier;
    const files = tests.files.filter((file) => file.entries.includes(specifier)).map(({ file }) => file);
    const states = tests.tests.flatMap((test) =>
      files.includes(test.file) ? (test.outcomes[row.column]?.state ?? []) : [],
    );
    const counted = states.filter((state) => state === "pass" || state === "fail");
    if (row.verdict === "declared" || row.layers.loads.state !== "yes" || counted.length === 0) return row;
    return judgeRow(row, counted, exercise, tests.touched[specifier] ?? []);
  });
}

function judgeRow(
  row: Row,
  counted: readonly TestState[],
  exercise: ExerciseSource["origin"] | undefined,
  touched: readonly string[],
): Row {
  // A small exercise of ours says less than the author's tests, and is told with them.
  const before = row.tally ?? { passed: 0, of: 0 };
  const failed = counted.filter((state) => state === "fail").length;
  const tally = { passed: before.passed + counted.length - failed, of: before.of + counted.length };
  const works = worksLayer(tally, failed, row.layers.works);
  const layers = { ...row.layers, works };
  const origin = exercise === undefined || exercise === "built-in" ? "package" : exercise;
  const verdict = decide({ layers, exercise: origin, change: failed === 0 && row.changes.length > 0 });
  return { ...row, layers, tally, verdict, ...(row.depth && { depth: deepen(row.depth, touched) }) };
}

function worksLayer(tally: { passed: number; of: number }, failed: number, { detail }: Layer): Layer {
  const state = tally.passed === tally.of ? "yes" : tally.passed === 0 ? "no" : "partly";
  const own = failed > 0 ? `${failed} of its own tests ${failed === 1 ? "fails" : "fail"}` : undefined;
  const said = [own, state === "yes" || detail === "nothing was exercised" ? undefined : detail]
    .filter(Boolean)
    .join("; ");
  return { state, ...(said && { detail: said }) };
}

function deepen(
  { touched, untouched }: NonNullable<Row["depth"]>,
  names: readonly string[],
): NonNullable<Row["depth"]> {
  const more = untouched.filter((name) => names.includes(name));
  return { touched: [...touched, ...more], untouched: untouched.filter((name) => !more.includes(name)) };
}
