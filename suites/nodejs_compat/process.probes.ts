const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What is asked for, or a word when nothing comes of it. */
const within = <T>(promise: Promise<T>, word: string) => Promise.race([promise, after(50).then(() => word)]);

/** Values of the environment are text. https://nodejs.org/docs/latest-v24.x/api/process.html#processenv */
export async function environmentIsText() {
  const { env } = await import("node:process");
  const name = "WINTERMATRIX_SEEN";
  env[name] = 1 as never;
  const seen = { value: env[name], listed: Object.keys(env).includes(name), same: process.env[name] };
  delete env[name];
  return { ...seen, deleted: env[name] };
}

/** Ticks are called in order, before promises. https://nodejs.org/docs/latest-v24.x/api/process.html#processnexttickcallback-args */
export async function ticksAreCalledInOrder() {
  const { nextTick } = await import("node:process");
  const order: unknown[] = [];
  await new Promise<void>((resolve) =>
    nextTick(
      (...args: unknown[]) => {
        order.push(...args);
        nextTick(() => resolve(void order.push("next")));
        order.push("end");
      },
      "one",
      2,
    ),
  );
  return order;
}

/** A warning is emitted as an event. https://nodejs.org/docs/latest-v24.x/api/process.html#processemitwarningwarning-options */
export async function warningsAreEmitted() {
  const { default: process } = await import("node:process");
  const warned = new Promise<unknown>((resolve) => {
    process.once("warning", ({ name, message, code }: NodeJS.ErrnoException) => resolve({ name, message, code }));
  });
  process.emitWarning("careful", { type: "CustomWarning", code: "WM001" });
  return within(warned, "no warning");
}

/** A rejection that nobody handles is an event, and no end, where it is listened for. https://nodejs.org/docs/latest-v24.x/api/process.html#event-unhandledrejection */
export async function unhandledRejectionsAreHeard() {
  const { default: process } = await import("node:process");
  let note: (reason: unknown, promise: unknown) => void = () => undefined;
  const heard = new Promise<unknown[]>((resolve) => {
    note = (...args) => resolve(args);
  });
  process.on("unhandledRejection", note);
  const rejected = Promise.reject("unheard");
  const [reason, promise] = await within(heard, "not heard");
  rejected.catch(() => undefined);
  process.off("unhandledRejection", note);
  return { reason, same: promise === rejected };
}

/** An error that nobody catches is an event, and no end, where it is listened for. https://nodejs.org/docs/latest-v24.x/api/process.html#event-uncaughtexception */
export async function uncaughtErrorsAreHeard() {
  const { default: process } = await import("node:process");
  const heard = new Promise<unknown>((resolve) => {
    process.once("uncaughtException", (error, origin) => resolve({ message: error.message, origin }));
  });
  setTimeout(() => {
    throw new Error("uncaught");
  }, 1);
  return within(heard, "not heard");
}

/** A signal that was sent is heard. https://nodejs.org/docs/latest-v24.x/api/process.html#signal-events */
export async function signalsAreHeard() {
  const { default: process } = await import("node:process");
  let note: (name: string) => void = () => undefined;
  const heard = new Promise<string>((resolve) => {
    note = resolve;
  });
  // This one does nothing to a process that doesn't listen.
  process.on("SIGWINCH", note);
  process.kill(process.pid, "SIGWINCH");
  const seen = await within(heard, "not heard");
  process.off("SIGWINCH", note);
  return seen;
}

/** Whether a process can send itself signals: those of Windows can't be listened for. https://nodejs.org/docs/latest-v24.x/api/process.html#signal-events */
export async function sendsSignals() {
  const { platform } = await import("node:process");
  return platform !== "win32";
}

/** Time goes on, and never back. https://nodejs.org/docs/latest-v24.x/api/process.html#processhrtimebigint */
export async function clockGoesOn() {
  const { hrtime } = await import("node:process");
  const [start, startOld] = [hrtime.bigint(), hrtime()];
  await after(5);
  const [seconds, nanoseconds] = hrtime(startOld);
  const passed = [Number(hrtime.bigint() - start), seconds * 1e9 + nanoseconds];
  return passed.map((time) => time > 1e6 && time < 60e9);
}

/** The time since the start goes on. https://nodejs.org/docs/latest-v24.x/api/process.html#processuptime */
export async function uptimeGoesOn() {
  const { default: process } = await import("node:process");
  const start = process.uptime();
  await after(5);
  return process.uptime() - start > 0.001;
}

/** The working directory is where relative paths start. https://nodejs.org/docs/latest-v24.x/api/process.html#processchdirdirectory */
export async function workingDirectoryIsChanged() {
  const { default: process } = await import("node:process");
  const { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "cwd-"));
  try {
    process.chdir(folder);
    writeFileSync("relative", "");
    return { changed: process.cwd() === realpathSync(folder), written: existsSync(join(folder, "relative")) };
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

/** Variables are loaded from a file. https://nodejs.org/docs/latest-v24.x/api/process.html#processloadenvfilepath */
export async function envFileIsLoaded() {
  const { default: process } = await import("node:process");
  const { mkdtempSync, rmSync, writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const folder = mkdtempSync(join(tmpdir(), "env-"));
  try {
    writeFileSync(join(folder, ".env"), "# comment\nWINTERMATRIX_LOADED='two words'\n");
    process.loadEnvFile(join(folder, ".env"));
    return process.env.WINTERMATRIX_LOADED;
  } finally {
    delete process.env.WINTERMATRIX_LOADED;
    rmSync(folder, { recursive: true });
  }
}

/** A built-in module is had without import. https://nodejs.org/docs/latest-v24.x/api/process.html#processgetbuiltinmoduleid */
export async function builtinModulesAreGiven() {
  const { default: process } = await import("node:process");
  const { default: path } = await import("node:path");
  return { same: process.getBuiltinModule("node:path") === path, none: process.getBuiltinModule("no-such-module") };
}

/** Memory that is used is told. https://nodejs.org/docs/latest-v24.x/api/process.html#processmemoryusage */
export async function memoryIsTold() {
  const { memoryUsage } = await import("node:process");
  const { rss, heapTotal, heapUsed } = memoryUsage();
  return { rss: rss > 2 ** 20, heap: heapUsed > 0 && heapTotal > 0 };
}

/** Versions and platform are told. https://nodejs.org/docs/latest-v24.x/api/process.html#processversion */
export async function processTellsOfItself() {
  const { default: process } = await import("node:process");
  const { arch, pid, platform, ppid, release, version, versions } = process;
  return {
    version: /^v\d+\.\d+\.\d+/.test(version) && versions.node === version.slice(1),
    numbers: Number.isInteger(pid) && pid > 0 && Number.isInteger(ppid),
    words: [platform, arch, release.name].every((word) => typeof word === "string" && word !== ""),
  };
}

/** The first argument is the program. https://nodejs.org/docs/latest-v24.x/api/process.html#processargv */
export async function argumentsBeginWithProgram() {
  const { argv, execPath } = await import("node:process");
  return argv[0] === execPath;
}

/** Writing to standard output calls back. https://nodejs.org/docs/latest-v24.x/api/process.html#processstdout */
export async function outputIsWritten() {
  const { default: process } = await import("node:process");
  const written = (stream: NodeJS.WriteStream) =>
    within(new Promise((resolve) => stream.write("", (error) => resolve(error ?? "written"))), "never");
  return {
    stdout: await written(process.stdout),
    stderr: await written(process.stderr),
    fds: [process.stdout.fd, process.stderr.fd],
  };
}
