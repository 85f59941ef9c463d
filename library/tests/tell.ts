/** The library's own tests, in sentences: how many pass where, and which don't. */
import type { Report } from "../types.ts";
import type { TestRow, TestState } from "./report.ts";

/** Failures of a column that are written out; `--json` has all of them. */
const mostTold = 20;

export function tellTests({ tests, columns }: Report): string {
  if (!tests) return "";
  const control = columns.find((column) => column.control)!.key;
  const count = (key: string, state: TestState) =>
    tests.tests.filter(({ outcomes }) => outcomes[key]?.state === state).length;
  const steady = count(control, "pass");
  const totals = columns.map(({ key, title }) => `${title} ${count(key, "pass")}/${steady}`);
  const skipped = count(control, "skip");
  return [
    `tests  ${tests.tests.length} in ${tests.files.length} ${tests.files.length === 1 ? "file" : "files"} (${tests.glob}): ${totals.join(" · ")}`,
    ...(skipped > 0 ? [`  ${skipped} skipped by their author`] : []),
    ...columns.flatMap(({ key, title }) => tellFailures(title, tests.tests, key)),
    ...tellUncounted(tests.tests, control),
    ...tests.files.flatMap(({ file, notCarried }) => (notCarried ? [`! ${file} is not carried: ${notCarried}`] : [])),
  ].join("\n");
}

function tellFailures(title: string, tests: readonly TestRow[], key: string): string[] {
  const failed = tests.filter(({ outcomes }) => outcomes[key]?.state === "fail");
  const told = failed.slice(0, mostTold).map(({ file, name, outcomes }) => {
    return `  ✗ ${title}: "${name}" (${file}) → ${oneLine(outcomes[key]?.said ?? "")}`;
  });
  return failed.length > mostTold ? [...told, `  and ${failed.length - mostTold} more there (--json has them)`] : told;
}

/** What fails on Node here, and what uses more of Vitest than is carried: each reason once. */
function tellUncounted(tests: readonly TestRow[], control: string): string[] {
  const reasons = tests.flatMap(({ outcomes }) => {
    const { state, said = "" } = outcomes[control] ?? { state: "unknown" };
    if (state === "not carried") return [`not carried, for ${said} is not`];
    return state === "unknown" ? [`not counted, for on Node here: ${oneLine(said)}`] : [];
  });
  return [...Map.groupBy(reasons, (reason) => reason)].map(
    ([reason, { length }]) => `! ${length} ${length === 1 ? "test is" : "tests are"} ${reason}`,
  );
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").slice(0, 200);
