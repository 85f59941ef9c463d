/** Node's modules and globals in workerd. https://developers.cloudflare.com/workers/runtime-apis/nodejs/ */
import { readCompatibility } from "../../../runners/compatibility.ts";
import type { DiagnosisStep } from "../step.ts";

export default {
  order: 1,
  propose({ column: { target } }) {
    const { nodejs_compat: state, date, ...flags } = target.options;
    if (state !== "off") return [];
    const options = readCompatibility(target.version, [`date=${date}`, "nodejs_compat", ...Object.keys(flags)]);
    const how = 'turn nodejs_compat on ("compatibility_flags": ["nodejs_compat"])';
    return [{ name: "nodejs_compat on", how, alteration: { options } }];
  },
} satisfies DiagnosisStep;
