// arktype@2: parsing, morphs, scopes, errors
import { ArkErrors, ark, match, scope, type } from "arktype";

const user = type({ name: "string > 0", "age?": "number.integer", mail: "string.email" });
const types = scope({ id: "string", tree: { id: "id", "children?": "tree[]" } }).export();
export const parses = () => user({ name: "a", age: 7, mail: "a@example.com" });
export const tellsWhatIsWrong = () =>
  [user({ name: "", mail: "no" })].map((out) => [out instanceof ArkErrors, out.summary]);
export const morphs = () => [
  type("string.json.parse").to({ a: "number" })('{"a":1}'),
  type("string").pipe((text) => text.length)("abc"),
];
export const nests = () => [
  types.tree.allows({ id: "a", children: [{ id: "b" }] }),
  types.tree.allows({ id: "a", children: [{}] }),
];
export const matches = () => match({ string: (text) => text.length, number: (one) => -one, default: "assert" })("abc");
export const describesItself = () => [user.expression, ark.string !== undefined, user.toJsonSchema()];
