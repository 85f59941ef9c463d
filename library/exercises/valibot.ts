// valibot@1: parsing, pipes, errors, transformation
import * as v from "valibot";

const {
  email,
  flatten,
  integer,
  is,
  minLength,
  number,
  object,
  optional,
  parse,
  parseAsync,
  pipe,
  pipeAsync,
  safeParse,
  string,
  transform,
  checkAsync,
  variant,
  literal,
} = v;
const user = object({
  name: pipe(string(), minLength(1)),
  age: optional(pipe(number(), integer()), 7),
  mail: pipe(string(), email()),
});
const shape = variant("kind", [
  object({ kind: literal("a"), a: string() }),
  object({ kind: literal("b"), b: number() }),
]);
export const parses = () => parse(user, { name: "a", mail: "a@example.com" });
export const tellsWhatIsWrong = () => flatten(safeParse(user, { name: "", mail: "no" }).issues);
export const transforms = () =>
  parse(
    pipe(
      string(),
      transform((text) => text.length),
    ),
    "abc",
  );
export const refinesLater = () =>
  parseAsync(
    pipeAsync(
      string(),
      checkAsync(async (text) => text === "ok"),
    ),
    "ok",
  );
export const tellsVariants = () => [is(shape, { kind: "b", b: 1 }), is(shape, { kind: "b", b: "1" })];
