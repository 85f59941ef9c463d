/** A night's end, by the commands that a user has. */
import { existsSync } from "node:fs";
import { appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { Job } from "../../cli/plan/plan.ts";
import { saveFile } from "../../reports/save.ts";

export interface NightOptions {
  plan: string;
  parts: string;
  canary: string;
  site: string;
  history: string;
  out: string;
  accept: string[];
}

interface System {
  name: string;
  jobs: Job[];
  /** Where it is below site and history: the first system of the plan is the site itself, the others folders in it. */
  site: string;
  history: string;
}

const command = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));

async function wintermatrix(...args: string[]) {
  const {
    exitCode = 2,
    stdout,
    stderr,
  } = await execa(process.execPath, [command, ...args], {
    reject: false,
    stdin: "ignore",
    maxBuffer: 64 * 1024 * 1024,
    // What the command would add to the summary of the step is put there once, by us.
    env: { GITHUB_ACTIONS: undefined },
  });
  return { code: exitCode, text: [stdout, stderr].filter(Boolean).join("\n") };
}

async function readSystems({ plan, site, history }: NightOptions): Promise<System[]> {
  const { include } = JSON.parse(await readFile(plan, "utf8")) as { include: Job[] };
  return [...Map.groupBy(include, ({ os = "here" }) => os)].map(([name, jobs], index) => ({
    name,
    jobs,
    site: index === 0 ? site : join(site, name),
    history: join(history, name),
  }));
}

const fence = (text: string): string => `\`\`\`\`text\n${text.replaceAll("````", "'''")}\n\`\`\`\`\n`;

/** What somebody should look at, as Markdown; empty for a quiet night. */
async function endSystem({ name, jobs, site, history }: System, options: NightOptions) {
  const there = jobs
    .map((job) => ({ job, folder: join(options.parts, job.name) }))
    .filter(({ folder }) => existsSync(folder));
  const lost = jobs.filter((job) => !there.some((one) => one.job === job)).map((job) => job.name);
  const missing = lost.length > 0 ? `Jobs that left nothing: ${lost.join(", ")}\n` : "";
  if (there.length === 0)
    return { code: 1, findings: `${missing}Nothing was published: no job of ${name} left anything.\n` };
  const out = join(options.out, name);
  const merged = await wintermatrix("merge", ...there.map(({ folder }) => folder), "--out", out, "--fail-on", "never");
  if (!existsSync(join(out, "results"))) return { code: 2, findings: `${missing}${fence(merged.text)}` };
  // Before anything is published: beside the last good day.
  const compared = existsSync(history)
    ? await wintermatrix("diff", history, out, "--format", "markdown", "--fail-on", "regression")
    : { code: 0, text: "" };
  const accept = options.accept.flatMap((slot) => ["--accept", slot]);
  const places = ["--site", site, "--history", history, "--canary", join(options.canary, name)];
  const published = await wintermatrix("publish", out, ...places, ...accept);
  const findings = [
    missing,
    published.code === 0 ? "" : fence(published.text),
    compared.code === 0 ? "" : compared.text,
  ].filter(Boolean);
  return { code: Math.max(published.code, lost.length > 0 ? 1 : 0), findings: findings.join("\n") };
}

/**
 * Ends a night on every system of the plan; one that fails leaves the others alone. The exit code is the worst: 1 a rule
 * refused something or a job was lost, 2 a fault of ours. A regression that could be published is no failure of the night.
 */
export async function publishNight(options: NightOptions): Promise<{ code: number; said: string }> {
  let code = 0;
  const findings: string[] = [];
  for (const system of await readSystems(options)) {
    const end = await endSystem(system, options);
    code = Math.max(code, end.code);
    if (end.findings) findings.push(`## ${system.name}\n\n${end.findings}`);
  }
  const said =
    findings.length > 0 ? `${findings.join("\n")}\n` : "A quiet night: every column is new, nothing got worse.\n";
  const place = join(options.out, "findings.md");
  await (findings.length > 0 ? saveFile(place, said) : rm(place, { force: true }));
  const { GITHUB_STEP_SUMMARY: summary } = process.env;
  if (summary) await appendFile(summary, said);
  return { code, said };
}
