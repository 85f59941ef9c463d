/**
 * A process of its own that runs a few of the real suites, and the suite of a fault among them, in one target:
 * `node run-suites.ts <stage as JSON> <slot> <fault?>`. Prints what came out as JSON.
 */
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeWorkspace } from "../../cli/run/workspace.ts";
import { root } from "../../suites/files.ts";
import type { Kept } from "../../suites/record.ts";
import { runSuites } from "../../suites/run.ts";
import type { CheckRecord } from "../../wire/results.ts";
import type { Ran } from "./ran.ts";
import type { Stage } from "./stage.ts";

const [, , given = "", slot = "", fault] = process.argv;
const { bundle, certificates, targets } = JSON.parse(given) as Stage;
const target = targets[slot];
if (!target) throw new Error(`${slot} isn't on the stage`);

/** Evidence stands on disk, in a folder that goes. */
function withEvidence({ attempts: { file, start, end }, ...check }: Kept): CheckRecord {
  return { ...check, attempts: JSON.parse(readFileSync(file).toString("utf8", start, end)) };
}

const suites = (names: string[]) => names.map((name) => join(root, "suites", `${name}.suite.ts`));
const hostile = fileURLToPath(new URL("./hostile.suite.ts", import.meta.url));
const files = [
  ...suites(["url/statics", "streams/cancel"]),
  ...(fault ? [hostile] : []),
  ...suites(["streams/tee", "fetch/redirect", "fetch/server-response", "url/params"]),
];
if (fault) process.env.SURVIVE_FAULT = fault;
const workspace = await makeWorkspace();
try {
  const recorder = await runSuites({
    mode: "run",
    targets: [target],
    reference: target,
    bundle,
    workspace,
    certificates,
    baselines: {},
    areas: [],
    files,
  });
  const { checks, errors } = recorder.slot(slot);
  const ran: Ran = { checks: [...checks.values()].map(withEvidence), errors };
  process.stdout.write(JSON.stringify(ran));
} finally {
  await rm(workspace, { recursive: true, force: true });
}
