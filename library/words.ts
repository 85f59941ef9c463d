/** What states and verdicts are shown as: by sign and by word, never by colour alone. */
import type { LayerState, Verdict } from "./types.ts";

export const stateSigns: Record<LayerState, string> = {
  yes: "✓",
  partly: "~",
  no: "✗",
  unknown: "?",
  "not reached": "",
  "not applicable": "–",
};

export const verdictSigns: Record<Verdict, string> = {
  works: "✓",
  smoke: "✓",
  "works with a change": "!",
  partly: "~",
  no: "✗",
  unknown: "?",
  declared: "–",
};

export const layerTitles = {
  resolves: "resolve",
  bundles: "bundle",
  loads: "load",
  exports: "exports",
  works: "works",
} as const;
