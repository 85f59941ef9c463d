// joi@>=17 <19: parsing, references, errors, conversion
import Joi from "joi";

const age = Joi.number().integer().default(7);
const user = Joi.object({ name: Joi.string().min(1).required(), age, again: Joi.ref("name") });
const mail = Joi.string().email().lowercase();
const either = Joi.alternatives(Joi.boolean(), Joi.date().iso(), Joi.array().items(Joi.number()).unique());
const wrong = user.validate({ age: "b" }, { abortEarly: false }).error;
export const parses = () => user.validate({ name: "a", age: "8", again: "a" });
export const tellsWhatIsWrong = () => [Joi.isError(wrong), wrong?.details.map((one) => [one.path, one.type])];
export const converts = () => [Joi.attempt("A@EXAMPLE.COM", mail), mail.validate("no").error?.message];
export const tellsAlternatives = () => [true, "2020-01-01", [1, 1]].map((value) => !either.validate(value).error);
export const describesItself = () => [Joi.isSchema(user), Object.keys(user.describe().keys)];
