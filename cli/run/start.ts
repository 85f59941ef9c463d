export { execute } from "./execute.ts";
export { listChecks } from "./list.ts";
export { runOnChanges } from "./watch.ts";
