import { suite } from "../suite.ts";

const feature = suite<typeof import("./performance.probes.ts")>("performance/performance");
const hrtime = "https://w3c.github.io/hr-time/";
const about = (anchor: string) => ({
  spec: `${hrtime}#${anchor}`,
  needs: ["performance"],
  profiles: ["ecma-429-2025:Performance", "ecma-429-2025:performance"],
});

feature("performance.now", { ...about("dom-performance-now"), bcd: "api.Performance.now" }, (check) => {
  check("never falls", { wpt: "hr-time/monotonic-clock.any.js" }, async ({ observe, expect }) => {
    expect(await observe("readingsNeverFall")).toStrictEqual({ falls: 0, numbers: true });
  });
  check("counts milliseconds, as Date does", async ({ observe, expect }) => {
    const { clock, date } = await observe("clocksAgree");
    // Either clock may be coarse, and be set meanwhile; seconds or microseconds would be off by far more.
    expect({ runs: clock >= 10, asDate: Math.abs(clock - date) <= 50 }).toStrictEqual({ runs: true, asDate: true });
  });
});

const origin = { ...about("dom-performance-timeorigin"), bcd: "api.Performance.timeOrigin" };

feature("performance.timeOrigin", origin, (check) => {
  check("is a number that stays the same", async ({ observe, expect }) => {
    expect(await observe("originStays")).toStrictEqual({ finite: true, same: true });
  });
  check("gives the time of day when now() is added", async ({ observe, expect }) => {
    const { time, date } = await observe("originAndNowGiveTime");
    // The clock of the day may be set while a process runs: by less than a minute, and a wrong origin is off by far more.
    expect(Math.abs(time - date) < 60_000).toBe(true);
  });
});

feature(
  "performance.toJSON",
  { ...about("dom-performance-tojson"), bcd: "api.Performance.toJSON", needs: ["performance.toJSON"] },
  (check) => {
    check("returns an object with timeOrigin", async ({ observe, expect }) => {
      expect(await observe("jsonHasOrigin")).toStrictEqual({ own: true, text: true });
    });
    // "Let result be OrdinaryObjectCreate(%Object.prototype%)."
    check(
      "returns a new ordinary object each time",
      { spec: "https://webidl.spec.whatwg.org/#default-tojson-steps" },
      async ({ observe, expect }) => {
        expect(await observe("jsonIsOrdinary")).toStrictEqual({ isOrdinary: true, fresh: true });
      },
    );
  },
);

feature(
  "Performance",
  { ...about("sec-performance"), bcd: "api.Performance", needs: ["performance.addEventListener"] },
  (check) => {
    check("is an EventTarget", async ({ observe, expect }) => {
      const facts = { seen: [["own", true]], returned: true, isTarget: true, isPerformance: true };
      expect(await observe("takesEvents")).toStrictEqual(facts);
    });
  },
);
