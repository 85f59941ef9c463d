import { readCompatibility } from "./compatibility.ts";
import { isNewestLts } from "./lts.ts";
import type { Options } from "./options.ts";

/** A column of the matrix: which version it follows, and with which options. */
export interface Slot {
  name: string;
  runtime: string;
  /** The versions that may fill the slot; the newest of them does. Every version where absent. */
  admits?: (version: string) => boolean;
  /** Canonical options at a version, where more may have been asked for: the runtime's own reader, given the slot's. */
  options?: (version: string, more?: readonly string[]) => Options;
}

const given =
  (own: string) =>
  (version: string, more: readonly string[] = []): Options =>
    readCompatibility(version, [own, ...more]);

/** The default targets. */
export const slots: readonly Slot[] = [
  { name: "node", runtime: "node" },
  { name: "node-lts", runtime: "node", admits: isNewestLts },
  { name: "bun", runtime: "bun" },
  { name: "deno", runtime: "deno" },
  { name: "workerd", runtime: "workerd", options: given("nodejs_compat") },
  { name: "workerd-bare", runtime: "workerd", options: given("no_nodejs_compat") },
];
