import { fileResult } from "../../reports/filing.ts";
import type { ResultFile } from "../../wire/results.ts";

/** Writes a result whose evidence is in memory. @throws InputError where it can't be written */
export async function fileWhole(folder: string, { checks, ...frame }: ResultFile): Promise<void> {
  const filed = checks.map(({ attempts, ...record }) => {
    return { record, attempts: Buffer.from(JSON.stringify(attempts)), count: attempts.length };
  });
  const { [Symbol.dispose]: close } = await fileResult(folder, frame, filed);
  close();
}
