/** `node --import meter.ts <command>`: writes what the process took into the file that `WINTERMATRIX_METER` names. */
import { readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** What a whole process took. */
export interface Metered {
  /** CPU seconds of the process itself. */
  own: number;
  /** CPU seconds of the processes that it started and that have ended. Linux alone tells. */
  children?: number;
  /** Megabytes that the process itself had in memory at most. */
  megabytes: number;
}

/** Ticks of a second, as Linux counts the times of a process for user space. */
const ticks = 100;

/** The times of ended children are the 16th and 17th fields; the name in the second may hold blanks. */
function childrenSeconds(): number {
  const text = readFileSync("/proc/self/stat", "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}

function measure(): Metered {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const children = process.platform === "linux" ? { children: childrenSeconds() } : {};
  return { own: (userCPUTime + systemCPUTime) / 1e6, ...children, megabytes: maxRSS / 1024 };
}

const file = process.env.WINTERMATRIX_METER;
if (file && isMainThread) process.on("exit", () => writeFileSync(file, JSON.stringify(measure())));
