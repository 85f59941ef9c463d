// superstruct@2: parsing, coercion, errors
import {
  array,
  assert,
  coerce,
  create,
  defaulted,
  is,
  literal,
  mask,
  number,
  object,
  optional,
  refine,
  StructError,
  string,
  union,
  validate,
} from "superstruct";

const even = refine(number(), "even", (value) => value % 2 === 0);
const user = object({ name: string(), age: defaulted(number(), 7), tags: optional(array(string())) });
const trimmed = coerce(string(), number(), (value) => String(value));
export const parses = () => [create({ name: "a" }, user), mask({ name: "a", age: 1, more: 2 }, user)];
export const tellsWhatIsWrong = () =>
  [validate({ name: 1 }, user)].map(([error]) => [error instanceof StructError, error?.path, error?.message]);
export const coerces = () => create(7, trimmed);
export const refines = () => [is(2, even), is(3, even), is("a", union([literal("a"), number()]))];
export const asserts = () => assert([2], array(even));
