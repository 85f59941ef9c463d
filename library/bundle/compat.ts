/** Which of Node's modules wrangler's bundle has, by compatibility date and flags. */
import type { Target } from "../../runners/runner.ts";

export interface Compat {
  /** `v2`: unenv fills in what workerd lacks; `v1`: `node:` imports are left as they are; `off`: none is expected. */
  mode: "v2" | "v1" | "off";
  date: string;
  flags: string[];
}

/** https://developers.cloudflare.com/workers/configuration/compatibility-flags/ (nodejs_compat implies v2 from this date on) */
const v2Since = "2024-09-23";

/** As wrangler 4.164 decides it from a Worker's date and flags. */
export function compatOf({ options }: Pick<Target, "options">): Compat {
  const { date = "2026-08-04", nodejs_compat: way = "date" } = options;
  const flags = { off: ["no_nodejs_compat", "no_nodejs_compat_v2"], flag: ["nodejs_compat"] }[way] ?? [];
  if (way === "off") return { mode: "off", date, flags };
  return { mode: way === "date" || date >= v2Since ? "v2" : "v1", date, flags };
}
