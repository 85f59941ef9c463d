import { suite } from "../suite.ts";

const feature = suite<typeof import("./temporal.probes.ts")>("beyond/temporal");
const bcdOf = (name: string) => `javascript.builtins.Temporal.${name}`;
const about = (path: string, anchor: string, bcd?: string) => ({
  spec: `https://tc39.es/proposal-temporal/#${anchor}`,
  needs: [`Temporal.${path}`],
  ...(bcd ? { bcd: bcdOf(bcd) } : {}),
  profiles: ["beyond:Temporal"],
});

const add = about("PlainDate", "sec-temporal.plaindate.prototype.add", "PlainDate.add");
feature("Temporal.PlainDate: arithmetic", add, (check) => {
  check("stays within the month, or refuses to", async ({ observe, expect }) => {
    expect(await observe("dateArithmetic")).toStrictEqual({
      constrained: "2024-02-29",
      refused: "RangeError",
      years: "2025-02-28",
      back: "2024-02-28",
      stays: "2024-01-31",
    });
  });
});

const until = about("PlainDate", "sec-temporal.plaindate.prototype.until", "PlainDate.until");
feature("Temporal.PlainDate: differences", until, (check) => {
  check("come in the units that are asked for", async ({ observe, expect }) => {
    const facts = { days: "P406D", years: "P1Y1M9D", weeks: "P58W", since: "-P13M9D" };
    expect(await observe("dateDifferences")).toStrictEqual(facts);
  });
});

const compare = about("PlainDate", "sec-temporal.plaindate.compare", "PlainDate.compare");
feature("Temporal.PlainDate.compare", compare, (check) => {
  check("orders dates, which operators refuse to", async ({ observe, expect }) => {
    const sorted = ["2023-12-31", "2024-06-15", "2025-01-01"];
    expect(await observe("datesCompare")).toStrictEqual({ sorted, equals: true, valueOf: "TypeError" });
  });
});

const zoned = about("ZonedDateTime", "sec-temporal.zoneddatetime.prototype.add", "ZonedDateTime.add");
feature("Temporal.ZonedDateTime: clock changes", zoned, (check) => {
  check("has days by the calendar and hours by the clock", async ({ observe, expect }) => {
    expect(await observe("overClockChange")).toStrictEqual({
      day: "2024-03-31T12:00:00+02:00[Europe/Berlin]",
      hours: "2024-03-31T13:00:00+02:00[Europe/Berlin]",
      hoursInDay: [24, 23, 25],
      until: "PT23H",
    });
  });
  const disambiguation = about("ZonedDateTime", "sec-temporal-disambiguatepossibleepochnanoseconds");
  check("puts times that are skipped or come twice where it is told", disambiguation, async ({ observe, expect }) => {
    const [early, late] = ["2024-03-10T01:30:00-05:00", "2024-03-10T03:30:00-04:00"];
    const [first, second] = ["2024-11-03T01:30:00-04:00", "2024-11-03T01:30:00-05:00"];
    const named = (...times: unknown[]) => times.map((time) => `${time}[America/New_York]`);
    expect(await observe("ambiguousTimes")).toStrictEqual({
      skipped: named(late, early, late),
      twice: named(first, first, second),
      refused: "RangeError",
    });
  });
});

const offsets = about("ZonedDateTime", "sec-temporal.zoneddatetime.from", "ZonedDateTime.from");
feature("Temporal.ZonedDateTime.from", offsets, (check) => {
  check("refuses an offset that the zone doesn't have, unless told otherwise", async ({ observe, expect }) => {
    const noon = "2024-07-01T12:00:00+02:00[Europe/Berlin]";
    const ways = ["2024-07-01T09:00:00+02:00[Europe/Berlin]", noon, noon];
    expect(await observe("wrongOffsets")).toStrictEqual({ unless: "RangeError", ways });
  });
});

const round = about("Duration", "sec-temporal.duration.prototype.round", "Duration.round");
feature("Temporal.Duration.round", round, (check) => {
  check("balances and rounds, over months only from a date", async ({ observe, expect }) => {
    expect(await observe("durationsRound")).toStrictEqual({
      hours: "PT2H10M",
      half: "PT2M",
      even: "PT2M",
      quarters: "PT1H15M",
      relative: "P1M16D",
      baseless: "RangeError",
    });
  });
});

const total = about("Duration", "sec-temporal.duration.prototype.total", "Duration.total");
feature("Temporal.Duration", total, (check) => {
  check("totals a unit and writes one sign", async ({ observe, expect }) => {
    const facts = { hours: 1.5, days: 29, text: "-P1DT2H0.005S", mixed: "RangeError" };
    expect(await observe("durationsTotal")).toStrictEqual(facts);
  });
});

const instant = about("Instant", "sec-temporal.instant.from", "Instant.from");
feature("Temporal.Instant.from", instant, (check) => {
  check("reads RFC 9557 texts with an offset, and no others", async ({ observe, expect }) => {
    expect(await observe("instantsParse")).toStrictEqual({
      offset: "2024-01-01T00:00:00.123456789Z",
      basic: 1_704_067_200_000,
      nanoseconds: -1n,
      leap: "2016-12-31T23:59:59Z",
      broken: Array.from({ length: 5 }, () => "RangeError"),
    });
  });
});

const conversions = about("Instant", "sec-temporal.instant.prototype.round", "Instant.round");
feature("Temporal.Instant", conversions, (check) => {
  check("is rounded, cut off and put in a zone", async ({ observe, expect }) => {
    expect(await observe("instantsConvert")).toStrictEqual({
      rounded: "2024-07-03T09:46:41Z",
      digits: "2024-07-03T09:46:40.5Z",
      zoned: "2024-07-03T15:16:40.567+05:30[Asia/Kolkata]",
      legacy: true,
    });
  });
});

const parts = about("PlainYearMonth", "sec-temporal-plainyearmonth-objects");
feature("Temporal: parts of dates", parts, (check) => {
  check("follow the ISO calendar", async ({ observe, expect }) => {
    expect(await observe("partsOfDates")).toStrictEqual({
      week: [2025, 1, 1],
      inYear: [365, 366, true],
      month: 28,
      birthday: "2023-02-28",
      time: "00:30:00",
    });
  });
});
