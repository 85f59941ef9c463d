import { isNewestLts } from "./lts.ts";

/** A column of the matrix: which version it follows, and with which options. */
export interface Slot {
  name: string;
  runtime: string;
  /** The versions that may fill the slot; the newest of them does. Every version where absent. */
  admits?: (version: string) => boolean;
  /** Canonical options at a version. */
  options?: (version: string) => Record<string, string>;
}

/** The default targets. */
export const slots: readonly Slot[] = [
  { name: "node", runtime: "node" },
  { name: "node-lts", runtime: "node", admits: isNewestLts },
  { name: "bun", runtime: "bun" },
  { name: "deno", runtime: "deno" },
  { name: "workerd", runtime: "workerd", options: withNodeCompat },
  { name: "workerd-bare", runtime: "workerd", options: withoutNodeCompat },
];

/** From this compatibility date on workerd turns nodejs_compat on by itself: measured, see `nodejs_compat` in its configuration. */
const nodeCompatByDate = "2026-08-04";

function withNodeCompat(version: string): Record<string, string> {
  const date = readDate(version);
  return { date, nodejs_compat: date >= nodeCompatByDate ? "date" : "flag" };
}

function withoutNodeCompat(version: string): Record<string, string> {
  return { date: readDate(version), nodejs_compat: "off" };
}

/** workerd's version carries the newest compatibility date that it knows: `1.20261117.1` → `2026-11-17`. */
function readDate(version: string): string {
  const digits = /^\d+\.(\d{4})(\d\d)(\d\d)\./.exec(version);
  if (!digits) throw new Error(`No date in workerd's version "${version}": expected 1.YYYYMMDD.n`);
  return digits.slice(1).join("-");
}
