/** Node's conditions and fields in place of a browser's. https://developers.cloudflare.com/workers/wrangler/system-environment-variables/ */
import type { DiagnosisStep } from "../step.ts";

const conditions = ["workerd", "worker", "node"];

export default {
  order: 5,
  propose({ column }) {
    if (column.way !== "bundle") return [];
    const how = `bundle with Node's conditions: WRANGLER_BUILD_CONDITIONS=${conditions.join(",")} WRANGLER_BUILD_PLATFORM=node`;
    return [{ name: "Node conditions", how, alteration: { bundle: { conditions, platform: "node" } } }];
  },
} satisfies DiagnosisStep;
