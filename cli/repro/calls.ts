/** The calls of a check that can be made again without the harness. */
import { InputError } from "../../wire/input-error.ts";
import type { CheckRecord, Observation } from "../../wire/results.ts";
import { codeOf } from "./arguments.ts";

export interface Call {
  probe: string;
  /** The code of each argument. */
  args: string[];
}

const rerun = ({ id }: CheckRecord) => `Run it with: wintermatrix run --only '${id.replaceAll("'", "'\\''")}'`;

function callOf({ probe, args }: Observation, record: CheckRecord): Call {
  const codes = args.map((shown) => {
    if (/https?:\/\/127\.0\.0\.1:\d+|https?:\/\/localhost:\d+/.test(shown))
      throw new InputError(
        `${record.id} talks to a server on the host that answers as the check wants it, so no file alone shows it. ${rerun(record)}`,
      );
    const code = codeOf(shown);
    if (code === undefined)
      throw new InputError(
        `${probe} of ${record.id} is given a value that can't be written down: ${shown.slice(0, 200)}. ${rerun(record)}`,
      );
    return code;
  });
  return { probe, args: codes };
}

/**
 * The calls of the attempt that decided.
 * @throws InputError where they need something of ours, saying what
 */
export function listCalls(record: CheckRecord): Call[] {
  const { observations = [] } = record.attempts.at(-1) ?? {};
  if (record.area === "permissions")
    throw new InputError(
      `${record.id} is about how the runtime is launched, and its evidence names each launch. ${rerun(record)}`,
    );
  if (observations.length === 0)
    throw new InputError(
      record.verdict === "absent" || record.verdict === "skip"
        ? `${record.id} calls nothing there: it is ${record.verdict}${record.reason ? ` (${record.reason})` : ""}. Take another target.`
        : `${record.id} is judged from outside, over a connection: there is no call to repeat. ${rerun(record)}`,
    );
  return observations.map((observation) => callOf(observation, record));
}
