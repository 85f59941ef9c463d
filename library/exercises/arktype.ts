// arktype@2: parsing, morphs, scopes, matching, errors
import { ark, match, scope, type } from "arktype";

const user = type({ name: "string > 0", "age?": "number.integer", mail: "string.email" });
const { tree } = scope({ tree: { id: "string", "children?": "tree[]" } }).export();
const nested = { id: "a", children: [{ id: "b" }] };
const measure = match({ string: (text) => text.length, number: (one) => -one, default: "assert" });
export const parses = () => user({ name: "a", age: 7, mail: "a@example.com" });
export const tellsWhatIsWrong = () =>
  [user({ name: "", mail: "no" })].map((out) => [out instanceof type.errors, out.summary]);
export const morphs = () => type("string.json.parse").to({ a: "number" })('{"a":1}');
export const pipes = () => type("string").pipe((text) => text.length)("abc");
export const nests = () => [tree.allows(nested), tree.allows({ id: 1 })];
export const matches = () => [measure("abc"), measure(2)];
export const describesItself = () => [user.expression, typeof ark.string, user.toJsonSchema()];
