/** What a live fixture says of itself: its engine, and how it was started. */
import { basename } from "node:path";
import type { Session } from "./session.ts";

export interface Identity {
  userAgent?: string;
  versions: Record<string, string>;
  /** The arguments of the launch, paths cut to their last part. */
  flags: string[];
}

/** Asks the session's fixture; undefined when none is live. */
export async function identify(session: Session): Promise<Identity | undefined> {
  const fixture = await session.current();
  if (!fixture || fixture.server.exit()) return undefined;
  const outcome = await fixture.calls.call("-/-", "identity", [], AbortSignal.timeout(5000));
  if (!("returned" in outcome)) return undefined;
  const { command } = fixture.server;
  const flags = command.slice(command.indexOf(session.run.binary.path) + 1).map(cutPath);
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
