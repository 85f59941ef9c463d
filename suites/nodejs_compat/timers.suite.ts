import { suite } from "../suite.ts";

const feature = suite<typeof import("./timers.probes.ts")>("nodejs_compat/timers");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/timers.html#${anchor}`,
  needs: [`node:timers${name}`],
  profiles: [`node:node:timers${name.startsWith("/") ? "/promises" : ""}`],
});

feature("node:timers.setTimeout", about("settimeoutcallback-delay-args", ".setTimeout"), (check) => {
  check(
    "gives a timer that refresh starts anew, also after it fired",
    about("timeoutrefresh", ".setTimeout"),
    async ({ observe, expect }) => {
      expect(await observe("timerIsRefreshed")).toStrictEqual({ once: 1, again: 2 });
    },
  );
  check(
    "gives a timer that disposal cancels",
    {
      ...about("timeoutsymboldispose", ".setTimeout"),
      needs: [
        "node:timers.setTimeout",
        { probe: "timerHasDispose" as const, label: "Timeout.prototype[Symbol.dispose]" },
      ],
    },
    async ({ observe, expect }) => {
      expect(await observe("timerIsDisposedOf")).toBe(0);
    },
  );
  check("takes a delay over 2147483647 for 1", async ({ observe, expect }) => {
    expect(await observe("longDelayIsOne")).toBe("fired");
  });
  check(
    "has a variant with a promise, as setImmediate has",
    { needs: ["node:util.promisify"] },
    async ({ observe, expect }) => {
      expect(await observe("timersArePromisified")).toStrictEqual(["timeout", "immediate"]);
    },
  );
});

feature("node:timers.setInterval", about("setintervalcallback-delay-args", ".setInterval"), (check) => {
  check("calls again until it is cleared from within", async ({ observe, expect }) => {
    expect(await observe("intervalIsClearedFromWithin")).toBe(3);
  });
});

const promised = about("timerspromisessettimeoutdelay-value-options", "/promises.setTimeout");
feature("node:timers/promises.setTimeout", promised, (check) => {
  check("resolves with its value, as setImmediate does and scheduler.wait without one", async ({ observe, expect }) => {
    expect(await observe("timersAreAwaited")).toStrictEqual(["timeout", "immediate", undefined]);
  });
  check(
    "rejects with AbortError, the signal's reason its cause",
    about("cancelling-timers", "/promises.setTimeout"),
    async ({ observe, expect }) => {
      const aborted = { name: "AbortError", code: "ABORT_ERR", cause: "reason" };
      expect(await observe("waitingIsAborted")).toMatchObject(aborted);
    },
  );
});

feature(
  "node:timers/promises.setInterval",
  about("timerspromisessetintervaldelay-value-options", "/promises.setInterval"),
  (check) => {
    check("iterates ticks with their value", async ({ observe, expect }) => {
      expect(await observe("intervalIsIterated")).toStrictEqual(["tick", "tick", "tick"]);
    });
  },
);
