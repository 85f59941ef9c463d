import { suite } from "../suite.ts";

const feature = suite<typeof import("./child_process.probes.ts")>("nodejs_compat/child_process");
const shell = { probe: "hasPosixShell" as const, label: "/bin/sh" };
const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/child_process.html#${anchor}`,
  needs: [...names.map((name) => `node:child_process.${name}`), shell],
  profiles: ["node:node:child_process"],
});

feature("node:child_process.spawn", about("child_processspawncommand-args-options", "spawn"), (check) => {
  check("gives a child that is written to, read and ended", async ({ observe, expect }) => {
    const seen = { spawned: "number", out: "in", err: "err\n", ended: [3, null], exitCode: 3 };
    expect(await observe("childIsHeard")).toStrictEqual(seen);
  });
  check("directs outputs into files and further pipes", about("optionsstdio"), async ({ observe, expect }) => {
    expect(await observe("outputsAreDirected")).toStrictEqual({ pipe: "pipe\n", file: "file\n", stdout: null });
  });
  check(
    "emits an error for a missing program, as execFile calls back with the exit code",
    about("event-error", "execFile"),
    async ({ observe, expect }) => {
      expect(await observe("failuresAreTold")).toMatchObject({
        missing: { code: "ENOENT", syscall: "spawn /no/such/program", path: "/no/such/program" },
        failed: { code: 4, killed: false, stdout: "out\n" },
      });
    },
  );
  check(
    "ends a child by a signal and by an AbortSignal",
    about("subprocesskillsignal"),
    async ({ observe, expect }) => {
      expect(await observe("childIsEnded")).toMatchObject({
        sent: true,
        ended: [null, "SIGTERM"],
        killed: true,
        aborted: { name: "AbortError", code: "ABORT_ERR" },
        otherEnded: [null, "SIGKILL"],
      });
    },
  );
});

feature(
  "node:child_process.execFile",
  about("child_processexecfilefile-args-options-callback", "execFile"),
  (check) => {
    check(
      "runs in the folder and the environment that it is given",
      { needs: ["node:util.promisify"] },
      async ({ observe, expect }) => {
        expect(await observe("childHasItsPlace")).toStrictEqual({ lines: ["seen", "/", ""], root: "/", stderr: "" });
      },
    );
  },
);

feature("node:child_process.spawnSync", about("child_processspawnsynccommand-args-options", "spawnSync"), (check) => {
  check(
    "gives input, status and outputs in place, as execSync does",
    { needs: ["node:child_process.execSync"] },
    async ({ observe, expect }) => {
      const seen = { status: 2, stdout: "in", output: [null, "in", ""], exec: "2\n", failed: true };
      expect(await observe("childIsWaitedFor")).toStrictEqual(seen);
    },
  );
  check("ends a child that takes longer than its timeout", async ({ observe, expect }) => {
    expect(await observe("timeIsLimited")).toStrictEqual({ status: null, signal: "SIGTERM", code: "ETIMEDOUT" });
  });
});

feature("node:child_process.fork", about("child_processforkmodulepath-args-options", "fork"), (check) => {
  check("talks with a child until it disconnects", { timeout: 5000 }, async ({ observe, expect }) => {
    const answer = { got: { list: [1, "two"] }, connected: true };
    expect(await observe("forkedChildIsTalkedTo")).toStrictEqual({ answer, ended: 0 });
  });
});
