async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message, syscall, path } = error as NodeJS.ErrnoException;
    return { name, code, message, syscall, path };
  }
  return "nothing";
}

/** Whether the system has the shell of POSIX. https://nodejs.org/docs/latest-v24.x/api/child_process.html#shell-requirements */
export async function hasPosixShell() {
  const { platform } = await import("node:process");
  return platform !== "win32";
}

const shell = "/bin/sh";

/** A child's outputs and end are told. https://nodejs.org/docs/latest-v24.x/api/child_process.html#child_processspawncommand-args-options */
export async function childIsHeard() {
  const { spawn } = await import("node:child_process");
  const { text } = await import("node:stream/consumers");
  const child = spawn(shell, ["-c", "cat; echo err >&2; exit 3"], { env: {} });
  const ended = new Promise<unknown[]>((resolve) => child.on("close", (...args) => resolve(args)));
  const spawned = new Promise((resolve) => child.on("spawn", () => resolve(typeof child.pid)));
  child.stdin.end("in");
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { spawned: await spawned, out, err, ended: await ended, exitCode: child.exitCode };
}

/** A child has the environment and the folder that it is given. https://nodejs.org/docs/latest-v24.x/api/child_process.html#child_processspawncommand-args-options */
export async function childHasItsPlace() {
  const { execFile } = await import("node:child_process");
  const { realpathSync } = await import("node:fs");
  const { promisify } = await import("node:util");
  const options = { env: { SEEN: "seen" }, cwd: "/" };
  const { stdout, stderr } = await promisify(execFile)(shell, ["-c", 'echo "$SEEN$HOME"; pwd'], options);
  return { lines: stdout.split("\n"), root: realpathSync("/"), stderr };
}

/** What isn't there can't be started, and a failed child says how it failed. https://nodejs.org/docs/latest-v24.x/api/child_process.html#event-error */
export async function failuresAreTold() {
  const { execFile, spawn } = await import("node:child_process");
  const { once } = await import("node:events");
  const missing = await thrownBy(() => once(spawn("/no/such/program"), "never"));
  const failed = await new Promise<unknown>((resolve) =>
    execFile(shell, ["-c", "echo out; exit 4"], (error, stdout) =>
      resolve({ code: error?.code, killed: error?.killed, stdout }),
    ),
  );
  return { missing, failed };
}

/** A child is ended by a signal, also by way of an AbortSignal. https://nodejs.org/docs/latest-v24.x/api/child_process.html#subprocesskillsignal */
export async function childIsEnded() {
  const { spawn } = await import("node:child_process");
  const { once } = await import("node:events");
  const child = spawn("/bin/sleep", ["10"]);
  const ended = once(child, "exit");
  const sent = child.kill();
  const controller = new AbortController();
  const other = spawn("/bin/sleep", ["10"], { signal: controller.signal, killSignal: "SIGKILL" });
  const aborted = thrownBy(() => once(other, "never"));
  const otherEnded = new Promise<unknown[]>((resolve) => other.on("exit", (...args) => resolve(args)));
  controller.abort();
  return { sent, ended: await ended, killed: child.killed, aborted: await aborted, otherEnded: await otherEnded };
}

/** A child that takes too long is ended. https://nodejs.org/docs/latest-v24.x/api/child_process.html#child_processspawnsynccommand-args-options */
export async function timeIsLimited() {
  const { spawnSync } = await import("node:child_process");
  const { status, signal, error } = spawnSync("/bin/sleep", ["10"], { timeout: 20 });
  return { status, signal, code: (error as NodeJS.ErrnoException | undefined)?.code };
}

/** A child is waited for in place. https://nodejs.org/docs/latest-v24.x/api/child_process.html#child_processspawnsynccommand-args-options */
export async function childIsWaitedFor() {
  const { execSync, spawnSync } = await import("node:child_process");
  const { status, stdout, output } = spawnSync(shell, ["-c", "cat; exit 2"], { input: "in", encoding: "utf8" });
  const failed = await thrownBy(() => execSync("exit 5", { stdio: "ignore" }));
  return {
    status,
    stdout,
    output,
    exec: execSync("echo $((1 + 1)) | cat", { encoding: "utf8" }),
    failed: failed !== "nothing",
  };
}

/** Further pipes, and a file for an output. https://nodejs.org/docs/latest-v24.x/api/child_process.html#optionsstdio */
export async function outputsAreDirected() {
  const { spawn } = await import("node:child_process");
  const { closeSync, mkdtempSync, openSync, readFileSync, rmSync } = await import("node:fs");
  const { join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const { text } = await import("node:stream/consumers");
  const folder = mkdtempSync(join(tmpdir(), "child-"));
  const file = openSync(join(folder, "out"), "w");
  const child = spawn(shell, ["-c", "echo file; echo pipe >&3"], { stdio: ["ignore", file, "ignore", "pipe"] });
  const closed = new Promise((resolve) => child.on("close", resolve));
  const pipe = await text(child.stdio[3] as NodeJS.ReadableStream);
  await closed;
  closeSync(file);
  const seen = { pipe, file: readFileSync(join(folder, "out"), "utf8"), stdout: child.stdout };
  rmSync(folder, { recursive: true });
  return seen;
}

const forked = `process.on("message", (message) => {
  process.send({ got: message, connected: process.connected });
  process.disconnect();
});`;

/** A forked child is talked to. https://nodejs.org/docs/latest-v24.x/api/child_process.html#child_processforkmodulepath-args-options */
export async function forkedChildIsTalkedTo() {
  const { fork } = await import("node:child_process");
  const { mkdtempSync, rmSync, writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const folder = mkdtempSync(join(tmpdir(), "fork-"));
  writeFileSync(join(folder, "child.cjs"), forked);
  const child = fork(join(folder, "child.cjs"), { stdio: "ignore" });
  const answer = new Promise((resolve) => child.on("message", resolve));
  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.send({ list: [1, "two"] });
  const seen = { answer: await answer, ended: await ended };
  rmSync(folder, { recursive: true });
  return seen;
}
