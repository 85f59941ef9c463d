/** The rows of the table, by reading the folder. */
import { readdirSync } from "node:fs";
import { extname } from "node:path";
import type { HostFault, RunningFault } from "./fault.ts";

export interface Row {
  phase: string;
  name: string;
  fault: RunningFault | HostFault;
}

const folder = new URL("./faults/", import.meta.url);

/** What becomes of a run, in its order. */
const phases = ["provisioning", "launching", "running", "stopping"];

/** All rows, by phase and name. */
export async function loadFaults(): Promise<Row[]> {
  const rows = phases.flatMap((phase) => listFolder(phase).map((name) => ({ phase, name })));
  return Promise.all(rows.map(async (row) => ({ ...row, fault: await loadFault(row.phase, row.name) })));
}

export const loadRunningFault = (name: string): Promise<RunningFault> =>
  loadFault("running", name) as Promise<RunningFault>;

export const isRunning = (fault: Row["fault"]): fault is RunningFault => "probe" in fault;

function listFolder(phase: string): string[] {
  const names = readdirSync(new URL(`${phase}/`, folder)).filter((name) => extname(name) === ".ts");
  return names.map((name) => name.slice(0, -3)).sort();
}

async function loadFault(phase: string, name: string): Promise<Row["fault"]> {
  const { default: fault } = (await import(new URL(`${phase}/${name}.ts`, folder).href)) as { default: Row["fault"] };
  return fault;
}
