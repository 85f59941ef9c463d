// yup@1: parsing, references, errors, transformation
import { array, boolean, date, lazy, mixed, number, object, ref, string, tuple, ValidationError } from "yup";

const user = object({
  name: string().required(),
  age: number().integer().default(7),
  again: string().oneOf([ref("name")]),
});
const many = array(lazy((value) => (typeof value === "string" ? string().uppercase() : number())));
export const parses = () => user.validate({ name: "a", age: "8", again: "a" });
export const tellsWhatIsWrong = () =>
  user
    .validate({ again: "b" }, { abortEarly: false })
    .catch((error) => [error instanceof ValidationError, error.errors]);
export const casts = () => [
  boolean().cast("true"),
  date().cast("2020-01-01T00:00:00Z"),
  tuple([string(), number()]).cast([1, "2"]),
];
export const transforms = () => many.cast(["a", 1]);
export const describesItself = () => [Object.keys(user.describe().fields), mixed().oneOf([1]).isValidSync(2)];
