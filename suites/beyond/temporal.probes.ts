/** Dates in the calendar, with days that aren't there. https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.add */
export async function dateArithmetic() {
  const date = Temporal.PlainDate.from("2024-01-31");
  return {
    constrained: date.add({ months: 1 }).toString(),
    refused: nameOf(() => date.add({ months: 1 }, { overflow: "reject" })),
    years: Temporal.PlainDate.from("2024-02-29").add({ years: 1 }).toString(),
    back: Temporal.PlainDate.from("2024-03-31").subtract({ months: 1, days: 1 }).toString(),
    stays: date.toString(),
  };
}

/** From one date to another. https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.until */
export async function dateDifferences() {
  const date = Temporal.PlainDate.from("2023-12-25");
  const later = "2025-02-03";
  return {
    days: date.until(later).toString(),
    years: date.until(later, { largestUnit: "year" }).toString(),
    weeks: date.until(later, { largestUnit: "week" }).toString(),
    since: date.since(later, { largestUnit: "month" }).toString(),
  };
}

/** Dates in time order, and what has none. https://tc39.es/proposal-temporal/#sec-temporal.plaindate.compare */
export async function datesCompare() {
  const dates = ["2025-01-01", "2023-12-31", "2024-06-15"].map((text) => Temporal.PlainDate.from(text));
  return {
    sorted: dates.sort(Temporal.PlainDate.compare).map(String),
    equals: dates[0]?.equals("2023-12-31"),
    valueOf: nameOf(() => (dates[0] as unknown as number) < (dates[1] as unknown as number)),
  };
}

/** A day and 24 hours where clocks are set forward. https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.add */
export async function overClockChange() {
  const before = Temporal.ZonedDateTime.from("2024-03-30T12:00[Europe/Berlin]");
  return {
    day: before.add({ days: 1 }).toString(),
    hours: before.add({ hours: 24 }).toString(),
    hoursInDay: ["2024-03-30", "2024-03-31", "2024-10-27"].map(
      (date) => Temporal.PlainDate.from(date).toZonedDateTime("Europe/Berlin").hoursInDay,
    ),
    until: before.until("2024-03-31T12:00[Europe/Berlin]").toString(),
  };
}

/** A time that the clock skips, and one that it has twice. https://tc39.es/proposal-temporal/#sec-temporal-disambiguatepossibleepochnanoseconds */
export async function ambiguousTimes() {
  const at = (text: string, disambiguation: "compatible" | "earlier" | "later") =>
    Temporal.PlainDateTime.from(text).toZonedDateTime("America/New_York", { disambiguation }).toString();
  const ways = ["compatible", "earlier", "later"] as const;
  return {
    skipped: ways.map((way) => at("2024-03-10T02:30", way)),
    twice: ways.map((way) => at("2024-11-03T01:30", way)),
    refused: nameOf(() =>
      Temporal.PlainDateTime.from("2024-11-03T01:30").toZonedDateTime("America/New_York", { disambiguation: "reject" }),
    ),
  };
}

/** Texts with offsets that contradict their zone. https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.from */
export async function wrongOffsets() {
  const text = "2024-07-01T12:00+05:00[Europe/Berlin]";
  const from = (offset: "use" | "ignore" | "prefer") => Temporal.ZonedDateTime.from(text, { offset }).toString();
  return {
    unless: nameOf(() => Temporal.ZonedDateTime.from(text)),
    ways: [from("use"), from("ignore"), from("prefer")],
  };
}

/** Durations rounded and balanced. https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.round */
export async function durationsRound() {
  const from = (text: string) => Temporal.Duration.from(text);
  return {
    hours: from("PT130M").round({ largestUnit: "hour" }).toString(),
    half: from("PT90S").round({ smallestUnit: "minute" }).toString(),
    even: from("PT150S").round({ smallestUnit: "minute", roundingMode: "halfEven" }).toString(),
    quarters: from("PT1H20M").round({ smallestUnit: "minute", roundingIncrement: 15 }).toString(),
    relative: from("P45D").round({ largestUnit: "month", relativeTo: "2024-02-01" }).toString(),
    baseless: nameOf(() => from("P45D").round({ largestUnit: "month" })),
  };
}

/** Totals, and what durations are written as. https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.total */
export async function durationsTotal() {
  const { Duration } = Temporal;
  return {
    hours: Duration.from({ hours: 1, minutes: 30 }).total("hour"),
    days: Duration.from({ months: 1 }).total({ unit: "day", relativeTo: "2024-02-01" }),
    text: Duration.from({ days: -1, hours: -2, milliseconds: -5 }).toString(),
    mixed: nameOf(() => Duration.from({ days: 1, hours: -2 })),
  };
}

/** Instants from texts. https://tc39.es/proposal-temporal/#sec-temporal.instant.from */
export async function instantsParse() {
  const from = (text: string) => Temporal.Instant.from(text);
  const broken = ["2024-01-01T00:00", "2024-13-01T00:00Z", "2024-02-30T00:00Z", "2024-01-01", ""];
  return {
    offset: from("2024-01-01T01:00:00.123456789+01:00").toString(),
    basic: from("20240101T000000Z").epochMilliseconds,
    nanoseconds: from("1969-12-31T23:59:59.999999999Z").epochNanoseconds,
    leap: from("2016-12-31T23:59:60Z").toString(),
    broken: broken.map((text) => nameOf(() => from(text))),
  };
}

/** Instants rounded, and in a zone. https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.round */
export async function instantsConvert() {
  const instant = Temporal.Instant.fromEpochMilliseconds(1_720_000_000_567);
  return {
    rounded: instant.round("second").toString(),
    digits: instant.toString({ fractionalSecondDigits: 1 }),
    zoned: instant.toZonedDateTimeISO("Asia/Kolkata").toString(),
    legacy: (new Date(1_720_000_000_567) as Date & { toTemporalInstant?(): Temporal.Instant })
      .toTemporalInstant?.()
      .equals(instant),
  };
}

/** Parts of a month and a year. https://tc39.es/proposal-temporal/#sec-temporal-plainyearmonth-objects */
export async function partsOfDates() {
  const date = Temporal.PlainDate.from("2024-12-30");
  return {
    week: [date.yearOfWeek, date.weekOfYear, date.dayOfWeek],
    inYear: [date.dayOfYear, date.daysInYear, date.inLeapYear],
    month: Temporal.PlainYearMonth.from("2023-02").daysInMonth,
    birthday: Temporal.PlainMonthDay.from("02-29").toPlainDate({ year: 2023 }).toString(),
    time: Temporal.PlainTime.from("23:30").add({ hours: 1 }).toString(),
  };
}

function nameOf(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return error instanceof RangeError ? "RangeError" : error instanceof TypeError ? "TypeError" : String(error);
  }
}
