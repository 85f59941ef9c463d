import type { Census } from "../../library/census/census.ts";
import { censusHeader, censusLines, censusTotals } from "../../library/census/table.ts";
import { layTable, literal, markTable } from "../../library/table.ts";

export type CensusFormat = "terminal" | "json" | "markdown";

export function writeCensus(census: Census, format: CensusFormat): string {
  if (format === "json") return `${JSON.stringify(census, null, 2)}\n`;
  const lines = [censusHeader(census), ...censusLines(census)];
  const failures = census.failures.map(({ asked, reason }) => `! ${asked}: ${reason.split("\n")[0]}`);
  if (format === "terminal") return `${[layTable(lines), "", ...failures, censusTotals(census)].join("\n")}\n`;
  const parts = ["## Libraries", markTable(lines), ...failures.map(literal), literal(censusTotals(census))];
  return `${parts.join("\n\n")}\n`;
}
