import { resolve } from "node:path";
import { summarizeMatrix } from "../../reports/formats/json.ts";
import { perform } from "../run/execute.ts";
import { ownBaseline } from "../run/options.ts";
import type { Announcer } from "../run/progress.ts";
import type { RunOutcome, RunRequest } from "./public.ts";

/** What a program hears of a run, if it wants to. */
export function announceLines(say: (line: string) => void = () => undefined): Announcer {
  const silent = () => undefined;
  return { line: say, download: silent, collected: silent, checked: silent, done: silent };
}

/** See `public.ts`. */
export async function run(request: RunRequest = {}): Promise<RunOutcome> {
  const {
    targets = [],
    areas = [],
    baseline = ownBaseline,
    out = "matrix",
    prelude,
    formats,
    onLine,
    ...rest
  } = request;
  const options = {
    ...rest,
    targets: [...targets],
    areas: [...areas],
    baseline: resolve(baseline),
    out: resolve(out),
    ...(formats && { formats: [...formats] }),
    ...(prelude !== undefined && { prelude: resolve(prelude) }),
  };
  let outcome: Omit<RunOutcome, "exitCode"> | undefined;
  const exitCode = await perform(options, {
    say: announceLines(onLine),
    // A program has signals of its own; the runtimes end with the process whatever it does.
    guard: () => () => undefined,
    show: async (matrix, { diffs = [] }, notes) => {
      outcome = { matrix: summarizeMatrix(matrix), diffs, out: options.out, notes };
    },
  });
  return { exitCode: exitCode as RunOutcome["exitCode"], ...outcome! };
}
