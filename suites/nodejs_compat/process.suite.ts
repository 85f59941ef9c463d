import { suite } from "../suite.ts";

const feature = suite<typeof import("./process.probes.ts")>("nodejs_compat/process");
const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/process.html#${anchor}`,
  needs: names.map((name) => `node:process.${name}`),
  profiles: ["node:node:process"],
});

feature("node:process.env", about("processenv", "env"), (check) => {
  check("keeps text, lists it, and forgets what is deleted", { needs: ["process"] }, async ({ observe, expect }) => {
    const seen = { value: "1", listed: true, same: "1", deleted: undefined };
    expect(await observe("environmentIsText")).toStrictEqual(seen);
  });
});

feature("node:process.nextTick", about("processnexttickcallback-args", "nextTick"), (check) => {
  check("calls with the arguments, after what runs now", async ({ observe, expect }) => {
    expect(await observe("ticksAreCalledInOrder")).toStrictEqual(["one", 2, "end", "next"]);
  });
});

feature(
  "node:process.emitWarning",
  about("processemitwarningwarning-options", "default.emitWarning", "default.once"),
  (check) => {
    check("emits a warning with its type and code", async ({ observe, expect }) => {
      const warning = { name: "CustomWarning", message: "careful", code: "WM001" };
      expect(await observe("warningsAreEmitted")).toStrictEqual(warning);
    });
  },
);

feature("node:process: unhandledRejection", about("event-unhandledrejection", "default.on", "default.off"), (check) => {
  check("tells the reason and the promise, and the process goes on", async ({ observe, expect }) => {
    expect(await observe("unhandledRejectionsAreHeard")).toStrictEqual({ reason: "unheard", same: true });
  });
});

feature("node:process: uncaughtException", about("event-uncaughtexception", "default.once"), (check) => {
  check("tells the error and its origin, and the process goes on", async ({ observe, expect }) => {
    const heard = { message: "uncaught", origin: "uncaughtException" };
    expect(await observe("uncaughtErrorsAreHeard")).toStrictEqual(heard);
  });
});

feature("node:process.kill", about("signal-events", "kill", "default.on"), (check) => {
  const signals = { probe: "sendsSignals", label: "a system with signals" } as const;
  check("sends a signal that the process hears", { needs: [signals] }, async ({ observe, expect }) => {
    expect(await observe("signalsAreHeard")).toBe("SIGWINCH");
  });
});

feature("node:process.hrtime", about("processhrtimebigint", "hrtime.bigint"), (check) => {
  check("goes on with time, as bigint and as pair", async ({ observe, expect }) => {
    expect(await observe("clockGoesOn")).toStrictEqual([true, true]);
  });
});

feature("node:process.uptime", about("processuptime", "default.uptime"), (check) => {
  check("goes on with time, in fractions of a second", async ({ observe, expect }) => {
    expect(await observe("uptimeGoesOn")).toBe(true);
  });
});

feature("node:process.chdir", about("processchdirdirectory", "chdir", "cwd"), (check) => {
  check("moves the start of relative paths", { needs: ["node:fs.mkdtempSync"] }, async ({ observe, expect }) => {
    expect(await observe("workingDirectoryIsChanged")).toStrictEqual({ changed: true, written: true });
  });
});

feature("node:process.loadEnvFile", about("processloadenvfilepath", "loadEnvFile"), (check) => {
  check("loads variables into process.env", { needs: ["node:fs.mkdtempSync"] }, async ({ observe, expect }) => {
    expect(await observe("envFileIsLoaded")).toBe("two words");
  });
});

feature("node:process.getBuiltinModule", about("processgetbuiltinmoduleid", "getBuiltinModule"), (check) => {
  check("gives a module, and nothing for what is none", { needs: ["node:path"] }, async ({ observe, expect }) => {
    expect(await observe("builtinModulesAreGiven")).toStrictEqual({ same: true, none: undefined });
  });
});

feature("node:process.memoryUsage", about("processmemoryusage", "memoryUsage"), (check) => {
  check("tells what is used", async ({ observe, expect }) => {
    expect(await observe("memoryIsTold")).toStrictEqual({ rss: true, heap: true });
  });
});

feature("node:process.version", about("processversion", "version"), (check) => {
  check("is that of Node, beside platform and ids", async ({ observe, expect }) => {
    expect(await observe("processTellsOfItself")).toStrictEqual({ version: true, numbers: true, words: true });
  });
});

feature("node:process.argv", about("processargv", "argv"), (check) => {
  check("begins with execPath", { needs: ["node:process.execPath"] }, async ({ observe, expect }) => {
    expect(await observe("argumentsBeginWithProgram")).toBe(true);
  });
});

feature("node:process.stdout", about("processstdout", "stdout", "stderr"), (check) => {
  check("calls back what is written, as stderr does", async ({ observe, expect }) => {
    expect(await observe("outputIsWritten")).toStrictEqual({ stdout: "written", stderr: "written", fds: [1, 2] });
  });
});
