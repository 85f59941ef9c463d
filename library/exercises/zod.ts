// zod@4: parsing, refinement, errors, transformation, JSON Schema
import * as z from "zod";

const user = z.object({ name: z.string().min(1), age: z.coerce.number().int().optional(), mail: z.email() });
const short = z.string().transform((text) => text.length);
const wrong = { name: "", mail: "no" };
export const parses = () => user.parse({ name: "a", age: "7", mail: "a@example.com" });
export const tellsWhatIsWrong = () => user.safeParse(wrong).error?.issues.map((one) => [one.path, one.code]);
export const transforms = () => short.pipe(z.number().max(3)).safeParse("abcd").success;
export const refinesLater = () =>
  z
    .string()
    .refine(async (text) => text === "ok")
    .parseAsync("ok");
export const writesSchemas = () => z.toJSONSchema(user.pick({ name: true }));
