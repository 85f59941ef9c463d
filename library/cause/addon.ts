/** A native addon is called one, whatever it died of. */
import type { Cause, Installed, Way } from "../types.ts";
import { type Native, nativeIn } from "./native.ts";

/**
 * @param atLoad whether it failed before anything of it was used: on an edge target an addon can't have come farther
 */
export function nameAddon(
  cause: Cause,
  way: Way,
  atLoad: boolean,
  { root, name }: Pick<Installed, "root" | "name">,
): Cause {
  if (cause.kind !== "addon" && !(way === "bundle" && atLoad)) return cause;
  const native = nativeIn(cause.chain, root, cause.kind === "addon" || cause.chain.length === 0 ? name : undefined);
  return native ? { ...cause, kind: "addon", summary: tell(native, way), culprit: native.package } : cause;
}

function tell({ package: name, made, binary }: Native, way: Way): string {
  const what = `${name} is a native addon${made ? ` (${made})` : ""}`;
  if (way === "bundle") return `${what}, and no native addon can be loaded here`;
  return binary
    ? `${what}, which can't be loaded here`
    : `${what} whose binary isn't there: an install script builds or fetches it (--allow-scripts)`;
}
