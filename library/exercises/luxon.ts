// luxon@3: zones, formatting, durations, intervals
import { DateTime, Duration, FixedOffsetZone, IANAZone, Info, Interval, Settings } from "luxon";

const day = DateTime.fromISO("2024-03-10T01:30:00", { zone: "America/New_York", locale: "en-US" });
export const knowsZones = () => [
  day.plus({ hours: 1 }).toISO(),
  day.offset,
  IANAZone.isValidZone("Mars/A"),
  day.setZone(FixedOffsetZone.utc()).toISO(),
];
export const formats = () => [
  day.toFormat("EEEE d LLLL yyyy ZZZZ"),
  day.toLocaleString(DateTime.DATE_FULL),
  day.setLocale("fr").toFormat("cccc"),
];
export const counts = () => [
  Duration.fromISO("PT90M").toFormat("h:mm"),
  Interval.fromDateTimes(day, day.plus({ days: 3 })).splitBy({ days: 1 }).length,
];
export const parses = () => [
  DateTime.fromFormat("05/03/2024", "dd/MM/yyyy", { zone: "utc" }).toISODate(),
  DateTime.fromISO("no").invalidReason,
];
export const tellsNames = () => [Info.months("short", { locale: "de" }), Settings.throwOnInvalid];
