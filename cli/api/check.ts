import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { checkPackage } from "../../library/check.ts";
import type { Report } from "../../library/types.ts";
import { provisionTargets } from "../check/targets.ts";
import { toolVersion } from "../main.ts";
import { makeWorkspace } from "../run/workspace.ts";
import type { CheckRequest } from "./public.ts";
import { announceLines } from "./run.ts";

/** See `public.ts`. */
export async function check(asked: string, request: CheckRequest = {}): Promise<Report> {
  const { targets = [], entries = [], exercise, allowScripts = false, cwd = process.cwd(), onLine } = request;
  const workspace = await makeWorkspace();
  try {
    const say = announceLines(onLine);
    return await checkPackage({
      asked,
      cwd: resolve(cwd),
      workspace,
      entries,
      ...(exercise !== undefined && { exercise: resolve(cwd, exercise) }),
      ...(allowScripts && { allowScripts }),
      ...(await provisionTargets(targets, say)),
      tool: { name: "wintermatrix", version: toolVersion() },
      say: say.line,
    });
  } finally {
    await rm(workspace, { recursive: true, force: true, maxRetries: 3 });
  }
}
