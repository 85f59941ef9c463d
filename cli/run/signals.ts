import { existsSync, renameSync, rmSync } from "node:fs";
import { stopChildren } from "../../runners/children.ts";

/** Exit codes that a shell expects of a process ended by a signal. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * On SIGINT and SIGTERM ends every process of the run, removes its folder, says what that means and exits: no
 * teardown of the test framework runs then.
 * @param workspaceOf the run's folder, once it is made: whoever makes it listens before
 * @param takeLeave removes what is half done, and says what is saved
 * @returns takes the handlers away again
 */
export function endOnSignals(workspaceOf: () => string | undefined, takeLeave: () => string): () => void {
  const handlers = Object.entries(exitCodes).map(([signal, code]) => {
    const handle = () => {
      const workspace = workspaceOf();
      if (workspace) remove(workspace);
      process.stderr.write(`\nStopped by ${signal}. ${takeLeave()}\n`);
      process.exit(code);
    };
    process.on(signal, handle);
    return () => process.off(signal, handle);
  });
  return () => {
    for (const forget of handlers) forget();
  };
}

/** The other threads still run: they find nothing at its place at once, and can't put anything there while it is removed. */
function remove(workspace: string): void {
  if (!existsSync(workspace)) return;
  stopChildren(workspace);
  const removed = `${workspace}_removed`;
  renameSync(workspace, removed);
  rmSync(removed, { recursive: true, force: true, maxRetries: 20, retryDelay: 10 });
}
