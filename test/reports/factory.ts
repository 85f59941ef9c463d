/** Small hand-made results: each test says only what it is about. */
import type { CheckRecord, ResultFile, TargetRecord, Verdict } from "../../wire/results.ts";
import { resultSchema } from "../../wire/results.ts";

export function makeCheck(given: Partial<CheckRecord> = {}): CheckRecord {
  const { verdict = "pass", id = "streams/tee/delivers" } = given;
  return {
    id,
    revision: "r1",
    area: "streams",
    suite: "streams/tee",
    feature: "ReadableStream.tee",
    title: "delivers every chunk to both branches",
    tier: "behaviour",
    spec: "https://streams.spec.whatwg.org/#rs-tee",
    level: "shall",
    profiles: [],
    needs: [],
    file: "suites/streams/tee.suite.ts",
    line: 4,
    verdict,
    duration: 2,
    attempts: [{ verdict, duration: 2, observations: [] }],
    ...given,
  };
}

export function makeTarget(slot: string, given: Partial<TargetRecord> = {}): TargetRecord {
  const runtime = slot.split("-")[0]!;
  return {
    id: `${slot}@1.0.0`,
    slot,
    title: slot,
    runtime,
    version: "1.0.0",
    engine: "V8 14.2",
    options: {},
    flags: [],
    binary: { package: `${runtime}-linux-x64`, version: "1.0.0", integrity: "sha512-AAAA", sha512: "ab" },
    ...given,
  };
}

export function makeResult(slot: string, checks: CheckRecord[] = [], given: Partial<ResultFile> = {}): ResultFile {
  return {
    schema: resultSchema,
    tool: { name: "wintermatrix", version: "0.1.0" },
    startedAt: "2026-11-20T10:00:00.000Z",
    duration: 1500,
    host: { os: "linux", arch: "x64", cpus: 2, TZ: "UTC", locale: "en-US" },
    target: makeTarget(slot),
    shard: { index: 1, of: 1 },
    selection: { complete: true, areas: [] },
    suiteHash: "5ca1ab1e",
    probes: {},
    sources: {},
    checks,
    errors: [],
    ...given,
  };
}

/** Checks of one feature with these verdicts, in order. */
export function makeChecks(verdicts: readonly Verdict[], given: Partial<CheckRecord> = {}): CheckRecord[] {
  return verdicts.map((verdict, index) =>
    makeCheck({ id: `${given.feature ?? "feature"}/${index}`, line: index + 1, ...given, verdict }),
  );
}
