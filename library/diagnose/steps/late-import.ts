/** Imported in a handler, where I/O, timers and random values are allowed. https://developers.cloudflare.com/workers/runtime-apis/handlers/fetch/ */
import type { DiagnosisStep } from "../step.ts";

export default {
  order: 3,
  propose({ column, causes, observed, installed }) {
    if (column.way !== "bundle" || !causes.some(({ kind }) => kind === "module-scope")) return [];
    const specifier = observed.entry === "." ? installed.name : `${installed.name}${observed.entry.slice(1)}`;
    const how = `import it in the handler and not at module scope: await import(${JSON.stringify(specifier)}) in fetch()`;
    return [{ name: "imported in the handler", how, alteration: { bundle: { late: true } } }];
  },
} satisfies DiagnosisStep;
