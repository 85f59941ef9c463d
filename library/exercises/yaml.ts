// yaml@2: parsing, anchors, comments, documents, errors
import { Document, isMap, LineCounter, parse, parseAllDocuments, parseDocument, stringify, YAMLParseError } from "yaml";

const text = "# top\na: &x [1, 2.5, 0x1f]\nb: *x\nc: |\n  long\n  text\nd: !!set {e, f}\n";
const doc = parseDocument(text);
const wrong = () => parseDocument("a: [", { lineCounter: new LineCounter() }).errors;
export const parses = () => [parse(text), parse("- yes\n- ~\n- 1_000", { version: "1.1" })];
export const writes = () => stringify({ a: [1, { b: "x: y" }], c: "long\ntext", d: null, e: new Map([[1, 2]]) });
export const keepsComments = () => [doc.setIn(["a", 0], 9), String(doc), isMap(doc.contents)];
export const readsMany = () => parseAllDocuments("a\n---\nb").map((one) => one.toJS());
export const tellsErrors = () => wrong().map((one) => [one instanceof YAMLParseError, one.code, one.linePos]);
export const builds = () => String(new Document({ a: [1, "2"] }));
