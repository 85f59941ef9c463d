import { suite } from "../suite.ts";

const feature = suite<typeof import("./user-timing.probes.ts")>("beyond/user-timing");
const about = (spec: string, bcd: string, ...needs: string[]) => ({
  spec: `https://w3c.github.io/${spec}`,
  bcd: `api.${bcd}`,
  needs,
  profiles: ["beyond:User Timing"],
});

const mark = about("user-timing/#dom-performance-mark", "Performance.mark", "performance.mark");
feature("performance.mark", mark, (check) => {
  check("has the time and a clone of the detail it was given", async ({ observe, expect }) => {
    const detail = { map: new Map([[1, 2]]) };
    const facts = { facts: [true, "mark", 12.5, 0], detail, cloned: true, plain: [null, true] };
    expect(await observe("marksAre")).toStrictEqual(facts);
  });
});

const measure = about("user-timing/#dom-performance-measure", "Performance.measure", "performance.measure");
feature("performance.measure", measure, (check) => {
  check("goes from mark or time to mark, time or duration", async ({ observe, expect }) => {
    const facts = [
      ["measure", 10, 15, null],
      ["measure", 10, 5, null],
      ["measure", 1, 3, "own"],
    ];
    expect(await observe("measuresAre")).toStrictEqual({ facts });
  });
  const times = { spec: "https://w3c.github.io/user-timing/#convert-a-mark-to-a-timestamp" };
  check("throws for negative times, unknown marks and a duration too many", times, async ({ observe, expect }) => {
    const facts = { negative: "TypeError", unknown: "DOMException SyntaxError", conflicting: "TypeError" };
    expect(await observe("timesAreRefused")).toStrictEqual(facts);
  });
});

const timeline = about(
  "performance-timeline/#dom-performance-getentriesbyname",
  "Performance.getEntriesByName",
  "performance.getEntriesByName",
  "performance.measure",
);
feature("performance.getEntriesByName", timeline, (check) => {
  check("has entries in the order of their times until they are cleared", async ({ observe, expect }) => {
    const before = ["measure 0", "mark 3", "mark 7"];
    expect(await observe("timelineHas")).toStrictEqual({
      before,
      byType: 2,
      marksCleared: ["measure 0"],
      left: [0, 1],
    });
  });
});

const observer = about(
  "performance-timeline/#dom-performanceobserver-observe",
  "PerformanceObserver.observe",
  "PerformanceObserver",
  "performance.mark",
);
feature("PerformanceObserver", observer, (check) => {
  check("is told later of entries of its types", async ({ observe, expect }) => {
    expect(await observe("observersAreTold")).toStrictEqual({ entries: ["mark true"], order: ["code", "told"] });
  });
});
