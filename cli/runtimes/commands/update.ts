import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { loadRunners } from "../../../runners/load.ts";
import type { lockTrees } from "../../../runners/lock-trees.ts";
import { findMoves, type Move } from "../../../runners/moves.ts";
import { checkoutLocks, writeLock } from "../../../runners/own-lock.ts";
import { lockedTrees, type TreesLock } from "../../../runners/trees.ts";
import { openProject, type Project } from "../../config/project.ts";
import { addProjectOptions, type ProjectFlags } from "../options.ts";
import { layColumns, printJson } from "../words.ts";

interface UpdateFlags extends ProjectFlags {
  only?: string;
  dryRun?: boolean;
}

export default {
  define(runtimes: Command): void {
    const command = runtimes
      .command("update")
      .description("move the lock to the newest version of each slot, and say what has moved")
      .option("--only <slot>", "leave every other slot as it is")
      .option("--dry-run", "write nothing")
      .option("--json", "for a script");
    addProjectOptions(command).action(update);
  },
};

async function update({ config, json, only, dryRun = false }: UpdateFlags): Promise<void> {
  const project = await openProject(config);
  const runners = await loadRunners();
  // npm's libraries take 150 ms to load.
  const { renewLock } = await import("../../../runners/renew-lock.ts");
  const after = await renewLock(runners, project.lock, { only });
  const moves = findMoves(project.lock, after);
  const own = ownLocks(project);
  const file = own ? fileURLToPath(own.targets) : project.lockFile;
  // A project's lock has no trees: what they come to is in the manifests of its cache.
  const trees = own && (await renewTrees(after, runners, { only }));
  // A lock that says what we came with anyway would only hide what a newer wintermatrix comes with.
  const isDue = moves.length > 0 || project.hasOwnLock || checkoutLocks !== undefined;
  const written = isDue && !dryRun;
  if (written) await writeLock(file, after);
  if (written && own && trees) await writeLock(own.trees, trees);
  const laidOut = trees ? findLaidOut(trees) : [];
  if (json) return printJson({ file, written, checked: after.checked, moves, trees: laidOut });
  const place = relative(process.cwd(), file);
  const end = written ? `Written: ${place}\n` : isDue ? `Nothing was written: ${place} would have been.\n` : "";
  process.stdout.write(`${tell(moves, laidOut)}${end}`);
}

/** A checkout's own locks are for its maintainers to commit; an installed package is never written to. */
const ownLocks = ({ hasOwnLock }: Project) => (hasOwnLock ? undefined : checkoutLocks);

async function renewTrees(...given: Parameters<typeof lockTrees>): Promise<TreesLock> {
  const { lockTrees } = await import("../../../runners/lock-trees.ts");
  return lockTrees(...given);
}

/** The packages of whose trees something is another than is locked. */
const findLaidOut = (trees: TreesLock): string[] =>
  Object.keys(trees).filter((name) => trees[name]?.sha512 !== lockedTrees[name]?.sha512);

function tell(moves: readonly Move[], trees: readonly string[]): string {
  if (moves.length + trees.length === 0) return "Nothing has moved.\n";
  return `${layMoves(moves)}${trees.map((name) => `${name}: what belongs to it is laid out anew\n`).join("")}`;
}

function layMoves(moves: readonly Move[]): string {
  return layColumns(
    moves.map(({ slot, from, to, platforms, back }) => [
      slot,
      `${from ?? "none"} → ${to ?? "none"}`,
      `${platforms.join(", ")}${back ? " (back: the registry doesn't have the former)" : ""}`,
    ]),
  );
}
