/** What a live fixture says of itself: its engine, and how it was started. */
import { basename } from "node:path";
import type { Fixture } from "./session.ts";

export interface Identity {
  userAgent?: string;
  versions: Record<string, string>;
  /** The arguments of the launch, paths cut to their last part. */
  flags: string[];
}

/** Asks a fixture; undefined when it doesn't answer. */
export async function identify({ calls, server }: Fixture, binary: string): Promise<Identity | undefined> {
  const outcome = await calls.call("-/-", "identity", [], AbortSignal.timeout(5000));
  if (!("returned" in outcome)) return undefined;
  const { command } = server;
  const flags = command.slice(command.indexOf(binary) + 1).map(cutPath);
  return { ...(outcome.returned as Omit<Identity, "flags">), flags };
}

const cutPath = (argument: string): string =>
  argument.replace(/(^|=)(\/.+)$/, (_, head, path) => head + basename(path));

/** `V8 14.2.231.17`, `JavaScriptCore 1.0`, or `unknown`. */
export function engineOf(identity: Identity | undefined): string {
  const { v8, webkit } = identity?.versions ?? {};
  if (webkit) return `JavaScriptCore ${webkit}`;
  return v8 ? `V8 ${v8}` : "unknown";
}
