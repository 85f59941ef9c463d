// ajv@8: compiled schemas, coercion, errors, keywords, code
import Ajv, { _, nil, str, stringify } from "ajv";

const ajv = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true });
ajv.addKeyword({ keyword: "even", validate: (even, data) => (data % 2 === 0) === even });
const properties = { a: { type: "integer", even: true }, b: { default: 1 } };
const check = (data) => [ajv.validate({ type: "object", required: ["a"], properties }, data), data, ajv.errorsText()];
const later = new Ajv({ loadSchema: async () => ({ type: "string" }) });
export const validates = () => [{ a: "2" }, { a: 2, b: 3 }].map(check);
export const tellsErrors = () => [{ a: 1 }, {}, { a: "b" }].map(check);
export const compilesLater = async () => (await later.compileAsync({ $ref: "a#" }))("b");
export const writesCode = () => [_`a + ${1}`, str`b${"c"}`, nil, stringify("d")].map(String);
