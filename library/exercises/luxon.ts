// luxon@3: zones, formatting, durations, intervals
import { DateTime, Duration, FixedOffsetZone, IANAZone, Info, Interval, Settings } from "luxon";

const day = DateTime.fromISO("2024-03-10T01:30:00", { zone: "America/New_York", locale: "en-US" });
const days = Interval.fromDateTimes(day, day.plus({ days: 3 }));
export const knowsZones = () => [day.plus({ hours: 1 }).toISO(), day.offset, IANAZone.isValidZone("Mars/A")];
export const changesZones = () => day.setZone(FixedOffsetZone.instance(90)).toISO();
export const formats = () => [day.toFormat("EEEE d LLLL yyyy ZZZZ"), day.toLocaleString(DateTime.DATE_FULL)];
export const speaks = () => [day.setLocale("fr").toFormat("cccc"), Info.months("short", { locale: "de" })];
export const counts = () => [Duration.fromISO("PT90M").toFormat("h:mm"), days.splitBy({ days: 1 }).length];
export const parses = () => DateTime.fromFormat("05/03/2024", "dd/MM/yyyy", { zone: "utc" }).toISODate();
export const refuses = () => [DateTime.fromISO("no").invalidReason, Settings.throwOnInvalid];
