// yup@1: parsing, references, errors, transformation
import * as yup from "yup";

const age = yup.number().integer().default(7);
const user = yup.object({ name: yup.string().required(), age, again: yup.string().oneOf([yup.ref("name")]) });
const many = yup.array(yup.lazy((value) => (value === 1 ? yup.number() : yup.string().uppercase())));
const tellError = (error) => [error instanceof yup.ValidationError, error.errors];
export const parses = () => user.validate({ name: "a", age: "8", again: "a" });
export const tellsWhatIsWrong = () => user.validate({ again: "b" }, { abortEarly: false }).catch(tellError);
export const casts = () => [yup.boolean().cast("true"), yup.date().cast("2020-01-01T00:00:00Z")];
export const knowsTuples = () => yup.tuple([yup.string(), yup.number()]).cast([1, "2"]);
export const transforms = () => many.cast(["a", 1]);
export const describesItself = () => [Object.keys(user.describe().fields), yup.mixed().oneOf([1]).isValidSync(2)];
