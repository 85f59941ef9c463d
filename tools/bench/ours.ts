/** One whole process: the given suites against the four runtimes. `node ours.ts <folder of suites>` */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import "../../bin/compile-cache.js";

// As the command does: loaded once the compile cache is on.
const { prepare } = await import("../../cli/run/prepare.ts");
const { makeWorkspace } = await import("../../cli/run/workspace.ts");
const { announceTo } = await import("../../cli/run/progress.ts");
const { runSuites } = await import("../../suites/run.ts");

const [, , folder = ""] = process.argv;
const workspace = await makeWorkspace();
const options = { targets: ["node", "bun", "deno", "workerd"], areas: [], baseline: "", out: "" };
const prepared = await prepare(options, workspace, announceTo(process.stderr));
const files = (await readdir(folder)).map((name) => join(folder, name));
const recorder = await runSuites({ ...prepared, mode: "run", baselines: {}, files });
const verdicts = [...recorder.slots.values()].flatMap(({ checks }) => [...checks.values()]);
console.log(`${verdicts.length} verdicts, ${verdicts.filter(({ verdict }) => verdict === "pass").length} pass`);
await rm(workspace, { recursive: true, force: true });
