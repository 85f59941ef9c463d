import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  engines: { node: string };
  dependencies: Record<string, string>;
};

/** The lowest version of each line that a range names: `^22.22.2 || >=26.0.0` → { 22: [22, 22, 2], 26: … }. */
function floors(range: string): [number, number, number][] {
  return range.split("||").map((part) => {
    const [major = 0, minor = 0, patch = 0] = (part.match(/\d+/g) ?? []).map(Number);
    return [major, minor, patch];
  });
}

test("engines is no wider than what the dependencies need", () => {
  const own = floors(manifest.engines.node);
  for (const name of Object.keys(manifest.dependencies)) {
    const path = fileURLToPath(new URL(`../node_modules/${name}/package.json`, import.meta.url));
    const { engines } = JSON.parse(readFileSync(path, "utf8")) as { engines?: { node?: string } };
    for (const floor of own)
      expect({ name, floor, fits: satisfies(floor, engines?.node ?? "*") }).toMatchObject({ fits: true });
  }
});

function satisfies(version: readonly number[], range: string): boolean {
  return range.split("||").some((part) => {
    const [floor] = floors(part);
    if (part.trim() === "*" || !floor) return true;
    if (part.trim().startsWith("^") && floor[0] !== version[0]) return false;
    return compare(version, floor) >= 0;
  });
}

const compare = (left: readonly number[], right: readonly number[]): number =>
  left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
