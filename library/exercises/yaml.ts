// yaml@2: parsing, anchors, comments, documents, errors
import {
  Document,
  isMap,
  isScalar,
  LineCounter,
  parse,
  parseAllDocuments,
  parseDocument,
  stringify,
  visit,
  YAMLParseError,
} from "yaml";

const text = "# top\na: &x [1, 2.5, 0x1f]\nb: *x\nc: |\n  long\n  text\nd: !!set {e, f}\n";
export const parses = () => [parse(text), parse("- yes\n- ~\n- 1_000", { version: "1.1" })];
export const writes = () => stringify({ a: [1, { b: "x: y" }], c: "long\ntext", d: null, e: new Map([[1, 2]]) });
export const keepsComments = () =>
  [parseDocument(text)].map((doc) => {
    doc.setIn(["a", 0], 9);
    return [String(doc), isMap(doc.contents)];
  });
export const readsMany = () => parseAllDocuments("a\n---\nb").map((doc) => doc.toJS());
export const tellsErrors = () =>
  parseDocument("a: [", { lineCounter: new LineCounter() }).errors.map((one) => [
    one instanceof YAMLParseError,
    one.code,
    one.linePos,
  ]);
export const visits = () => {
  const seen: unknown[] = [];
  visit(new Document({ a: 1 }), { Scalar: (_, node) => void (isScalar(node) && seen.push(node.value)) });
  return seen;
};
