import { suite } from "../suite.ts";

const feature = suite<typeof import("./globals.probes.ts")>("nodejs_compat/globals");
const about = (page: string, ...needs: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/${page}`,
  needs,
  profiles: ["node:globals"],
});

feature("setTimeout return value", about("timers.html#class-timeout", "setTimeout"), (check) => {
  check("setTimeout returns a Timeout object with ref, unref and hasRef", async ({ observe, expect }) => {
    const seen = { first: true, unref: [true, false], ref: [true, true] };
    expect(await observe("timeoutCanBeReferenced")).toStrictEqual(seen);
  });
  check(
    "a timer is cleared by its number",
    about("timers.html#timeoutsymboltoprimitive"),
    async ({ observe, expect }) => {
      expect(await observe("numberClearsTimeout")).toStrictEqual(["kept", "1"]);
    },
  );
});

feature("setImmediate", about("globals.html#setimmediatecallback-args", "setImmediate", "clearImmediate"), (check) => {
  check("passes its arguments, and isn't called once it is cleared", async ({ observe, expect }) => {
    expect(await observe("immediateIsCleared")).toStrictEqual([1, "two"]);
  });
  const turns = about("process.html#when-to-use-queuemicrotask-vs-processnexttick", "process.nextTick");
  check("comes after nextTick, and that before promises", turns, async ({ observe, expect }) => {
    expect(await observe("turnsAreOrdered")).toStrictEqual(["now", "tick", "microtask", "promise", "immediate"]);
  });
});

feature("global", about("globals.html#global", "global"), (check) => {
  check("is the global object", async ({ observe, expect }) => {
    expect(await observe("globalIsTheGlobalObject")).toStrictEqual({ seen: 1, same: true });
  });
});

feature("process and Buffer", about("globals.html#process", "process", "Buffer"), (check) => {
  check("are global, and those that their modules give", async ({ observe, expect }) => {
    expect(await observe("globalsAreThoseOfModules")).toStrictEqual({ process: true, Buffer: true });
  });
});
