/** Results of two targets with one of everything: what the formats are held to. */
import type { Gaps } from "../../reports/gaps.ts";
import type { CheckRecord, ResultFile, Verdict } from "../../wire/results.ts";
import { makeCheck, makeResult, makeTarget } from "./factory.ts";

export const hostile = "\u001b[31m</script><script>alert(1)</script>\u202e\u2028 | `x` [a](javascript:b) <img src=x>";

const url = (verdict: Verdict, given: Partial<CheckRecord> = {}) =>
  makeCheck({
    id: "fetch/redirect/manual",
    area: "fetch",
    feature: "fetch: redirect",
    title: "manual gives a 302",
    verdict,
    ...given,
  });

const permission = (outcome: "allowed" | "denied", detail?: string) =>
  makeCheck({
    id: "permissions/net/none",
    area: "permissions",
    suite: "permissions/net",
    feature: "net",
    title: "connecting without a grant",
    verdict: "skip",
    reason: "no promise",
    fact: { capability: "net", launch: "no grant", outcome, ...(detail !== undefined && { detail }) },
  });

const key = (name: string, verdict: Verdict, reason?: string) =>
  makeCheck({
    id: `nodejs_compat/node:fs/${name}`,
    area: "nodejs_compat",
    suite: "nodejs_compat/presence",
    feature: "node:fs",
    title: name,
    tier: "presence",
    profiles: ["node:node:fs"],
    verdict,
    ...(reason !== undefined && { reason }),
  });

const tee = (verdict: Verdict, given: Partial<CheckRecord> = {}) =>
  makeCheck({ profiles: ["ecma:ReadableStream"], verdict, ...given });

const failed: Partial<CheckRecord> = {
  reason: `AssertionError: expected 200 to be 302 ${hostile}`,
  attempts: [
    {
      verdict: "fail",
      reason: `AssertionError: expected 200 to be 302 ${hostile}`,
      duration: 3,
      observations: [{ probe: "redirectManual", args: ['"http://peer"'], returned: "{ status: 200 }" }],
      expected: "{ status: 302 }",
      actual: "{ status: 200 }",
      stderr: hostile,
    },
  ],
};

const probes: ResultFile["probes"] = {
  "streams/tee.redirectManual": {
    file: "suites/fetch/redirect.probes.ts",
    line: 3,
    text: "export async function redirectManual() {}",
  },
};

export function makeSample(): ResultFile[] {
  return [
    makeResult("node", [url("pass"), permission("allowed"), key("readFile", "skip", "reference"), tee("pass")], {
      probes,
    }),
    makeResult(
      "workerd",
      [
        url("fail", failed),
        permission("denied", "NotCapable"),
        key("readFile", "absent"),
        tee("error", { reason: "the peer died" }),
      ],
      {
        target: makeTarget("workerd", {
          title: "workerd (local)",
          options: { date: "2026-11-17", nodejs_compat: "off" },
        }),
        errors: [{ where: "suites/crypto/digest.suite.ts", message: "did not load" }],
        probes,
      },
    ),
  ];
}

export const gaps: Gaps = {
  workerd: [
    {
      checks: /^fetch\/redirect/,
      reason: "follows always",
      upstream: "https://github.com/cloudflare/workerd/issues/1",
    },
  ],
};
