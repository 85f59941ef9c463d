// superstruct@2: parsing, coercion, errors
import * as s from "superstruct";

const even = s.refine(s.number(), "even", (value) => value % 2 === 0);
const user = s.object({ name: s.string(), age: s.defaulted(s.number(), 7), tags: s.optional(s.array(s.string())) });
const text = s.coerce(s.string(), s.number(), (value) => String(value));
const either = s.union([s.literal("a"), s.size(s.string(), 3), s.pattern(s.string(), /^\d+$/)]);
export const parses = () => [s.create({ name: "a" }, user), s.mask({ name: "a", age: 1, more: 2 }, user)];
export const tellsWhatIsWrong = () =>
  s.validate({ name: 1 }, user).map((one) => [one instanceof s.StructError, one?.message]);
export const coerces = () => [s.create(7, text), s.create(" a ", s.trimmed(s.string()))];
export const refines = () => [s.is(2, even), s.is(3, even), s.is("12345", either), s.is("b", either)];
export const asserts = () => [s.assert([2], s.array(even)), s.is(new Map([["a", 2]]), s.map(s.string(), even))];
