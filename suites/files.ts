/** The suite files, by reading the folder. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds `suites/`: the checkout, or `dist/` in the installed package. */
export const root = fileURLToPath(new URL("..", import.meta.url));
const own = fileURLToPath(new URL(".", import.meta.url));
export const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";

/** The areas that have suites, sorted. */
export function listAreas(): string[] {
  return [...new Set(suiteFiles().map(({ area }) => area))].filter((area) => area !== "").sort();
}

/** The harness's own suite, which is run ahead of all others. */
export const harness = join(own, `harness.suite.${extension}`);

/**
 * Paths of the suites of areas, sorted backwards: what waits on real time (reconnections, closing handshakes) comes ahead
 * of what only computes, so that no target waits alone at the end.
 */
export function listSuites(areas: readonly string[]): string[] {
  const chosen = suiteFiles().filter(({ area }) => areas.includes(area));
  return chosen
    .map(({ path }) => path)
    .sort()
    .reverse();
}

function suiteFiles() {
  const entries = readdirSync(own, { withFileTypes: true, recursive: true });
  return entries
    .filter(({ name }) => name.endsWith(`.suite.${extension}`))
    .map(({ name, parentPath }) => ({ path: join(parentPath, name), area: relative(own, parentPath) }));
}

/**
 * In groups, each of which has a fresh process. What looks at how things are comes ahead of what uses them, and what
 * loads `node:` modules after all that doesn't: in some runtimes loading them changes globals.
 */
export function groupSuites(paths: readonly string[], seed?: number): string[][] {
  const order = seed === undefined ? paths : shuffled(paths, seed);
  const { looks = [], uses = [], loads = [] } = Object.groupBy(order, kindOf);
  return [[...looks, ...uses], loads].filter((group) => group.length > 0);
}

function kindOf(path: string): "looks" | "uses" | "loads" {
  if (path.startsWith(join(own, "shape"))) return "looks";
  if (path.startsWith(join(own, "nodejs_compat"))) return "loads";
  const probes = path.replace(/\.suite\.[jt]s$/, `.probes.${extension}`);
  return existsSync(probes) && /["'`]node:/.test(readFileSync(probes, "utf8")) ? "loads" : "uses";
}

/** The same order for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const rest = [...list];
  const order: T[] = [];
  // A linear congruential generator; its constants are those of Numerical Recipes.
  for (let state = seed >>> 0; rest.length > 0; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    order.push(...rest.splice(Math.floor((state / 2 ** 32) * rest.length), 1));
  }
  return order;
}
