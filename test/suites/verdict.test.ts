import { readdir, rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Fixture } from "../../suites/session.ts";
import { type Bench, expectsFour, prepareHostile } from "./hostile/session.ts";

const slots = ["node", "bun", "deno", "workerd"];
let hostile: Awaited<ReturnType<typeof prepareHostile>>;
let bench: Bench;

beforeAll(async () => {
  hostile = await prepareHostile(slots);
}, 120_000);
afterAll(() => rm(hostile.workspace, { recursive: true }));
afterEach(async () => {
  await bench.close();
  // No launch leaves its folder or its registration behind.
  expect((await readdir(hostile.workspace)).sort()).toStrictEqual(["bundle", "certificates"]);
});

describe.each(slots)("on %s", (slot) => {
  beforeEach(async () => {
    bench = await hostile.open(slot);
  });

  test("a right answer is a pass, at once", async () => {
    expect(await bench.judge("truth", expectsFour("tellsTheTruth"))).toMatchObject({ verdict: "pass", attempts: 1 });
  });

  test("a lie is a fail, and is tried twice", async () => {
    expect(await bench.judge("lie", expectsFour("lies"))).toMatchObject({ verdict: "fail", attempts: 2 });
  });

  test("a throw of the probe is a fail that names it", async () => {
    const found = await bench.judge("throw", async ({ observe }) => void (await observe("throws")));
    expect(found).toMatchObject({ verdict: "fail", reason: "throws threw TypeError: no such thing" });
  });

  test("a declared not-implemented error is a stub", async () => {
    const found = await bench.judge("stub", async ({ observe }) => void (await observe("isNotImplemented")));
    expect(found.verdict).toBe("stub");
  });

  test("what isn't there is absent, and names what it looked for", async () => {
    const needs = ["Array.prototype.map", "crypto.subtle.divine"];
    expect(await bench.judge("need", expectsFour("lies"), { needs })).toMatchObject({
      verdict: "absent",
      reason: "crypto.subtle.divine isn't there",
    });
    const probed = [{ probe: "recognises" as const, args: ["that"], label: "that algorithm" }];
    expect((await bench.judge("probed", expectsFour("lies"), { needs: probed })).reason).toBe(
      "that algorithm isn't there",
    );
  });

  test("what stands apart is absent, too, by its needs or by what it noted as thrown", async () => {
    const apart = true;
    const lies: Parameters<Bench["judge"]>[1] = async ({ expect }) => expect("a lie").toBe("the truth");
    const needs = ["crypto.subtle.divine"];
    const absent = { verdict: "absent", reason: "crypto.subtle.divine isn't there" };
    expect(await bench.judge("need", lies, { apart, needs })).toMatchObject(absent);
    expect((await bench.judge("all there", lies, { apart, needs: ["crypto.subtle"] })).verdict).toBe("fail");
    const notes = (name: string) =>
      bench.judge(
        name,
        async ({ threw, expect }) => {
          threw({ name: "TypeError", message: `${name} is not a function` });
          expect("a lie").toBe("the truth");
        },
        { apart },
      );
    expect(await notes("Promise.foretells")).toMatchObject({ reason: "Promise.foretells isn't there" });
    expect((await notes("Promise.resolve")).verdict).toBe("fail");
    expect(await bench.session.current()).toBeUndefined();
  });

  test("an endless loop is a timeout, and the next check finds a live runtime", async () => {
    const loops = await bench.judge("loop", async ({ observe }) => void (await observe("loopsForever")), {
      timeout: 200,
    });
    expect(loops).toMatchObject({ verdict: "timeout", attempts: 2 });
    expect((await bench.judge("next", expectsFour("tellsTheTruth"))).verdict).toBe("pass");
  });

  test("an answer that differs between two attempts is flaky", async () => {
    const found = await bench.judge("learns", expectsFour("learns"));
    expect(found).toMatchObject({ verdict: "flaky", attempts: 2 });
    expect(found.reason).toContain("the other: fail");
  });

  test("a check that depends on a failed one is blocked", async () => {
    await bench.judge("first", expectsFour("lies"));
    const found = await bench.judge("second", expectsFour("tellsTheTruth"), { dependsOn: "first" });
    expect(found).toMatchObject({ verdict: "blocked", reason: "depends on first: fail" });
  });

  test("a fault of the check itself is an error, not the runtime's fail", async () => {
    const found = await bench.judge("ours", async () => {
      throw new TypeError("Cannot read properties of undefined");
    });
    expect(found).toMatchObject({ verdict: "error", attempts: 1 });
    const unknown = await bench.judge("no probe", async ({ observe }) => void (await observe("missing" as "lies")));
    expect(unknown.verdict).toBe("error");
  });
});

describe("a later launch that fails", () => {
  beforeEach(async () => {
    bench = await hostile.open("bun");
  });

  test("is that check's error, and the next one has a runtime again", async () => {
    expect((await bench.judge("before", expectsFour("tellsTheTruth"))).verdict).toBe("pass");
    const right = bench.session.run.binary;
    await bench.session.drop();
    bench.session.run.binary = { ...right, path: "/nonexistent/bun" };
    const failed = await bench.judge("without", expectsFour("tellsTheTruth"));
    expect(failed).toMatchObject({ verdict: "error", reason: expect.stringContaining("/nonexistent/bun") });
    bench.session.run.binary = right;
    expect((await bench.judge("after", expectsFour("tellsTheTruth"))).verdict).toBe("pass");
  });

  test("three times in a row isn't tried again", async () => {
    await bench.judge("before", expectsFour("tellsTheTruth"));
    await bench.session.drop();
    const right = bench.session.run.binary;
    bench.session.run.binary = { ...right, path: "/nonexistent/bun" };
    for (const time of ["first", "second", "third"]) await bench.judge(time, expectsFour("tellsTheTruth"));
    bench.session.run.binary = right;
    expect((await bench.judge("fourth", expectsFour("tellsTheTruth"))).verdict).toBe("error");
  });
});

describe.each(["node", "bun", "deno"])("a process that ends, on %s", (slot) => {
  beforeEach(async () => {
    bench = await hostile.open(slot);
  });

  test("by exit is a crash with its exit code, seen twice", async () => {
    const found = await bench.judge("exit", async ({ observe }) => void (await observe("exits", 7)));
    expect(found).toMatchObject({ verdict: "crash", reason: "the runtime's process ended: exit code 7", attempts: 2 });
  });

  test("by a signal is a crash that names the signal", async () => {
    const found = await bench.judge("kill", async ({ observe }) => void (await observe("killsItself")));
    expect(found).toMatchObject({ verdict: "crash", reason: "the runtime's process ended: SIGKILL" });
  });

  test("by force, since it waits for a child that holds its outputs open, is a timeout", async () => {
    const found = await bench.judge("block", async ({ observe }) => void (await observe("blocksOnChild", 8)), {
      timeout: 300,
    });
    expect(found).toMatchObject({ verdict: "timeout", attempts: 2 });
    expect((await bench.judge("next", expectsFour("tellsTheTruth"))).verdict).toBe("pass");
  });

  test("by a late throw is the crash of the check that threw, not of the one in flight", async () => {
    const late = async () => {
      await bench.judge("innocent", expectsFour("tellsTheTruth"));
      await bench.judge("culprit", async ({ observe }) => void (await observe("throwsLate", 30)));
      return bench.judge("neighbour", async ({ observe }) => expect(await observe("takesItsTime", 150)).toBe("done"));
    };
    expect(await late()).toMatchObject({ verdict: "pass", attempts: 1 });
    expect(bench.amended()).toStrictEqual([["culprit", "crash"]]);
  });

  test("between two checks is blamed as well", async () => {
    await bench.judge("culprit", async ({ observe }) => void (await observe("throwsLate", 0)));
    await (await bench.session.current())?.server.exited;
    expect((await bench.judge("next", expectsFour("tellsTheTruth"))).verdict).toBe("pass");
    expect(bench.amended()).toStrictEqual([["culprit", "crash"]]);
  });
});

describe("a process that hangs while a failure is looked into", () => {
  beforeEach(async () => {
    bench = await hostile.open("bun");
  });

  test("is a timeout, and the next check finds a live runtime", async () => {
    const stopped = await bench.judge("stopped", async ({ observe }) => {
      const { pid } = ((await bench.session.current()) as Fixture).server;
      await observe("namesWhatIsMissing").finally(() => process.kill(pid, "SIGSTOP"));
    });
    expect(stopped).toMatchObject({ verdict: "timeout", attempts: 2 });
    expect((await bench.judge("next", expectsFour("tellsTheTruth"))).verdict).toBe("pass");
  });
});

describe("a pass that is run again", () => {
  test("stays a pass, with both observations", async () => {
    bench = await hostile.open("bun", {}, { percent: 100, turn: 0 });
    expect(await bench.judge("truth", expectsFour("tellsTheTruth"))).toMatchObject({ verdict: "pass", attempts: 2 });
  });

  test("is flaky where the second answer is wrong", async () => {
    bench = await hostile.open("bun", {}, { percent: 100, turn: 0 });
    const found = await bench.judge("forgets", expectsFour("forgets"));
    expect(found).toMatchObject({ verdict: "flaky", attempts: 2 });
    expect(found.reason).toContain("the other: fail");
  });

  test("is not, where it isn't its turn, and a non-pass never is for that", async () => {
    bench = await hostile.open("bun", { lie: "fail" }, { percent: 0, turn: 0 });
    expect(await bench.judge("forgets", expectsFour("forgets"))).toMatchObject({ verdict: "pass", attempts: 1 });
    await bench.close();
    bench = await hostile.open("bun", { lie: "fail" }, { percent: 100, turn: 0 });
    expect(await bench.judge("lie", expectsFour("lies"))).toMatchObject({ verdict: "fail", attempts: 1 });
  });
});
