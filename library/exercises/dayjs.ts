// dayjs@1: arithmetic, formatting, plugins
import dayjs from "dayjs";
import duration from "dayjs/plugin/duration.js";
import relativeTime from "dayjs/plugin/relativeTime.js";
import utc from "dayjs/plugin/utc.js";

for (const plugin of [duration, relativeTime, utc]) dayjs.extend(plugin);
const day = dayjs("2024-01-31T12:30:05");
export const formats = () => [day.format("dddd, MMMM D, YYYY h:mm A"), day.add(1, "month").format("YYYY-MM-DD")];
export const counts = () => [day.diff("2023-12-31", "day"), day.isBefore(day.endOf("year")), day.daysInMonth()];
export const speaks = () => [day.from(day.add(3, "hour")), dayjs.duration(90, "minutes").format("H:mm")];
export const knowsUTC = () => [dayjs.utc(0).toISOString(), dayjs.utc("2024-01-01").startOf("week").format("ddd D")];
export const tellsInvalid = () => [dayjs("no").isValid(), dayjs.isDayjs(day)];
