export { hrefs, partOf } from "./parsing.probes.ts";
