import { join } from "node:path";
import { fileResult, nameResult } from "../../reports/filing.ts";
import type { ResultFile } from "../../wire/results.ts";

/** Files a result as a run does. */
export function writeResult(into: string, { checks, ...frame }: ResultFile) {
  const filed = checks.map(({ attempts, ...record }) => {
    return { record, attempts: Buffer.from(JSON.stringify(attempts)), count: attempts.length };
  });
  return fileResult(into, frame, filed);
}

/** Where {@link writeResult} put it. */
export const pathOfResult = (into: string, result: ResultFile): string => join(into, nameResult(result));
