/** Runs of the command itself, of few checks, and what they say. */
import { join } from "node:path";
import type { Place } from "./place.ts";

type Ended = Awaited<ReturnType<Place["command"]>>;

/** Arguments of a run of one slot. It compares with the committed baseline: its exit code says whether a verdict changed. */
export const runOf = (slot: string, place: Place, areas = ["url"]): string[] => [
  "run",
  ...["--target", slot],
  ...areas.flatMap((area) => ["--area", area]),
  ...["--out", outOf(place)],
];

export const outOf = (place: Place): string => join(place.folder, "matrix");

/** `exit code 2`, `SIGKILL`. */
export function describeEnd({ exitCode, signal, timedOut }: Ended): string {
  if (timedOut) return "didn't end";
  return signal ?? `exit code ${exitCode}`;
}

/** Problems where the end or the message isn't what it should be; "a fault of wintermatrix" is never what it should be. */
export function expectEnd(ended: Ended, end: string, message?: RegExp): string[] {
  const found = describeEnd(ended);
  const said = ended.stderr.slice(-1500);
  return [
    ...(found === end ? [] : [`it ended by ${found}, and should by ${end}: ${said}`]),
    ...(!message || message.test(ended.stderr) ? [] : [`it doesn't say ${message}: ${said}`]),
    ...(/fault of wintermatrix/.test(ended.stderr) ? [`it shows a fault of ours: ${said}`] : []),
  ];
}

/** The one line that a user would read: the last of its errors. */
export const lastError = ({ stderr }: Ended): string => /^error: (.*)$/m.exec(stderr)?.[1]?.slice(0, 300) ?? "";
