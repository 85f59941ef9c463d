/** Used at module scope, where code may be made from strings. https://developers.cloudflare.com/workers/configuration/compatibility-flags/ (allow_eval_during_startup) */
import type { DiagnosisStep } from "../step.ts";

export default {
  order: 3,
  propose({ column, causes, judged: { failed } }) {
    const refused = causes.some(({ kind }) => kind === "eval" || kind === "wasm");
    if (column.way !== "bundle" || !refused || failed.length === 0) return [];
    const early = failed.map(({ name }) => name);
    const how = `compile at module scope: what ${early.join(", ")} ${early.length > 1 ? "do" : "does"} is allowed while a Worker starts, and not in a handler`;
    return [{ name: "compiled at module scope", how, alteration: { bundle: { early } } }];
  },
} satisfies DiagnosisStep;
