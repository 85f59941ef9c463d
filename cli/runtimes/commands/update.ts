import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { loadRunners } from "../../../runners/load.ts";
import { findMoves, type Move } from "../../../runners/moves.ts";
import { checkoutLock, writeLock } from "../../../runners/own-lock.ts";
import { openProject, type Project } from "../../config/project.ts";
import { addProjectOptions, type ProjectFlags } from "../options.ts";
import { layColumns, printJson } from "../words.ts";

interface UpdateFlags extends ProjectFlags {
  dryRun?: boolean;
}

export default {
  define(runtimes: Command): void {
    const command = runtimes
      .command("update")
      .description("move the lock to the newest version of each slot, and say what has moved")
      .option("--dry-run", "write nothing")
      .option("--json", "for a script");
    addProjectOptions(command).action(update);
  },
};

async function update({ config, json, dryRun = false }: UpdateFlags): Promise<void> {
  const project = await openProject(config);
  // npm's libraries take 150 ms to load.
  const { renewLock } = await import("../../../runners/renew-lock.ts");
  const after = await renewLock(await loadRunners(), project.lock);
  const moves = findMoves(project.lock, after);
  const file = placeLock(project);
  // A lock that says what we came with anyway would only hide what a newer wintermatrix comes with.
  const isDue = moves.length > 0 || project.hasOwnLock || checkoutLock !== undefined;
  const written = isDue && !dryRun;
  if (written) await writeLock(file, after);
  if (json) return printJson({ file, written, checked: after.checked, moves });
  const place = relative(process.cwd(), file);
  const end = written ? `Written: ${place}\n` : isDue ? `Nothing was written: ${place} would have been.\n` : "";
  process.stdout.write(`${moves.length > 0 ? layMoves(moves) : "Nothing has moved.\n"}${end}`);
}

/** A checkout's own lock is for its maintainers to commit; an installed package is never written to. */
function placeLock({ hasOwnLock, lockFile }: Project): string {
  return hasOwnLock || !checkoutLock ? lockFile : fileURLToPath(checkoutLock);
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
