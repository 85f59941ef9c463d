/** Ties a child's life to ours: every runtime survives as an orphan when its parent is SIGKILLed. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Tie {
  /** Put before the command; it replaces itself by the command, so the pid stays the same. */
  prefix: string[];
  /** Where the system has no such means: the arguments of a guard process, less the group's id. */
  guard?: string[];
}

/**
 * On Linux the kernel ends the child with the thread that started it (`prctl(PR_SET_PDEATHSIG)`, through util-linux'
 * setpriv); elsewhere a guard process does, whose stdin is a pipe of ours and ends with us.
 * @param setpriv path of a setpriv that knows the option; empty where there is none
 */
export function tieToUs(setpriv = findSetpriv()): Tie {
  if (setpriv) return { prefix: [setpriv, "--pdeathsig", "KILL", "--"] };
  return { prefix: [], guard: [process.execPath, fileURLToPath(new URL(guardFile, import.meta.url))] };
}

const guardFile = import.meta.url.endsWith(".ts") ? "./guard.ts" : "./guard.js";

function findSetpriv(): string | undefined {
  if (process.platform !== "linux") return undefined;
  const found = ["/usr/bin/setpriv", "/bin/setpriv"].find((path) => existsSync(path));
  // Busybox has an applet of this name that doesn't know the option.
  return found && readFileSync(realpathSync(found)).includes("pdeathsig") ? found : undefined;
}
