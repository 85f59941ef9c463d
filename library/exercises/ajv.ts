// ajv@8: compiled schemas, errors, formats, keywords
import Ajv, { _, MissingRefError, nil, str, stringify, ValidationError } from "ajv";

const ajv = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true });
ajv.addKeyword({ keyword: "even", validate: (even, data) => (data % 2 === 0) === even });
const schema = {
  type: "object",
  required: ["a"],
  properties: { a: { type: "integer", even: true }, b: { default: 1 } },
};
const broken = { $ref: "nowhere#" };
export const validates = () => [{ a: "2" }, { a: 1 }, {}].map((data) => [ajv.validate(schema, data), data]);
export const tellsErrors = () => [
  ajv.validate(schema, { a: 1 }),
  ajv.errorsText(),
  ajv.errors?.map((one) => one.keyword),
];
export const compilesLater = () =>
  new Ajv({ loadSchema: async () => true }).compileAsync(broken).then((check) => check(1));
export const refuses = () => attempt(() => ajv.compile(broken)) instanceof MissingRefError;
export const writesCode = () => [
  String(_`a + ${1}`),
  String(str`b${"c"}`),
  String(nil),
  String(stringify("d")),
  new ValidationError([]).message,
];
const attempt = (run) => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};
