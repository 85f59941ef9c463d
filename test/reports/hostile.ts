/** Results in which every text that a runtime, or a package, could have had a hand in is hostile. */
import type { ResultFile } from "../../wire/results.ts";
import { makeCheck, makeResult, makeTarget } from "./factory.ts";

/** Escapes, controls, markup, line ends, direction marks, a lone surrogate, non-characters, workflow commands, a mention. */
export const nasty =
  "\u001b[31m\u0000\u0008]]><![CDATA[</script><b a=\"'&amp;\r\n::error::owned\n##[error]owned\u202e\ud800\uffff @all | `x` %0A%";

const megabyte = nasty + "x".repeat(1_000_000);

/** Columns whose differences are known by `baseline`'s verdicts. */
export function makeHostile(): ResultFile[] {
  const attempts = [
    { verdict: "fail" as const, duration: 1, observations: [], expected: megabyte, actual: megabyte, stderr: megabyte },
  ];
  const check = makeCheck({
    id: `a/b#${nasty}`,
    suite: `a/${nasty}`,
    feature: nasty,
    title: nasty,
    spec: nasty,
    file: nasty,
    profiles: [`${nasty}:Thing`, "ecma:Thing"],
    verdict: "fail",
    reason: megabyte,
    attempts,
  });
  const target = makeTarget("bun", { id: `bun@${nasty}`, version: nasty, title: nasty, engine: nasty });
  const errors = [{ where: nasty, message: megabyte }];
  return [makeResult("bun", [check], { target, errors })];
}
