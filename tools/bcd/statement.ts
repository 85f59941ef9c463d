/** What MDN's browser-compat-data says of a feature in a runtime at a version. */
import bcd from "@mdn/browser-compat-data" with { type: "json" };
import { isAtLeast } from "../../runners/versions.ts";

/** Its names of the runtimes that it has statements about. */
export const bcdNames: Readonly<Record<string, "nodejs" | "bun" | "deno">> = {
  node: "nodejs",
  bun: "bun",
  deno: "deno",
};

interface Support {
  version_added: string | false | null;
  version_removed?: string | false | null;
  partial_implementation?: boolean;
  flags?: unknown[];
  prefix?: string;
  alternative_name?: string;
}

interface Feature {
  __compat?: { support: Record<string, Support | Support[] | undefined> };
  [name: string]: unknown;
}

/** `yes`, `partly` and `no` of the version; `unsaid` where there is no statement; `no such key` where our key is wrong. */
export type Statement = "yes" | "partly" | "no" | "unsaid" | "no such key";

export function statementOf(key: string, runtime: string, version: string): Statement {
  const feature = key
    .split(".")
    .reduce<Feature | undefined>((at, name) => at?.[name] as Feature | undefined, bcd as never);
  if (!feature?.__compat) return "no such key";
  const said = feature.__compat.support[bcdNames[runtime] ?? ""];
  if (said === undefined) return "unsaid";
  const plain = [said].flat().filter(({ flags, prefix, alternative_name }) => !flags && !prefix && !alternative_name);
  const holding = plain.filter((support) => holds(support, version));
  if (holding.length === 0) return plain.some(({ version_added }) => version_added === null) ? "unsaid" : "no";
  return holding.some(({ partial_implementation }) => !partial_implementation) ? "yes" : "partly";
}

function holds({ version_added, version_removed }: Support, version: string): boolean {
  if (typeof version_added !== "string" || version_added === "preview") return false;
  const removed = typeof version_removed === "string" && isAtLeast(version, full(version_removed));
  return isAtLeast(version, full(version_added)) && !removed;
}

/** `≤18` → `18.0.0`. */
const full = (version: string) => [...version.replace(/^≤/, "").split("."), "0", "0"].slice(0, 3).join(".");
