// date-fns@>=3 <5: arithmetic, formatting, parsing, intervals
import * as d from "date-fns";

const day = new Date(2024, 0, 31, 12, 30, 5);
const later = d.addMonths(day, 1);
const show = (one) => d.format(one, "EEEE, do MMM yyyy HH:mm:ss");
const reference = d.startOfDay(day);
export const counts = () => [d.differenceInCalendarDays(later, day), d.getISOWeek(day), d.getDaysInMonth(later)];
export const formats = () => [d.format(later, "PPPP p"), d.formatISO(day, { representation: "date" })];
export const tellsDistances = () => [d.formatDistance(day, later), d.intervalToDuration({ start: day, end: later })];
export const parses = () => [show(d.parse("05/03/2024", "dd/MM/yyyy", reference)), d.isValid(d.parseISO("2024-13-01"))];
export const walks = () => d.eachDayOfInterval({ start: day, end: d.addDays(day, 2) }).map(show);
export const rounds = () => [d.startOfWeek(day), d.endOfMonth(day), d.startOfQuarter(later)].map(show);
export const compares = () => [d.isBefore(day, later), d.isWeekend(day), d.isEqual(d.max([day, later]), later)];
