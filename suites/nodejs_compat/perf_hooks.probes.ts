const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Marks and measures are given to an observer. https://nodejs.org/docs/latest-v24.x/api/perf_hooks.html#class-performanceobserver */
export async function entriesAreObserved() {
  const { PerformanceObserver, performance } = await import("node:perf_hooks");
  const observed = new Promise<unknown>((resolve) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      resolve(list.getEntries().map(({ name, entryType }) => [name, entryType]));
    }).observe({ entryTypes: ["mark", "measure"] });
  });
  performance.mark("wm-a");
  performance.measure("wm-m", "wm-a");
  performance.clearMarks("wm-a");
  performance.clearMeasures("wm-m");
  return Promise.race([observed, after(100).then(() => "nothing observed")]);
}

/** Marks are kept until they are cleared, and measured between. https://nodejs.org/docs/latest-v24.x/api/perf_hooks.html#performancemeasurename-startmarkoroptions-endmark */
export async function marksAreMeasured() {
  const { performance } = await import("node:perf_hooks");
  const { detail } = performance.mark("wm-b", { startTime: 5, detail: { own: 1 } });
  const { duration } = performance.measure("wm-n", { start: "wm-b", end: 25 });
  const kept = [performance.getEntriesByName("wm-b").length, performance.getEntriesByName("wm-n", "measure").length];
  performance.clearMarks("wm-b");
  performance.clearMeasures("wm-n");
  return { detail, duration, kept, left: performance.getEntriesByName("wm-b").length };
}

/** A timed function is observed. https://nodejs.org/docs/latest-v24.x/api/perf_hooks.html#performancetimerifyfn-options */
export async function callsAreTimed() {
  const { PerformanceObserver, performance } = await import("node:perf_hooks");
  const observed = new Promise<unknown>((resolve) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      resolve(list.getEntries().map(({ name, entryType, duration }) => [name, entryType, duration >= 0]));
    }).observe({ entryTypes: ["function"] });
  });
  const named = { addUp: (a: number, b: number) => a + b };
  const sum = performance.timerify(named.addUp)(1, 2);
  return { sum, seen: await Promise.race([observed, after(100).then(() => "nothing observed")]) };
}

/** What is recorded is summed up. https://nodejs.org/docs/latest-v24.x/api/perf_hooks.html#class-recordablehistogram-extends-histogram */
export async function valuesAreSummedUp() {
  const { createHistogram } = await import("node:perf_hooks");
  const histogram = createHistogram();
  for (const value of [1, 2, 3, 4, 100]) histogram.record(value);
  const { min, max, mean, count, countBigInt } = histogram;
  const other = createHistogram();
  other.record(1000n);
  other.add(histogram);
  histogram.reset();
  return { min, max, mean, count, countBigInt, median: other.percentile(50), most: other.max, reset: histogram.count };
}

/** Turns are sampled while the monitor is enabled. https://nodejs.org/docs/latest-v24.x/api/perf_hooks.html#perf_hooksmonitoreventloopdelayoptions */
export async function delaysAreMonitored() {
  const { monitorEventLoopDelay } = await import("node:perf_hooks");
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  // Some runtimes have one for all: what an earlier look left in it is not this one's.
  histogram.reset();
  const before = histogram.count;
  const enabled = [histogram.enable(), histogram.enable()];
  await after(30);
  return { before, enabled, disabled: histogram.disable(), sampled: histogram.count > 0 };
}

/** How busy the turns are is told. https://nodejs.org/docs/latest-v24.x/api/perf_hooks.html#performanceeventlooputilizationutilization1-utilization2 */
export async function utilizationIsTold() {
  const { performance } = await import("node:perf_hooks");
  const first = performance.eventLoopUtilization();
  await after(5);
  const start = Date.now();
  while (Date.now() - start < 10);
  const { active, idle, utilization } = performance.eventLoopUtilization(first);
  return { active: active > 1, idle: idle >= 0, share: utilization > 0 && utilization <= 1 };
}

/** The clock counts from its origin. https://nodejs.org/docs/latest-v24.x/api/perf_hooks.html#performancetimeorigin */
export async function clockCountsFromItsOrigin() {
  const { performance } = await import("node:perf_hooks");
  const start = performance.now();
  await after(5);
  return {
    goneBy: performance.now() - start >= 1,
    now: Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 60_000,
  };
}
