/** An exercise to fill in, for a package that nobody has written one for. */
import type { Installed, Row } from "../types.ts";

export function writeTemplate({ name }: Pick<Installed, "name">, rows: readonly Row[]): string {
  const works = rows.find((row) => row.entry === "." && row.layers.loads.state === "yes");
  const about = works ? "" : "// It did not load on Node.\n";
  return `${about}// wintermatrix check ${name} --exercise exercise.ts
import * as library from ${JSON.stringify(name)};

// Each exported function runs in every target; what it returns is compared with what Node returns.
export async function describesItself() {
  // Use the library here, and return what it gives: return library.parse("…");
  return Object.keys(library).filter((name) => name !== "default" && name !== "module.exports").sort();
}
`;
}
