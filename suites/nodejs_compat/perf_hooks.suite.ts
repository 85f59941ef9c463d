import { suite } from "../suite.ts";

const feature = suite<typeof import("./perf_hooks.probes.ts")>("nodejs_compat/perf_hooks");
const clearing = "node:perf_hooks.performance.clearMeasures";
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/perf_hooks.html#${anchor}`,
  needs: [`node:perf_hooks.${name}`, ...(name.includes("measure") ? [clearing] : [])],
  profiles: ["node:node:perf_hooks"],
});

feature("node:perf_hooks.PerformanceObserver", about("class-performanceobserver", "PerformanceObserver"), (check) => {
  const needs = ["node:perf_hooks.PerformanceObserver", clearing];
  check("is given marks and measures", { needs }, async ({ observe, expect }) => {
    expect(await observe("entriesAreObserved")).toStrictEqual([
      ["wm-a", "mark"],
      ["wm-m", "measure"],
    ]);
  });
  const timing = about("performancetimerifyfn-options", "performance.timerify");
  check("is given the calls of a function that timerify wraps", timing, async ({ observe, expect }) => {
    expect(await observe("callsAreTimed")).toStrictEqual({ sum: 3, seen: [["addUp", "function", true]] });
  });
});

const measuring = about("performancemeasurename-startmarkoroptions-endmark", "performance.measure");
feature("node:perf_hooks.performance.measure", measuring, (check) => {
  check("measures from a mark to a time, and keeps both until they are cleared", async ({ observe, expect }) => {
    const seen = { detail: { own: 1 }, duration: 20, kept: [1, 1], left: 0 };
    expect(await observe("marksAreMeasured")).toStrictEqual(seen);
  });
});

feature(
  "node:perf_hooks.createHistogram",
  about("class-recordablehistogram-extends-histogram", "createHistogram"),
  (check) => {
    check("sums up what is recorded", async ({ observe, expect }) => {
      const seen = { min: 1, max: 100, mean: 22, count: 5, countBigInt: 5n, median: 3, most: 1000, reset: 0 };
      expect(await observe("valuesAreSummedUp")).toStrictEqual(seen);
    });
  },
);

feature(
  "node:perf_hooks.monitorEventLoopDelay",
  about("perf_hooksmonitoreventloopdelayoptions", "monitorEventLoopDelay"),
  (check) => {
    check("samples turns once it is enabled", async ({ observe, expect }) => {
      const seen = { before: 0, enabled: [true, false], disabled: true, sampled: true };
      expect(await observe("delaysAreMonitored")).toStrictEqual(seen);
    });
  },
);

const utilization = about(
  "performanceeventlooputilizationutilization1-utilization2",
  "performance.eventLoopUtilization",
);
feature("node:perf_hooks.performance.eventLoopUtilization", utilization, (check) => {
  check("tells the active share since an earlier call", async ({ observe, expect }) => {
    expect(await observe("utilizationIsTold")).toStrictEqual({ active: true, idle: true, share: true });
  });
});

feature("node:perf_hooks.performance.now", about("performancetimeorigin", "performance.now"), (check) => {
  check("counts from timeOrigin", async ({ observe, expect }) => {
    expect(await observe("clockCountsFromItsOrigin")).toStrictEqual({ goneBy: true, now: true });
  });
});
