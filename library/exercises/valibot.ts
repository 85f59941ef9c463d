// valibot@1: parsing, pipes, errors, transformation
import * as v from "valibot";

const age = v.optional(v.pipe(v.number(), v.integer()), 7);
const mail = v.pipe(v.string(), v.email());
const user = v.object({ name: v.pipe(v.string(), v.minLength(1)), age, mail });
const a = v.object({ kind: v.literal("a"), a: v.string() });
const shape = v.variant("kind", [a, v.strictObject({ kind: v.literal("b"), b: v.array(v.number()) })]);
const eventually = v.pipeAsync(
  v.string(),
  v.checkAsync(async (text) => text === "ok"),
);
export const parses = () => v.parse(user, { name: "a", mail: "a@example.com" });
export const tellsWhatIsWrong = () => v.flatten(v.safeParse(user, { name: "", mail: "no" }).issues);
export const transforms = () => v.parse(v.pipe(v.string(), v.transform(Number), v.maxValue(3)), "2");
export const refinesLater = () => v.parseAsync(eventually, "ok");
export const tellsVariants = () => [v.is(shape, { kind: "b", b: [1] }), v.is(shape, { kind: "b", b: "1" })];
