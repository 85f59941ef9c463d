/** Sessions on real runtimes that serve the misbehaving probes. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { createAuthority } from "../../../fixtures/peer/authority.ts";
import { loadRunners } from "../../../runners/load.ts";
import { hostPlatform } from "../../../runners/platform.ts";
import { provisionAll } from "../../../runners/provision.ts";
import type { Binary } from "../../../runners/runner.ts";
import { selectTargets } from "../../../runners/targets.ts";
import { bundleFixtures } from "../../../suites/bundle.ts";
import type { Check, CheckBody, CheckOptions } from "../../../suites/check.ts";
import type { Amendment } from "../../../suites/history.ts";
import type { Recheck } from "../../../suites/recheck.ts";
import { openSession, type Session } from "../../../suites/session.ts";
import { judge, judgeApart, lookBack } from "../../../suites/verdict.ts";
import type { Verdict } from "../../../wire/results.ts";
import type * as probes from "./hostile.probes.ts";

/** Provisions the slots and bundles the probes; gives a way to open sessions. */
export async function prepareHostile(slots: string[]) {
  const workspace = await mkdtemp(join(tmpdir(), "wintermatrix-hostile-"));
  const certificates = join(workspace, "certificates");
  const authority = await createAuthority();
  await mkdir(certificates);
  await writeFile(join(certificates, "ca.pem"), authority.caPem);
  await writeFile(join(certificates, "authority.json"), JSON.stringify(authority));
  const entry = fileURLToPath(new URL("./entry.ts", import.meta.url));
  const bundle = await bundleFixtures(join(workspace, "bundle"), { entry });
  const { targets } = selectTargets(slots, hostPlatform());
  const binaries = await provisionAll(targets, await loadRunners(), hostPlatform());
  const open = async (slot: string, baseline: Record<string, Verdict> = {}, recheck?: Recheck) => {
    const target = targets.find((one) => one.slot === slot);
    if (!target) throw new Error(`${slot} was not prepared`);
    const binary = binaries.get(slot) as Binary;
    const run = {
      mode: "run" as const,
      prelude: false,
      target,
      binary,
      reference: { target, binary },
      bundle,
      workspace,
      records: workspace,
      certificates,
      baseline,
      ...(recheck && { recheck }),
    };
    const amendments: Amendment[] = [];
    return new Bench(await openSession(run, (one) => amendments.push(one)), amendments);
  };
  return { workspace, open };
}

type Hostile = CheckBody<typeof probes>;

/** A session with the amendments that a worker would keep. */
export class Bench {
  readonly amendments: Amendment[];
  readonly session: Session;

  constructor(session: Session, amendments: Amendment[]) {
    this.session = session;
    this.amendments = amendments;
  }

  /** Judges a check and gives its record's core. */
  async judge(
    title: string,
    body: Hostile,
    { timeout = 1000, dependsOn, apart = false, ...about }: CheckOptions<typeof probes> & { apart?: boolean } = {},
  ) {
    const check = {
      id: title,
      suite: "hostile/hostile",
      feature: "hostile",
      title,
      about: { spec: "none", ...about },
      tier: "behaviour",
      apart,
      timeout,
      body,
      place: { file: import.meta.url, line: 1, column: 1 },
      ...(dependsOn ? { dependsOn } : {}),
    } as unknown as Check;
    const { attempts } = await (apart ? judgeApart : judge)(this.session, check);
    const last = attempts.at(-1);
    return { verdict: last?.verdict, reason: last?.reason, attempts: attempts.length, stderr: last?.stderr ?? "" };
  }

  /** What a worker does when its last file is done. */
  async close(): Promise<void> {
    await lookBack(this.session);
    await this.session.close();
  }

  /** Title and verdict of each check that was amended. */
  amended() {
    return this.amendments.map((one) => ("error" in one ? one : [one.check.title, one.attempts.at(-1)?.verdict]));
  }
}

/** The body of a check that asks for the right sum. */
export const expectsFour =
  (probe: "forgets" | "learns" | "lies" | "tellsTheTruth"): Hostile =>
  async ({ observe }) =>
    expect(await observe(probe)).toStrictEqual({ sum: 4 });
