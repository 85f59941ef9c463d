/** The results of a census, a file a package: what was interrupted goes on from there. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../types.ts";
import type { Result } from "./census.ts";

interface Stored {
  /** What it depends on beside the package: tool, targets. */
  made: string;
  result: Result;
}

export interface Store {
  /** What an earlier start with the same tool and targets found; what couldn't be had is tried again. */
  read(asked: string): Promise<Result | undefined>;
  /** In one step: a half-written result would count as none. */
  write(result: Result): Promise<void>;
}

/** @param made what a result depends on beside the package */
export function openStore(folder: string, made: string): Store {
  const place = (asked: string) => join(folder, `${nameOf(asked)}.json`);
  return {
    async read(asked) {
      const text = await readFile(place(asked), "utf8").catch(notThere);
      const stored = text === undefined ? undefined : (JSON.parse(text) as Stored);
      const fits = stored?.made === made && stored.result.asked === asked && "report" in stored.result;
      return fits ? stored.result : undefined;
    },
    async write(result) {
      await mkdir(folder, { recursive: true });
      const draft = `${place(result.asked)}.${process.pid}`;
      await writeFile(draft, `${JSON.stringify({ made, result: slim(result) } satisfies Stored)}\n`);
      await rename(draft, place(result.asked));
    },
  };
}

/** A name that can be read, and a hash that keeps apart what reads alike. */
const nameOf = (asked: string) => {
  const readable = asked.replaceAll(/[^\w.@-]+/g, "_").slice(0, 60);
  return `${readable}-${createHash("sha256").update(asked).digest("hex").slice(0, 8)}`;
};

function notThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** An exercise to fill in is for one who checks one package. */
function slim(result: Result): Result {
  if (!("report" in result)) return result;
  const { template: _, ...report }: Report = result.report;
  return { ...result, report };
}
