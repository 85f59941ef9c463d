import { expect, test } from "vitest";
import { listCalls } from "../../../cli/repro/calls.ts";
import { tellAbout } from "../../../cli/repro/header.ts";
import { bundleCalls } from "../../../cli/repro/script.ts";
import { makeCheck } from "../../reports/factory.ts";

const seen = (probe: string, ...args: string[]) =>
  makeCheck({
    verdict: "fail",
    attempts: [{ verdict: "fail", duration: 1, observations: [{ probe, args, returned: "1" }] }],
  });

test("one module that declares main, imports nothing and makes the calls", async () => {
  const record = seen("teeDelivers");
  const code = await bundleCalls(record, listCalls(record));
  expect(code).not.toMatch(/^(?:import|export) /m);
  const said: unknown[] = [];
  const main = new Function("console", `${code}; return main;`)({ log: (...words: unknown[]) => said.push(words) });
  await main();
  expect(said).toStrictEqual([["teeDelivers()", "returned", { left: "abc", right: "abc" }]]);
});

test("what needs something of ours is refused, with the way to run it", async () => {
  expect(() => listCalls(seen("a", "'http://127.0.0.1:4321/x/token'"))).toThrow(/server on the host.*run --only '/s);
  expect(() => listCalls(seen("a", "[Function: b]"))).toThrow(/can't be written down: \[Function: b\]/);
  expect(() => listCalls(makeCheck())).toThrow(/judged from outside/);
  expect(() => listCalls(makeCheck({ verdict: "absent", reason: "no tee" }))).toThrow(/it is absent \(no tee\)/);
  expect(() => listCalls({ ...seen("a"), area: "permissions" })).toThrow(/how the runtime is launched/);
  const foreign = seen("noSuchProbe");
  await expect(bundleCalls(foreign, listCalls(foreign))).rejects.toThrow(/takes more than its probes/);
});

test("no text of a runtime leaves the comment", () => {
  const record = { ...makeCheck({ title: "a\nb" }), reason: "x\nprocess.exit(1)\r\n\u2028evil()" };
  const text = tellAbout({ record, target: "bun@1", command: "npx", source: "check()\n*/" }, "//");
  expect(text.split(/[\n\r\u2028\u2029]/).filter((line) => !line.startsWith("//"))).toStrictEqual([]);
});
