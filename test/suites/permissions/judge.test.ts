import { describe, expect, test } from "vitest";
import { loadRunners } from "../../../runners/load.ts";
import type { Runner, Target } from "../../../runners/runner.ts";
import { assuredAt, controlAt, factOf, hold, show } from "../../../suites/permissions/judge.ts";
import { contextOf, forgetfulStudy, seenOf, thrown } from "./sample.ts";

const node = (await loadRunners()).get("node") as Runner;
const at = (version: string): Target => ({ slot: "node", runtime: "node", version, options: {} });
const docs = "https://example.org/";
const refused = { threw: thrown("Error", { code: "ERR_ACCESS_DENIED" }) };

describe("the fact", () => {
  test.each([
    ["none", [], { control: "--x" }, "denied", "Error ERR_ACCESS_DENIED"],
    ["none", [], {}, "denied", "not offered: Error ERR_ACCESS_DENIED"],
    ["none", ["content"], { control: "--x" }, "allowed", "content"],
    ["none", ["content"], {}, "no control offered", "allowed"],
    ["elsewhere", ["content"], { control: "--x", scope: "paths" }, "allowed", "content"],
    ["elsewhere", ["content"], { control: "--x" }, "no control offered", "allowed: --x is all or nothing"],
    ["elsewhere", [], { control: "--x" }, "denied", "Error ERR_ACCESS_DENIED"],
  ] as const)("%s, effects %o, %o: %s", (launch, effects, control, outcome, detail) => {
    const fact = factOf("read", launch, seenOf(refused, [...effects]), control);
    expect([fact.outcome, fact.detail]).toStrictEqual([outcome, detail]);
  });
});

describe("a promise", () => {
  const judge = (seen: ReturnType<typeof seenOf>, promised: "allowed" | "denied", refusal?: RegExp) => {
    const { study, forgotten } = forgetfulStudy();
    const { context } = contextOf();
    const judged = () => hold(context, study, seen, { docs, promised, ...(refusal ? { refusal } : {}) });
    return { judged, forgotten };
  };

  test("of denial is kept by a refusal, and the attempt stands", () => {
    const { judged, forgotten } = judge(seenOf(refused), "denied", /ERR_ACCESS_DENIED/);
    expect(judged).not.toThrow();
    expect(forgotten).toStrictEqual([]);
  });

  test("of denial is broken by an effect, whatever the probe came to; it is attempted again", () => {
    const { judged, forgotten } = judge(seenOf(refused, ["on the disk"]), "denied");
    expect(judged).toThrow(`${docs} promises: denied, but got through: on the disk: expected 'allowed' to be 'denied'`);
    expect(forgotten).toStrictEqual(["none:read"]);
  });

  test("of denial isn't kept by just any error", () => {
    const { judged } = judge(seenOf({ threw: new TypeError("x is not a function") }), "denied", /ERR_ACCESS_DENIED/);
    expect(judged).toThrow("to match");
  });

  test("of a grant is broken by a denial", () => {
    expect(judge(seenOf(refused), "allowed").judged).toThrow("expected 'denied' to be 'allowed'");
    expect(judge(seenOf({ returned: {} }, ["content"]), "allowed").judged).not.toThrow();
  });

  test("isn't kept by a process that was killed or hung", () => {
    const killed = seenOf({ ended: { signal: "SIGSEGV" }, stderr: "ERR_ACCESS_DENIED" });
    const hung = seenOf({ ended: "not in time", stderr: "" });
    expect(judge(killed, "denied").judged).toThrow("SIGSEGV");
    expect(judge(hung, "denied").judged).toThrow("not done after");
  });

  test("is kept by a process that ended with the refusal", () => {
    const uncaught = seenOf({ ended: { code: 1 }, stderr: "code: 'ERR_ACCESS_DENIED'" });
    expect(judge(uncaught, "denied", /ERR_ACCESS_DENIED/).judged).not.toThrow();
  });
});

test("a control counts from the version that has it", () => {
  expect(controlAt(node, at("24.21.0"), "net")).toMatchObject({ promises: {} });
  expect(controlAt(node, at("24.21.0"), "net").control).toBeUndefined();
  expect(controlAt(node, at("25.0.0"), "net")).toMatchObject({ control: "--allow-net", promises: { none: "denied" } });
});

test("so does what is assured", () => {
  expect(assuredAt(node, at("24.21.0"), "every way into the network")).toBeUndefined();
  expect(assuredAt(node, at("26.10.0"), "every way into the network")).toMatchObject({ promised: "denied" });
  expect(assuredAt({ ...node, assurances: {} }, at("26.10.0"), "every way into the network")).toBeUndefined();
});

test("the evidence names no folder of this machine", () => {
  const launchOptions = () => ({ workspace: "/tmp/run", binary: { path: "/home/me/bin/node" } });
  const { context, noted } = contextOf({ launchOptions });
  const seen = seenOf({ returned: { text: "/tmp/run/permissions-a1B2c3/secret by /home/me/bin/node" } });
  show(context, {
    ...seen,
    args: ["/tmp/run/permissions-a1B2c3/secret"],
    command: ["/tmp/run/node-lts-a1B2c3/main.mjs"],
  });
  expect(JSON.stringify(noted)).not.toMatch(/\/tmp|home|a1B2c3/);
  expect(noted[1]).toStrictEqual(["readsFile", { args: ["…/secret"], returned: { text: "…/secret by node" } }]);
});
