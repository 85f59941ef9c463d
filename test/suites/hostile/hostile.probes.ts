interface Host {
  process?: { exit(code: number): void; kill(pid: number, signal: string): void; pid: number };
  Deno?: { exit(code: number): void; kill(pid: number, signal: string): void; pid: number };
}

let calls = 0;

export async function lies() {
  return { sum: 5 };
}

export async function tellsTheTruth() {
  return { sum: 4 };
}

export async function throws() {
  throw new TypeError("no such thing");
}

/** What no runtime has. */
export async function foretells() {
  return (Promise as unknown as { foretells(): unknown }).foretells();
}

export async function isNotImplemented() {
  throw Object.assign(new Error("not here"), { code: "ERR_METHOD_NOT_IMPLEMENTED" });
}

export async function loopsForever() {
  for (;;) calls += 0;
}

/** The whole process waits for a child that hears no SIGTERM, which has a child of its own in a session of its own. */
export async function blocksOnChild(seconds: number) {
  const { spawn, spawnSync } = await import("node:child_process");
  spawn("/bin/sleep", [String(seconds)], { detached: true, stdio: "inherit" });
  spawnSync("/bin/sh", ["-c", `trap "" TERM; sleep ${seconds}; :`], { stdio: "inherit" });
}

/** The name of a probe is no global: whoever hears of it has to look for it. */
export async function namesWhatIsMissing() {
  throw new ReferenceError("blocksOnChild is not defined");
}

export async function takesItsTime(milliseconds: number) {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return "done";
}

/** Everything is fine until the timer fires, in whatever check is then in flight. */
export async function throwsLate(milliseconds: number) {
  setTimeout(() => {
    throw new Error("too late to catch");
  }, milliseconds);
  return { sum: 4 };
}

export async function exits(code: number) {
  const { process, Deno } = globalThis as Host;
  (Deno ?? process)?.exit(code);
}

export async function killsItself() {
  const { process, Deno } = globalThis as Host;
  const host = Deno ?? process;
  host?.kill(host.pid, "SIGKILL");
  await new Promise(() => undefined);
}

/** Wrong the first time it is asked, right ever after. */
export async function learns() {
  calls += 1;
  return { sum: calls === 1 ? 5 : 4 };
}

let answers = 0;

/** Right the first time it is asked, wrong ever after. */
export async function forgets() {
  answers += 1;
  return { sum: answers === 1 ? 4 : 5 };
}

export async function recognises(name: string) {
  return name === "this";
}
