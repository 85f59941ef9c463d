/** A process of ours that launches a runtime and waits to be killed: `node orphan.ts <slot> <workspace> <entry> <hosts> <guard?>`. */
import { launchServer } from "../../runners/launch.ts";
import { loadRunners } from "../../runners/load.ts";
import { hostPlatform } from "../../runners/platform.ts";
import { provisionAll } from "../../runners/provision.ts";
import type { Binary, Runner } from "../../runners/runner.ts";
import { selectTargets } from "../../runners/targets.ts";
import { tieToUs } from "../../runners/tie.ts";

const [, , slot = "", workspace = "", entry = "", hosts = "{}", guarded] = process.argv;
const runners = await loadRunners();
const { targets } = selectTargets([slot], hostPlatform());
const [target] = targets;
if (!target) throw new Error(`no target for ${slot}`);
const binary = (await provisionAll(targets, runners, hostPlatform())).get(slot) as Binary;
const runner = runners.get(target.runtime) as Runner;
const tie = guarded ? tieToUs("") : tieToUs();
const server = await launchServer({ runner, target, binary, workspace, entry, hosts: JSON.parse(hosts), tie });
process.stdout.write(`${server.pid}\n`);
setInterval(() => undefined, 1000);
