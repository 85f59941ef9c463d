/** What a checked package is held to: it is the code of strangers. */
import type { Confinement } from "../../runners/confine.ts";
import { canConfine } from "../../runners/launch.ts";
import type { ScriptContext } from "./script.ts";

/** By workspace: whether this system can confine, with a network of its own and with the host's. */
const confinable = new Map<string, Promise<Record<Confinement["network"], boolean>>>();

/** Tried once for a workspace, which exists. */
export function whatHolds(workspace: string): Promise<Record<Confinement["network"], boolean>> {
  const known = confinable.get(workspace) ?? tryBoth(workspace);
  confinable.set(workspace, known);
  return known;
}

async function tryBoth(workspace: string): Promise<Record<Confinement["network"], boolean>> {
  const own = await canConfine("own", workspace);
  return { own, host: own || (await canConfine("host", workspace)) };
}

/**
 * Nothing where the system has no means.
 * @param reaching it has to reach a server of ours, and its runtime holds it to the loopback
 */
export async function confinementOf(
  { workspace, root, packages }: Pick<ScriptContext, "workspace" | "root" | "packages">,
  reaching: boolean,
): Promise<Confinement | undefined> {
  const holds = await whatHolds(workspace);
  const served = packages?.from === "npm:";
  if (!holds.host) return undefined;
  return {
    readable: [workspace],
    writable: served ? [packages.cache] : [],
    // A package may write beside its own files when it is first used, and no other column is to see it.
    scratch: [root],
    network: holds.own && !served && !reaching ? "own" : "host",
  };
}

const means = "this system gives no user namespaces (unshare, setpriv, prlimit and mount of util-linux)";

/** What a reader has to know of what the package could reach. */
export async function tellHeld(workspace: string): Promise<string[]> {
  const { own, host } = await whatHolds(workspace);
  if (!host) return [`not confined: ${means}, so Node and Bun could reach your files and the network`];
  return own ? [] : ["confined, but with your network: there is no ip of iproute2 that gives Node and Bun their own"];
}
