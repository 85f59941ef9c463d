// valibot@1: parsing, pipes, errors, transformation
import * as v from "valibot";

const mail = v.pipe(v.string(), v.email());
const user = v.object({ name: v.pipe(v.string(), v.minLength(1)), age: v.optional(v.number(), 7), mail });
const b = v.strictObject({ kind: v.literal("b"), b: v.array(v.number()) });
const shape = v.variant("kind", [v.object({ kind: v.literal("a") }), b]);
const ok = v.checkAsync(async (text) => text === "ok");
export const parses = () => v.parse(user, { name: "a", mail: "a@example.com" });
export const tellsWhatIsWrong = () => v.flatten(v.safeParse(user, { name: "", mail: "no" }).issues);
export const transforms = () => v.parse(v.pipe(v.string(), v.transform(Number), v.maxValue(3)), "2");
export const refinesLater = () => v.parseAsync(v.pipeAsync(v.string(), ok), "ok");
export const tellsVariants = () => [v.is(shape, { kind: "b", b: [1] }), v.is(shape, { kind: "b", b: "1" })];
